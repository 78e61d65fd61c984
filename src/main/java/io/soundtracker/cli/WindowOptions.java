package io.soundtracker.cli;

import io.soundtracker.config.Settings;
import io.soundtracker.model.Window;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The span of posting days that a question is about. */
final class WindowOptions {

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "First day, YYYY-MM-DD in the configured zone (else the setting cutoff_date).")
  private LocalDate since;

  @Option(names = "--until", paramLabel = "DATE", description = "Last day, included.")
  private LocalDate until;

  Window window(Settings settings) {
    try {
      return new Window(
          Optional.ofNullable(since).or(settings::cutoffDate),
          Optional.ofNullable(until),
          settings.zone());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }
}
