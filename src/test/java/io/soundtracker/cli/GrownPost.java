package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A post of 1 October 2026, 12:00 UTC, that was read three times as it grew, and an older one of
 * which no count was ever told.
 */
record GrownPost(Path home) {

  private static final String POSTED = "2026-10-01T12:00:00Z";
  private static final String SILENT = "2026-10-01T09:00:00Z";
  static final String ID = Recording.idOf(POSTED);
  static final String SILENT_ID = Recording.idOf(SILENT);

  /** A program whose database has them, on 3 October at noon. */
  TestTracker tracker() {
    TestTracker tracker = TestTracker.in(home).at(Instant.parse("2026-10-03T12:00:00Z"));
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");
    listed(tracker, "2026-10-01T16:00:00Z", 1_000, 90, 6, 4);
    listed(tracker, "2026-10-02T06:00:00Z", 8_000, 500, 60, 40);
    listed(tracker, "2026-10-03T12:00:00Z", 7_400, 600, 80, 60);
    return tracker;
  }

  private void listed(
      TestTracker tracker, String moment, long views, long likes, long comments, long shares) {
    Recording recording =
        Recording.in(home.resolve(moment.substring(0, 13)))
            .madeAt(moment)
            .lists(
                "ann",
                Recording.post(POSTED, "Tide - Ola Fenn", views, likes, comments, shares),
                Recording.post(SILENT, ""));
    assertThat(tracker.run("scrape", "--force", "--from", recording.path()))
        .as(tracker.err())
        .isZero();
  }
}
