package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.store.Database;
import io.soundtracker.store.Timestamps;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

/**
 * A home whose three accounts were listed wholly on each of 100 days at 6:00 UTC, the last one 1
 * November 2026. Posts of four songs come at a steady pace; each post nears 1,000 views, more or
 * less, and has half of them after a day.
 */
record DailyHome(Path home, TestTracker tracker, Rows rows) {

  static final LocalDate LAST = LocalDate.parse("2026-11-01");
  static final List<String> SONGS =
      List.of("Tide - Ola Fenn", "Ebb - Ola Fenn", "Moor - Ida Wren", "Reed - Ida Wren");

  private static final int DAYS = 100;

  private record Post(String id, int account, int song, Instant at, double views) {}

  private record Snapshot(Post post, Instant at, long views) {}

  static DailyHome in(Path home) {
    TestTracker tracker = TestTracker.in(home).at(Clock.fixed(noon(LAST), ZoneOffset.UTC));
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "@bea", "@cid");
    DailyHome made = new DailyHome(home, tracker, Rows.of(home));
    try (Database database = Database.open(home.resolve("tracker.db"))) {
      database.transaction(() -> made.fill(database));
    }
    return made;
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  static Instant listing(LocalDate day) {
    return day.atTime(6, 0).toInstant(ZoneOffset.UTC);
  }

  private boolean fill(Database database) {
    database.update("UPDATE accounts SET created_at = '2026-07-01 00:00:00'");
    database.updateAll(
        "INSERT INTO sounds (sound_key, song_title, artist_name) VALUES (?1, ?1, 'an artist')",
        SONGS,
        key -> new Object[] {key});
    List<Post> posts = posts(new Random(4));
    database.updateAll(
        """
        INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, posted_at, created_at,
          measured_at, sound_id, listed_sound_id, views)
        SELECT ?1, ?2, 'https://www.tiktok.com/@x/video/' || ?1, date(?3), ?3, ?4, ?4, id, id, NULL
        FROM sounds WHERE sound_key = ?5
        """,
        posts,
        post ->
            new Object[] {
              post.id(), post.account(), post.at(), firstListing(post), SONGS.get(post.song())
            });
    List<LocalDate> days = LAST.minusDays(DAYS - 1L).datesUntil(LAST.plusDays(1)).toList();
    List<Snapshot> snapshots = new ArrayList<>();
    for (Post post : posts) {
      days.stream()
          .map(DailyHome::listing)
          .filter(at -> at.isAfter(post.at()))
          .forEach(at -> snapshots.add(new Snapshot(post, at, views(post, at))));
    }
    database.updateAll(
        "INSERT INTO video_history (video_id, session_id, scraped_at, views) VALUES (?, 's', ?, ?)",
        snapshots,
        one -> new Object[] {one.post().id(), one.at(), one.views()});
    database.updateAll(
        """
        INSERT INTO scrape_logs (session_id, account_id, timestamp, status, covered_from)
        SELECT 's', id, ?, 'success', ? FROM accounts
        """,
        days,
        day -> new Object[] {listing(day), Timestamps.BEGINNING});
    return true;
  }

  private static Instant firstListing(Post post) {
    Instant sameDay = listing(LocalDate.ofInstant(post.at(), ZoneOffset.UTC));
    return sameDay.isAfter(post.at()) ? sameDay : sameDay.plus(Duration.ofDays(1));
  }

  /** All of them were found by the last listing. */
  private static List<Post> posts(Random random) {
    Instant begin = listing(LAST).minus(Duration.ofDays(DAYS));
    List<Post> posts = new ArrayList<>();
    for (int song = 0; song < SONGS.size(); song++) {
      double aDay = 2.0 + song;
      for (int i = 0; i < DAYS * aDay; i++) {
        Instant at = begin.plusSeconds(1 + (long) (random.nextDouble() * (DAYS * 86_400L - 2)));
        posts.add(
            new Post(
                "70000000000000" + (10_000 + posts.size()),
                1 + random.nextInt(3),
                song,
                at,
                1_000 * Math.exp(0.5 * random.nextGaussian())));
      }
    }
    return posts;
  }

  private static long views(Post post, Instant at) {
    double days = Duration.between(post.at(), at).toSeconds() / 86_400.0;
    return Math.round(post.views() * (1 - Math.pow(0.5, days)));
  }

  /** How often a song was posted on some days, counted by hand. */
  long posts(String song, LocalDate from, LocalDate before) {
    return rows.number(
        """
        SELECT COUNT(*) FROM videos v JOIN sounds s ON s.id = v.sound_id
        WHERE s.sound_key = ? AND date(posted_at) >= ? AND date(posted_at) < ?
        """,
        song,
        from.toString(),
        before.toString());
  }

  /** A post of which a listing is the first. */
  String postFoundOn(LocalDate day) {
    return rows.value(
            "SELECT MIN(video_id) FROM videos WHERE created_at = ?",
            Timestamps.format(listing(day)))
        .toString();
  }

  /** Runs it, which has to end with 0; answers what it printed. */
  String run(String... words) {
    assertThat(tracker.run(words)).as(tracker.err()).isZero();
    return tracker.out();
  }

  String err() {
    return tracker.err();
  }

  /** Runs it at noon of a day. */
  String on(LocalDate day, String... words) {
    tracker.at(noon(day));
    try {
      return run(words);
    } finally {
      tracker.at(noon(LAST));
    }
  }

  JsonNode json(String... words) throws IOException {
    return tree(run(words));
  }

  static JsonNode tree(String document) throws IOException {
    return new ObjectMapper().readTree(document);
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
