package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;

/** A home on 20 October 2026 at noon UTC; its account, @ann, was listed that morning. */
record ListedHome(TestTracker tracker, Rows rows) {

  static ListedHome in(Path home, String... posts) {
    TestTracker tracker = TestTracker.in(home).at(Instant.parse("2026-10-20T12:00:00Z"));
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");
    Recording recording =
        Recording.in(home.resolve("recording")).madeAt("2026-10-20T06:00:00Z").lists("ann", posts);
    assertThat(tracker.run("scrape", "--from", recording.path())).as(tracker.err()).isZero();
    return new ListedHome(tracker, Rows.of(home));
  }
}
