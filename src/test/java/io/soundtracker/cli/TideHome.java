package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A home with one post of Tide, two of Tyde, one of them with the platform id 77, one sped up. */
record TideHome(Path home, TestTracker tracker, Rows rows) {

  static final String TIDE = "Tide - Ola Fenn";
  static final String TYDE = "Tyde - Ola Fenn";
  static final String FAST = "Tide (sped up) - Ola Fenn";

  static TideHome in(Path home) {
    Instant now = Instant.parse("2026-10-20T12:00:00Z");
    TestTracker tracker = TestTracker.in(home).at(Clock.fixed(now, ZoneOffset.UTC));
    Rows rows = Rows.of(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");
    Recording recording =
        Recording.in(home.resolve("recording"))
            .madeAt("2026-10-20T06:00:00Z")
            .lists(
                "ann",
                Recording.post("2026-10-19T10:00:00Z", TIDE, 10, 1, 1, 1),
                Recording.post("2026-10-18T10:00:00Z", TYDE, 20, 1, 1, 1),
                Recording.post("2026-10-17T10:00:00Z", TYDE, 30, 1, 1, 1),
                Recording.post("2026-10-16T10:00:00Z", FAST, 40, 1, 1, 1));
    assertThat(tracker.run("scrape", "--from", recording.path())).isZero();
    rows.change("UPDATE videos SET platform_sound_id = '77' WHERE views = 30");
    rows.change(
        """
        INSERT INTO sound_ids (platform_sound_id, listed_sound_id, first_seen_at)
        SELECT '77', listed_sound_id, '2026-10-20 06:00:00' FROM videos WHERE views = 30
        """);
    return new TideHome(home, tracker, rows);
  }

  /** Posts of each sound that has any. */
  List<Object> sounds() {
    return rows.column(
        """
        SELECT total_usage_count || ' ' || sound_key FROM sounds
        WHERE total_usage_count > 0 ORDER BY sound_key
        """);
  }

  void requireSound() {
    assertThat(tracker.run("init-db", "--check")).as(tracker.out()).isZero();
  }
}
