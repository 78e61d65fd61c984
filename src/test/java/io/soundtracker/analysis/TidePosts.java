package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.account;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;

import io.soundtracker.model.Account;
import io.soundtracker.model.Counts;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundLookup;
import io.soundtracker.store.TestDatabase;
import io.soundtracker.store.VideoRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Posts of one sound in October, observed now and then, and their trends. */
final class TidePosts implements AutoCloseable {

  private static final OptionalLong UNKNOWN = OptionalLong.empty();

  final Database database;
  final Account ann;
  final Account bea;

  TidePosts(Path folder) {
    database = TestDatabase.in(folder);
    ann = account(database, "@ann", true);
    bea = account(database, "@bea", false);
  }

  @Override
  public void close() {
    database.close();
  }

  void observed(Account of, String id, String day, String at, long... views) {
    OptionalLong seen = Arrays.stream(views).findFirst();
    Counts counts = Counts.rounded(seen, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    new VideoRepository(database)
        .saveAll(
            of.id(),
            of.handle(),
            List.of(video(id, "2026-10-" + day, song("Tide"), counts)),
            "s1",
            Instant.parse("2026-10-" + at + ":00Z"));
  }

  Trends trends() {
    Clock clock = Clock.fixed(TestDatabase.NOW, ZoneOffset.UTC);
    return new Trends(
        database,
        new Coverages(database, Duration.ofDays(2), clock),
        new PostHistories(database, clock));
  }

  static Trends.Asked from(String since, String last) {
    return new Trends.Asked(
        Optional.of(LocalDate.parse("2026-10-" + since)),
        LocalDate.parse("2026-10-" + last),
        ZoneOffset.UTC,
        7);
  }

  Trend post(String since, String last) {
    return trends().ofPost("p", from(since, last)).orElseThrow();
  }

  Trend sound(String since, String last) {
    long id = new SoundLookup(database).byKey("Tide").orElseThrow().soundId();
    return trends().ofSound(id, By.SOUND, from(since, last));
  }
}
