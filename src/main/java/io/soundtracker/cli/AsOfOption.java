package io.soundtracker.cli;

import io.soundtracker.analysis.LatestListing;
import io.soundtracker.analysis.Readings;
import io.soundtracker.model.Window;
import io.soundtracker.report.Human;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** As of which day something is asked. */
final class AsOfOption {

  /**
   * Nothing that can be listed is older, and what is compared with such a day is in the calendar.
   */
  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description =
          "Last day, YYYY-MM-DD, as it was known at its end: what was found or seen later does not"
              + " count (default, and at most: the day of the latest listing).")
  private Optional<LocalDate> until = Optional.empty();

  /**
   * The last day that is asked about; empty if nothing was listed yet and none is asked for. Tells
   * the user if it is not what was asked for, and if there are listings that cannot be.
   *
   * @throws UsageException if it is no day that anything can be known of
   */
  Optional<LocalDate> lastDay(Program program, Database database) {
    until
        .filter(day -> day.isBefore(EARLIEST) || day.isAfter(LATEST))
        .ifPresent(
            day -> {
              throw new UsageException(
                  "--until must be a day from %s to %s, not %s".formatted(EARLIEST, LATEST, day));
            });
    ZoneId zone = program.settings().zone();
    LatestListing latest = LatestListing.upTo(program.clock().instant(), database);
    latest
        .later()
        .ifPresent(
            at ->
                program.warn(
                    "A listing is stamped "
                        + Human.time(at, zone)
                        + ", which is in the future: what was listed after the present does not"
                        + " count. Was a clock wrong?"));
    Optional<LocalDate> last = latest.lastDay(until, zone);
    if (until.isPresent() && !until.equals(last)) {
      program.tell(
          "Nothing is known of %s yet: the last day is %s, that of the latest listing."
              .formatted(until.get(), last.orElseThrow()));
    }
    return last;
  }

  /** Said where {@link #reading} is empty. */
  String nothingListed() {
    return until.isPresent() ? "Nothing was listed by then" : "Nothing was listed yet";
  }

  /** What was read up to the end of that day; empty if nothing was. */
  Optional<Readings.Reading> reading(Program program, Database database) {
    ZoneId zone = program.settings().zone();
    Window upTo = new Window(Optional.empty(), lastDay(program, database), zone);
    Instant moment = LatestListing.lastMoment(upTo, program.clock().instant());
    return new Readings(database, program.coverages(database)).at(moment, zone);
  }
}
