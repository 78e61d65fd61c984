package io.soundtracker.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** When an account is due, for once. */
final class OlderThanOption {

  @Option(
      names = "--older-than",
      paramLabel = "AGE",
      description = "When an account is due, such as 24h or 7d (else the setting).")
  private Optional<String> age;

  boolean isGiven() {
    return age.isPresent();
  }

  /** What it says in place of the settings. */
  Map<String, String> overrides() {
    return age.map(text -> Map.of("scrape.older_than", text)).orElse(Map.of());
  }

  /** The option as it was typed, for a command that runs others. */
  List<String> words() {
    return age.map(text -> List.of("--older-than", text)).orElse(List.of());
  }
}
