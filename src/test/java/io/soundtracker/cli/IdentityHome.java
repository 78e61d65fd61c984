package io.soundtracker.cli;

import static io.soundtracker.store.TestDatabase.NOW;

import io.soundtracker.model.Account;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import io.soundtracker.store.VideoRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A home with two targets, @ann and @bea, and @cid outside, whose posts a test gives. */
record IdentityHome(Path home, TestTracker tracker) {

  static IdentityHome in(Path home) {
    TestTracker tracker = TestTracker.in(home).at(NOW);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "@bea", "@cid");
    tracker.run("accounts", "target", "@ann", "@bea");
    return new IdentityHome(home, tracker);
  }

  /** A post of a released song at noon UTC, with a platform id unless that is empty. */
  IdentityHome post(
      String id, String account, String day, String title, String artist, String platformId) {
    Optional<String> sound = Optional.of(platformId).filter(text -> !text.isEmpty());
    return post(id, account, day, Optional.of(new Sound(title, List.of(artist), false, sound)));
  }

  IdentityHome post(String id, String account, String day, Optional<Sound> sound) {
    return store(account, TestDatabase.video(id, day, sound, TestDatabase.counts(100, 7, 2, 1)));
  }

  IdentityHome uncounted(String id, String account, String day, Sound sound) {
    return store(account, TestDatabase.video(id, day, Optional.of(sound), Counts.UNKNOWN));
  }

  private IdentityHome store(String handle, Video video) {
    try (Database database = Database.open(home.resolve("tracker.db"))) {
      Account account = new AccountRepository(database).find(Handle.parse(handle)).orElseThrow();
      VideoRepository repository = new VideoRepository(database);
      repository.saveAll(account.id(), account.handle(), List.of(video), "s1", NOW);
      repository.saveTotals();
    }
    return this;
  }

  /** Every account was read back to its first post at a moment, UTC as stored. */
  IdentityHome readAt(String moment) {
    Rows rows = Rows.of(home);
    rows.change(
        "INSERT INTO scrape_sessions (session_id, start_time, status) VALUES ('r%1$s', '%1$s', 'completed')"
            .formatted(moment));
    rows.change(
        """
        INSERT INTO scrape_logs (session_id, account_id, timestamp, status, covered_from)
        SELECT 'r%1$s', id, '%1$s', 'success', '0001-01-01 00:00:00' FROM accounts
        """
            .formatted(moment));
    return this;
  }

  /** What a command prints, which is expected to succeed. */
  String output(String... arguments) {
    int code = tracker.run(arguments);
    if (code != 0) {
      throw new IllegalStateException(code + ": " + tracker.err());
    }
    return tracker.out();
  }
}
