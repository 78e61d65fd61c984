package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --resume} goes on with. */
class ResumeTest {

  private static final String SONG = Recording.post("2026-10-01T10:00:00Z", "Tide - Ola Fenn");

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void make() {
    tracker = TestTracker.in(home).at(Instant.parse("2026-10-10T12:00:00Z"));
    rows = Rows.of(home);
    tracker.run("init-db");
  }

  private String recording() {
    return Recording.in(home.resolve("recording"))
        .madeAt("2026-10-10T12:00:00Z")
        .lists("ann", SONG)
        .lists("bea", SONG.replace("Tide", "Ebb"))
        .lists("cai", SONG)
        .path();
  }

  private List<Object> listedLast() {
    return rows.column(
        """
        SELECT a.username FROM scrape_logs l JOIN accounts a ON a.id = l.account_id
        WHERE l.session_id = (SELECT session_id FROM scrape_sessions ORDER BY id DESC LIMIT 1)
        ORDER BY l.id
        """);
  }

  /** A session that planned all of the three, and came to the end with the first. */
  private void interrupted() {
    tracker.run("accounts", "add", "@ann", "@bea", "@cai");
    assertThat(tracker.run("scrape", "--from", recording())).as(tracker.err()).isZero();
    rows.change(
        "UPDATE scrape_logs SET reason = 'INTERRUPTED', status = 'partial' WHERE account_id = 2");
    rows.change("DELETE FROM scrape_logs WHERE account_id = 3");
  }

  @Test
  void lists_the_accounts_that_were_not_reached_or_not_finished_in_their_order() {
    interrupted();

    assertThat(tracker.run("scrape", "--resume", "--dry-run")).as(tracker.err()).isZero();
    assertThat(tracker.out()).contains("@bea", "@cai").doesNotContain("@ann");
    assertThat(tracker.run("scrape", "--resume", "--from", recording())).as(tracker.err()).isZero();

    assertThat(listedLast()).containsExactly("@bea", "@cai");
  }

  @Test
  void says_so_when_nothing_is_left() {
    assertThat(tracker.run("scrape", "--resume")).isZero();
    assertThat(tracker.err()).contains("Nothing to resume: there was no session yet");

    interrupted();
    tracker.run("scrape", "--resume", "--from", recording());
    assertThat(tracker.run("scrape", "--resume")).isZero();
    assertThat(tracker.err()).containsPattern("Nothing to resume: session \\S+ left no account");

    rows.change("UPDATE scrape_sessions SET planned_accounts = NULL");
    assertThat(tracker.run("scrape", "--resume")).isZero();
    assertThat(tracker.err()).contains("did not say what it was to list");
  }

  @Test
  void leaves_out_what_was_deactivated_meanwhile() {
    interrupted();
    tracker.run("accounts", "deactivate", "@bea");

    assertThat(tracker.run("scrape", "--resume", "--from", recording())).as(tracker.err()).isZero();

    assertThat(listedLast()).containsExactly("@cai");
  }

  @Test
  void takes_nothing_that_says_otherwise_what_to_list() {
    interrupted();
    for (String[] options :
        new String[][] {
          {"@ann"}, {"--force"}, {"--older-than", "1h"},
        }) {
      String[] words = new String[options.length + 2];
      words[0] = "scrape";
      words[1] = "--resume";
      System.arraycopy(options, 0, words, 2, options.length);

      assertThat(tracker.run(words)).as(String.join(" ", words)).isEqualTo(2);
      assertThat(tracker.err()).contains("--resume goes on with what the last session left");
    }
  }

  @Test
  void a_session_whose_process_died_is_closed_by_what_its_log_says() {
    interrupted();
    rows.change(
        "UPDATE scrape_sessions SET status = 'running', end_time = NULL, exit_code = NULL,"
            + " successful_scrapes = 1, partial_scrapes = 1, ended_by = NULL, error_log = NULL");

    assertThat(tracker.run("scrape", "--resume", "--from", recording())).as(tracker.err()).isZero();

    assertThat(tracker.err()).contains("was killed after 1 of 3 accounts");
    assertThat(
            rows.all("SELECT status, ended_by, end_time, error_log FROM scrape_sessions LIMIT 1"))
        .extracting(Object::toString)
        .containsExactly(
            "{status=partial, ended_by=INTERRUPTED, end_time=2026-10-10 12:00:00,"
                + " error_log=[{\"account\":\"@bea\",\"reason\":\"INTERRUPTED\",\"detail\":\"\"},"
                + "{\"account\":\"@cai\",\"reason\":\"NOT_FINISHED\"}]}");
    assertThat(listedLast()).containsExactly("@bea", "@cai");
  }

  @Test
  void a_session_that_was_killed_after_its_last_account_was_complete() {
    tracker.run("accounts", "add", "@ann");
    tracker.run("scrape", "--from", recording());
    rows.change("UPDATE scrape_sessions SET status = 'running', end_time = NULL");

    assertThat(tracker.run("scrape", "--resume")).isZero();

    assertThat(rows.all("SELECT status, ended_by, error_log FROM scrape_sessions").toString())
        .isEqualTo("[{status=completed, ended_by=null, error_log=null}]");
  }
}
