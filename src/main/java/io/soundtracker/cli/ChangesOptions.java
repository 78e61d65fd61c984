package io.soundtracker.cli;

import io.soundtracker.report.Human;
import io.soundtracker.store.Database;
import io.soundtracker.store.ExclusiveRunRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the exclusive songs of now are compared with; at most one of these is given. */
final class ChangesOptions {

  @Option(
      names = "--since-run",
      description = "Only what was gained or lost since find-exclusive --save last ran.")
  private boolean sinceRun;

  @Option(
      names = "--changes",
      paramLabel = "DATE",
      description = "Only what was gained or lost since the end of that day, YYYY-MM-DD.")
  private Optional<LocalDate> day = Optional.empty();

  boolean isAsked() {
    return sinceRun || day.isPresent();
  }

  /**
   * The last second that belongs to the time before. Where no run was saved yet and one is about to
   * be, so that a job may do both from its first day on, that is now.
   *
   * @throws UsageException if the day is not over, or there is nothing to compare with
   */
  Instant moment(Program program, Database database, boolean save) {
    Instant now = program.clock().instant();
    if (day.isPresent()) {
      Instant next = day.get().plusDays(1).atStartOfDay(program.settings().zone()).toInstant();
      if (next.isAfter(now)) {
        throw new UsageException("--changes takes a day that is over, not " + day.get());
      }
      return next.minusSeconds(1);
    }
    Optional<ExclusiveRunRepository.Run> lastRun = new ExclusiveRunRepository(database).last();
    if (lastRun.isEmpty() && !save) {
      throw new UsageException(
          "No run was saved yet to compare with: tracker find-exclusive --save saves one,"
              + " and --changes DATE compares with a day");
    }
    program.tell(
        lastRun
            .map(ChangesOptions::inWords)
            .orElse("No run was saved yet to compare with: this is the first."));
    return lastRun
        .map(ExclusiveRunRepository.Run::ranAt)
        .orElse(now.truncatedTo(ChronoUnit.SECONDS));
  }

  private static String inWords(ExclusiveRunRepository.Run run) {
    return "The last saved run: %s; %s of %s fully read; %s, %s more as far as known."
        .formatted(
            run.window().inWords(),
            Human.count(run.accountsRead()),
            Human.count(run.accounts(), "account"),
            Human.count(run.exclusive(), "exclusive song"),
            Human.count(run.unknown()));
  }
}
