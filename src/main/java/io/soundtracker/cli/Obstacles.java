package io.soundtracker.cli;

import io.soundtracker.config.Settings;
import io.soundtracker.scrape.RequestBudget;
import io.soundtracker.store.CallRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.SessionRepository;
import java.time.Clock;

/** What would keep a run that starts now from listing what is due. */
final class Obstacles {

  private final Program program;
  private final Settings settings;
  private final Database database;

  Obstacles(Program program, Settings settings, Database database) {
    this.program = program;
    this.settings = settings;
    this.database = database;
  }

  /** Tells of them, if there are any. */
  void tell(Clock clock) {
    new SessionRepository(database)
        .coolDownUntil(clock.instant())
        .ifPresent(
            until ->
                program.tell(
                    "But nothing is read before %s UTC, unless with --force: the last session was blocked."
                        .formatted(Times.utc(until))));
    RequestBudget.of(
            ScrapePolicies.limits(settings.scrape().requests()),
            new CallRepository(database),
            clock)
        .windows()
        .forEach(
            window ->
                window
                    .fullUntil()
                    .ifPresent(
                        until ->
                            program.tell(
                                "But the request budget of the last %s is used up until %s UTC."
                                    .formatted(
                                        Times.inWords(window.length()),
                                        Times.utc(Times.minuteAfter(until))))));
  }
}
