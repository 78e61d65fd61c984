package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single posts that somebody wants measured, and the queue that they stand in. */
class TrackCommandTest {

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;
  private String post;

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home);
    rows = Rows.of(home);
    at("2026-10-10T06:00:00Z");
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");
    Recording recording =
        Recording.in(home.resolve("recording"))
            .madeAt("2026-10-10T06:00:00Z")
            .lists("ann", Recording.post("2026-08-01T10:00:00Z", "Tide - Ola Fenn"));
    assertThat(tracker.run("scrape", "--from", recording.path())).isZero();
    post = rows.value("SELECT video_id FROM videos").toString();
  }

  private void at(String moment) {
    tracker.at(Instant.parse(moment));
  }

  @Test
  void an_old_post_is_due_as_if_it_were_new() {
    assertThat(tracker.run("track", "https://www.tiktok.com/@ann/video/" + post + "?lang=en"))
        .isZero();
    assertThat(tracker.err())
        .contains(post + " of @ann is tracked; it is due next at 2026-10-10 07:00 UTC");

    at("2026-10-10T07:30:00Z");
    assertThat(tracker.run("due")).isZero();
    assertThat(tracker.out())
        .containsPattern(
            "@ann +1 post to check on +2026-10-10 07:00 +posts since 2026-08-01 10:00 +3");
    assertThat(tracker.err())
        .contains("1 account, about 3 requests.")
        .contains("The next thing is due at 2026-10-11 06:00 UTC.");
    assertThat(tracker.run("due", "--posts")).isZero();
    assertThat(tracker.out()).containsPattern(post + " +@ann +2026-10-10 07:00 +30 +0 of 9");
    assertThat(
            rows.number("SELECT COUNT(*) FROM posts_pending_checkback WHERE minutes_overdue > 0"))
        .as("by the real clock, it is long overdue")
        .isEqualTo(1);
  }

  @Test
  void an_untracked_post_is_due_no_more() {
    tracker.run("track", post);

    assertThat(tracker.run("untrack", post)).isZero();
    assertThat(tracker.err()).contains(post + " is no longer tracked");
    at("2026-10-10T07:30:00Z");
    tracker.run("due");
    assertThat(tracker.err()).contains("Nothing is due.");
    assertThat(tracker.run("untrack", post)).isZero();
    assertThat(tracker.err()).contains(post + " is not tracked");
  }

  @Test
  void one_post_that_is_not_stored_tracks_none() {
    assertThat(tracker.run("track", post, "7999999999999999999")).isEqualTo(2);
    assertThat(tracker.err()).contains("No post 7999999999999999999 is stored");
    assertThat(rows.number("SELECT COUNT(*) FROM videos WHERE next_check_at IS NOT NULL")).isZero();
    assertThat(tracker.run("untrack", "7999999999999999999")).isEqualTo(2);
  }

  @Test
  void a_post_of_an_account_that_is_not_active_is_tracked_with_a_warning() {
    tracker.run("accounts", "deactivate", "@ann");

    assertThat(tracker.run("track", post)).isZero();
    assertThat(tracker.err()).contains("tracker accounts activate @ann");
    at("2026-10-10T07:30:00Z");
    tracker.run("due");
    assertThat(tracker.err()).contains("Nothing is due.");
  }

  @Test
  void without_a_ladder_nothing_can_be_tracked() {
    tracker.with("TRACKER_SCRAPE_CHECK_BACKS", "none");

    assertThat(tracker.run("track", post)).isEqualTo(2);
    assertThat(tracker.err()).contains("scrape.check_backs");
  }

  @Test
  void an_account_can_have_an_interval_of_its_own() {
    assertThat(tracker.run("accounts", "interval", "6h", "@ann")).isZero();
    assertThat(tracker.err()).contains("@ann is now due 6 h 00 min after a listing");
    at("2026-10-10T12:00:01Z");
    tracker.run("due");
    assertThat(tracker.out()).containsPattern("@ann +last read long ago +2026-10-10 12:00");

    assertThat(tracker.run("accounts", "interval", "default", "@ann")).isZero();
    tracker.run("due");
    assertThat(tracker.err()).contains("Nothing is due.");
    assertThat(tracker.run("accounts", "interval", "soon", "@ann")).isEqualTo(2);
    assertThat(tracker.err()).contains("'soon' is no interval");
  }
}
