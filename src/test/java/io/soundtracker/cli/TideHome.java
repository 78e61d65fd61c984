package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** A home with one post of Tide, two of Tyde, one of them with the platform id 77, one sped up. */
record TideHome(Path home, TestTracker tracker, Rows rows) {

  static final String TIDE = "Tide - Ola Fenn";
  static final String TYDE = "Tyde - Ola Fenn";
  static final String FAST = "Tide (sped up) - Ola Fenn";

  static TideHome in(Path home) {
    ListedHome listed =
        ListedHome.in(
            home,
            Recording.post("2026-10-19T10:00:00Z", TIDE, 10, 1, 1, 1),
            Recording.post("2026-10-18T10:00:00Z", TYDE, 20, 1, 1, 1),
            Recording.post("2026-10-17T10:00:00Z", TYDE, 30, 1, 1, 1),
            Recording.post("2026-10-16T10:00:00Z", FAST, 40, 1, 1, 1));
    Rows rows = listed.rows();
    rows.change("UPDATE videos SET platform_sound_id = '77' WHERE views = 30");
    rows.change(
        """
        INSERT INTO sound_ids (platform_sound_id, listed_sound_id, first_seen_at)
        SELECT '77', listed_sound_id, '2026-10-20 06:00:00' FROM videos WHERE views = 30
        """);
    return new TideHome(home, listed.tracker(), rows);
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
