package io.soundtracker.cli;

import io.soundtracker.config.AccountsCsv;
import io.soundtracker.config.LoadedSettings;
import io.soundtracker.scrape.Due;
import io.soundtracker.scrape.DueQueue;
import io.soundtracker.scrape.ScrapePolicy;
import io.soundtracker.scrape.ScrapeSummary;
import io.soundtracker.source.RecordedListings;
import io.soundtracker.source.SampleNetwork;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.RunLock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Fills an empty database with the invented network, day by day as it was recorded. */
final class Seed {

  private final Program program;

  Seed(Program program) {
    this.program = program;
  }

  /** The clock that stands where the last recorded day ends, and goes on from there. */
  static Clock clockOfLastDay(Clock real) {
    List<RecordedListings> days = SampleNetwork.bundled().days();
    return clockOf(days.get(days.size() - 1), real);
  }

  private static Clock clockOf(RecordedListings day, Clock real) {
    Instant recordedAt = day.recordedAt().orElseThrow();
    return Clock.offset(real, Duration.between(real.instant(), recordedAt));
  }

  /** Takes in the accounts and all days, and says what came of each. */
  void fill() {
    Path file = program.settings().database();
    RunLock.holding(
        file,
        "init-db --seed",
        program.clock(),
        () -> {
          try (Database database = Database.open(file)) {
            requireEmpty(database);
            SampleNetwork sample = SampleNetwork.bundled();
            Clock firstDay = clockOf(sample.days().get(0), program.clock());
            new AccountIntake(database, firstDay).take(accounts(sample));
            sample.days().forEach(day -> list(database, day));
            return true;
          }
        });
  }

  private static void requireEmpty(Database database) {
    int accounts = new AccountRepository(database).all().size();
    if (accounts > 0) {
      throw new UsageException(
          "%s holds %d accounts already: --seed fills only an empty database"
              .formatted(database.file(), accounts));
    }
  }

  private void list(Database database, RecordedListings day) {
    LoadedSettings settings = program.loadedSettings();
    ScrapePolicy policy = ScrapePolicies.of(settings.settings(), false, Optional.empty(), true);
    Clock clock = clockOf(day, program.clock());
    List<Due> all =
        new DueQueue(database, settings.settings().scrape().olderThan()).all(clock.instant());
    ScrapeSession session = new ScrapeSession(program, database, day, policy, clock);
    ScrapeSummary summary = session.run(all, settings);
    session.printFailures(summary);
    session.printSummary(summary);
  }

  private static AccountsCsv accounts(SampleNetwork sample) {
    try {
      Path copy = Files.createTempFile("tracker-sample-accounts", ".csv");
      try (InputStream in = sample.accounts()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return AccountsCsv.read(copy);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Could not unpack the sample's accounts: " + e.getMessage(), e);
    }
  }
}
