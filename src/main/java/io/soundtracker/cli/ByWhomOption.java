package io.soundtracker.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose decision it is that a log keeps. */
final class ByWhomOption {

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decided it (else the user's name).")
  private Optional<String> by = Optional.empty();

  String name() {
    return by.map(String::strip)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> System.getProperty("user.name"));
  }
}
