package io.soundtracker.store;

import io.soundtracker.model.Account;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Marks;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A throw-away database, and the rows that tests put into it. */
public final class TestDatabase {

  public static final Instant NOW = Instant.parse("2026-10-30T06:00:00Z");

  private TestDatabase() {}

  public static Database in(Path folder) {
    Path file = folder.resolve("tracker.db");
    new DatabaseFile(file).create(Clock.systemUTC());
    return Database.open(file);
  }

  public static Account account(Database database, String handle, boolean target) {
    AccountRepository accounts = new AccountRepository(database);
    accounts.add(Handle.parse(handle), target, Optional.empty(), Optional.empty(), NOW);
    return accounts.find(Handle.parse(handle)).orElseThrow();
  }

  /** A post of a song, posted on a day at noon UTC. */
  public static Video video(String id, String day, Optional<Sound> sound, Counts counts) {
    return new Video(
        id,
        Instant.parse(day + "T12:00:00Z"),
        Optional.of("caption of " + id),
        List.of("tag"),
        OptionalInt.of(15),
        sound,
        counts,
        Marks.UNKNOWN);
  }

  public static Optional<Sound> song(String title, String... artists) {
    return Optional.of(new Sound(title, List.of(artists), false));
  }

  public static Counts counts(long views, long likes, long comments, long shares) {
    return Counts.rounded(
        OptionalLong.of(views),
        OptionalLong.of(likes),
        OptionalLong.of(comments),
        OptionalLong.of(shares),
        OptionalLong.empty());
  }
}
