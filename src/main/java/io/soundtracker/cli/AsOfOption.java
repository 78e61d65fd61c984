package io.soundtracker.cli;

import io.soundtracker.analysis.Readings;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** As of which day something is asked. */
final class AsOfOption {

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "As it was known at the end of that day, YYYY-MM-DD (default: now).")
  private Optional<LocalDate> until = Optional.empty();

  /** What was read up to then; empty if nothing was. */
  Optional<Readings.Reading> reading(Program program, Database database) {
    ZoneId zone = program.settings().zone();
    Instant now = program.clock().instant();
    Instant moment =
        until
            .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1))
            .filter(end -> end.isBefore(now))
            .orElse(now);
    return new Readings(database, program.coverages(database)).at(moment, zone);
  }
}
