package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scrape of recorded listings stores, prints and answers. */
class ScrapeRecordingTest {

  private static final String NEW = "2026-10-09T10:00:00Z";
  private static final String OLD = "2026-09-01T10:00:00Z";

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home).at(Instant.parse("2026-10-20T12:00:00Z"));
    rows = Rows.of(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "@bea");
  }

  private Recording recording(String name) {
    return Recording.in(home.resolve(name));
  }

  private Recording first() {
    return recording("first")
        .madeAt("2026-10-10T06:00:00Z")
        .lists("ann", Recording.post(NEW, "Tide - Ola Fenn", 100, 10, 2, 3))
        .lists("bea", Recording.post(OLD, "", 50, 5, 1, 0));
  }

  @Test
  void stores_everything_as_of_the_moment_of_the_recording_and_says_nothing() {
    assertThat(tracker.run("scrape", "--from", first().path())).isZero();

    assertThat(tracker.err()).isEmpty();
    assertThat(tracker.out()).isEmpty();
    String moment = "2026-10-10 06:00:00";
    assertThat(rows.column("SELECT DISTINCT last_scraped_at FROM accounts"))
        .containsExactly(moment);
    assertThat(rows.column("SELECT DISTINCT scraped_at FROM video_history"))
        .containsExactly(moment);
    assertThat(rows.column("SELECT DISTINCT measured_at FROM videos")).containsExactly(moment);
    assertThat(rows.column("SELECT start_time FROM scrape_sessions")).containsExactly(moment);
    assertThat(rows.column("SELECT DISTINCT timestamp FROM scrape_logs")).containsExactly(moment);
    assertThat(rows.all("SELECT posted_at, views, likes, comments, shares FROM videos ORDER BY 1"))
        .extracting(Map::toString)
        .containsExactly(
            "{posted_at=2026-09-01 10:00:00, views=50, likes=5, comments=1, shares=0}",
            "{posted_at=2026-10-09 10:00:00, views=100, likes=10, comments=2, shares=3}");
  }

  @Test
  void a_recording_that_does_not_say_when_is_stored_as_of_now_and_that_is_said() {
    Recording undated =
        recording("undated")
            .lists("ann", Recording.post(NEW, "Tide - Ola Fenn"))
            .lists("bea", Recording.post(OLD, ""));

    assertThat(tracker.run("scrape", "--from", undated.path())).isZero();

    assertThat(tracker.err()).contains("recording.json").contains("as of now");
    assertThat(rows.column("SELECT DISTINCT last_scraped_at FROM accounts"))
        .containsExactly("2026-10-20 12:00:00");
  }

  @Test
  void a_count_that_is_not_given_leaves_the_stored_one_as_it_was() {
    tracker.run("scrape", "--from", first().path());
    Recording second =
        recording("second")
            .madeAt("2026-10-12T06:00:00Z")
            .lists("ann", Recording.post(NEW, "Tide - Ola Fenn"))
            .lists("bea", Recording.post(OLD, "", 60, 5, 1, 0));

    assertThat(tracker.run("scrape", "--from", second.path())).isZero();

    assertThat(rows.column("SELECT views FROM videos ORDER BY posted_at")).containsExactly(60, 100);
    assertThat(
            rows.column(
                "SELECT views FROM video_history WHERE video_id = ? ORDER BY scraped_at",
                Recording.idOf(NEW)))
        .containsExactly(100, null);
    assertThat(rows.number("SELECT COUNT(*) FROM video_history")).isEqualTo(4);
  }

  @Test
  void a_failing_account_is_told_in_a_line_and_stops_nobody() {
    Recording partly =
        recording("partly")
            .madeAt("2026-10-10T06:00:00Z")
            .fails("ann", "This user's account is private.")
            .lists("bea", Recording.post(OLD, "", 50, 5, 1, 0));

    assertThat(tracker.run("scrape", "--from", partly.path())).isEqualTo(3);

    assertThat(tracker.err().lines().filter(line -> line.startsWith("@")))
        .singleElement()
        .asString()
        .startsWith("@ann: failed: the account is private");
    assertThat(rows.column("SELECT status FROM scrape_logs ORDER BY account_id"))
        .containsExactly("failed", "success");
    assertThat(rows.column("SELECT status FROM scrape_sessions")).containsExactly("partial");
    assertThat(rows.column("SELECT exit_code FROM scrape_sessions")).containsExactly(3);
    assertThat(rows.number("SELECT COUNT(*) FROM videos")).isEqualTo(1);
  }

  @Test
  void a_listing_that_broke_off_is_kept_as_far_as_it_came() {
    Recording partly =
        recording("partly")
            .madeAt("2026-10-10T06:00:00Z")
            .fails(
                "ann",
                "Unable to download JSON metadata: HTTP Error 429: Too Many Requests",
                Recording.post(NEW, "Tide - Ola Fenn", 100, 10, 2, 3))
            .lists("bea", Recording.post(OLD, ""));

    assertThat(tracker.run("scrape", "--from", partly.path())).isEqualTo(3);

    assertThat(tracker.err()).contains("@ann: partial: ");
    assertThat(rows.number("SELECT COUNT(*) FROM videos")).isEqualTo(2);
    assertThat(rows.value("SELECT last_scraped_at FROM accounts WHERE username = '@ann'")).isNull();
  }

  @Test
  void nothing_read_at_all_is_4() {
    Recording none =
        recording("none")
            .madeAt("2026-10-10T06:00:00Z")
            .fails("ann", "This user's account is private.")
            .lists("cai", Recording.post(OLD, ""));

    assertThat(tracker.run("scrape", "--from", none.path())).isEqualTo(4);

    assertThat(tracker.err())
        .contains("@ann: failed: the account is private")
        .contains("@bea: failed: there is no recorded listing of the account");
    assertThat(rows.column("SELECT status FROM scrape_sessions")).containsExactly("failed");
  }

  @Test
  void a_recording_older_than_what_is_stored_is_refused() {
    tracker.run("scrape", "--from", first().path());
    Recording older =
        recording("older")
            .madeAt("2026-10-09T11:00:00Z")
            .lists("ann", Recording.post(NEW, "Tide - Ola Fenn", 1, 1, 1, 1));

    assertThat(tracker.run("scrape", "--force", "--from", older.path())).isEqualTo(2);

    assertThat(tracker.err()).contains("older").contains("2026-10-09");
    assertThat(rows.number("SELECT COUNT(*) FROM scrape_sessions")).isEqualTo(1);
    assertThat(rows.column("SELECT views FROM videos ORDER BY posted_at")).containsExactly(50, 100);
  }
}
