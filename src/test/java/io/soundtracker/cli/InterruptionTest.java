package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a signal leaves behind, and how the next start goes on. */
@Timeout(120)
class InterruptionTest {

  @TempDir Path home;
  private SlowYtDlp ytdlp;
  private TestTracker tracker;
  private Rows rows;
  private SeparateTracker running;

  @BeforeEach
  void make() throws IOException {
    ytdlp = SlowYtDlp.in(home, "0.2").with("ann", 1, 1).with("bea", 2, 100).with("cai", 3, 1);
    tracker = TestTracker.in(home);
    ytdlp.environment().forEach(tracker::with);
    rows = Rows.of(home);
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann", "@bea", "@cai")).isZero();
  }

  @AfterEach
  void stop() throws Exception {
    if (running != null) {
      running.destroy();
    }
    tracker.run("accounts", "deactivate", "@ann", "@bea", "@cai");
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    assertThat(SeparateTracker.leftIn(home)).isEmpty();
  }

  private void start(String... arguments) throws Exception {
    running = SeparateTracker.start(home, ytdlp.environment(), arguments);
  }

  private String session() {
    return rows.all(
            "SELECT status, exit_code, ended_by, successful_scrapes AS complete,"
                + " partial_scrapes AS partial FROM scrape_sessions ORDER BY id DESC LIMIT 1")
        .get(0)
        .toString();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void a_signal_ends_the_listing_and_keeps_what_was_read(String signal, int code) throws Exception {
    start("scrape");
    running.awaitFile(ytdlp.printed("bea")).signal(signal);

    assertThat(running.exitCodeSoon()).as(running.said()).isEqualTo(code);

    assertThat(SeparateTracker.leftIn(home)).isEmpty();
    assertThat(home.resolve("tracker.db.listings")).doesNotExist();
    assertThat(session())
        .isEqualTo(
            "{status=partial, exit_code=%d, ended_by=INTERRUPTED, complete=1, partial=1}"
                .formatted(code));
    assertThat(rows.column("SELECT reason FROM scrape_logs ORDER BY id"))
        .containsExactly(null, "INTERRUPTED");
    assertThat(rows.number("SELECT COUNT(*) FROM videos")).isGreaterThan(1);
    assertThat(ytdlp.begun("cai")).doesNotExist();
    assertThat(running.said())
        .contains("@bea: partial: the run was interrupted")
        .contains("Not tried: 1 account: @cai")
        .contains("tracker scrape --resume");
    assertThat(Files.readString(home.resolve("logs/tracker.log")))
        .contains("command ends command=\"tracker scrape\" exit_code=\"%d\"".formatted(code));
  }

  @Test
  void a_terminal_that_tells_all_processes_at_once_is_no_failure_of_the_account() throws Exception {
    start("scrape");
    running.awaitFile(ytdlp.printed("bea")).signalAll("INT");

    assertThat(running.exitCodeSoon()).as(running.said()).isEqualTo(130);

    assertThat(SeparateTracker.leftIn(home)).isEmpty();
    assertThat(session()).contains("status=partial, exit_code=130, ended_by=INTERRUPTED");
    assertThat(rows.column("SELECT reason FROM scrape_logs ORDER BY id"))
        .containsExactly(null, "INTERRUPTED");
  }

  @Test
  void a_session_in_which_nothing_was_read_yet_is_partial_too() throws Exception {
    start("scrape", "@bea");
    running.awaitFile(ytdlp.begun("bea")).signal("TERM");

    assertThat(running.exitCodeSoon()).isEqualTo(143);

    assertThat(SeparateTracker.leftIn(home)).isEmpty();
    assertThat(session()).startsWith("{status=partial, exit_code=143, ended_by=INTERRUPTED");
  }

  @Test
  void a_pause_between_accounts_ends_as_well() throws Exception {
    Map<String, String> slow = new HashMap<>(ytdlp.environment());
    slow.put("TRACKER_SCRAPE_PAUSE_SECONDS", "60-60");
    running = SeparateTracker.start(home, slow, "scrape");
    running.awaitFile(ytdlp.printed("ann"));
    while (rows.number("SELECT COUNT(*) FROM scrape_logs") == 0) {
      Thread.sleep(20);
    }
    running.signal("TERM");

    assertThat(running.exitCodeSoon()).isEqualTo(143);

    assertThat(SeparateTracker.leftIn(home)).isEmpty();
    assertThat(session())
        .isEqualTo("{status=partial, exit_code=143, ended_by=INTERRUPTED, complete=1, partial=0}");
    assertThat(running.said()).contains("tracker scrape --resume");
  }

  @Test
  void a_database_that_another_program_holds_keeps_nothing_running() throws Exception {
    start("scrape");
    running.awaitFile(ytdlp.begun("bea"));
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("tracker.db"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      running.awaitFile(ytdlp.printed("bea")).signal("TERM");

      assertThat(running.exitCodeSoon()).as(running.said()).isEqualTo(143);
      assertThat(SeparateTracker.leftIn(home)).isEmpty();
      assertThat(home.resolve("tracker.db.listings")).doesNotExist();
    }
    assertThat(session()).as("closed by the next start").startsWith("{status=running");
    tracker.run("scrape", "@nobody");
    assertThat(session()).startsWith("{status=partial");
  }

  @Test
  void an_account_that_waits_to_be_tried_again_is_left_for_another_session() throws Exception {
    Map<String, String> patient = new HashMap<>(ytdlp.environment());
    patient.put("TRACKER_SCRAPE_RETRY_PAUSE", "60s");
    patient.put("TRACKER_SCRAPE_RETRIES", "2");
    ytdlp.fails("ann");
    running = SeparateTracker.start(home, patient, "scrape", "@ann");
    while (!Files.exists(home.resolve("logs/tracker.log"))
        || !Files.readString(home.resolve("logs/tracker.log")).contains("waits to try again")) {
      Thread.sleep(20);
    }
    running.signal("TERM");

    assertThat(running.exitCodeSoon()).isEqualTo(143);

    assertThat(session()).startsWith("{status=partial, exit_code=143, ended_by=INTERRUPTED");
    assertThat(running.said()).contains("tracker scrape --resume");
    tracker.run("scrape", "--resume", "--dry-run");
    assertThat(tracker.out()).contains("@ann");
  }

  @Test
  void the_daily_run_does_no_other_step_and_answers_likewise() throws Exception {
    start("run");
    running.awaitFile(ytdlp.printed("bea")).signal("TERM");

    assertThat(running.exitCodeSoon()).isEqualTo(143);

    assertThat(SeparateTracker.leftIn(home)).isEmpty();
    assertThat(session()).contains("status=partial, exit_code=143");
    assertThat(running.said())
        .contains("Step 'scrape' failed with 143 (terminated")
        .contains("Not done: tracker aggregate --rebuild");
    assertThat(Files.readAllLines(home.resolve("logs/tracker.log")))
        .last()
        .asString()
        .endsWith("command ends command=\"tracker run\" exit_code=\"143\"");
  }

  @Test
  void a_killed_run_is_put_in_order_by_the_next_start_even_if_nothing_is_due() throws Exception {
    start("scrape");
    running.awaitFile(ytdlp.printed("bea")).signal("KILL");
    running.exitCode();
    assertThat(SeparateTracker.leftIn(home)).as("yt-dlp and its child").hasSizeGreaterThan(1);
    assertThat(session()).startsWith("{status=running, exit_code=null");
    tracker.run("accounts", "deactivate", "@bea", "@cai");

    assertThat(tracker.run("scrape")).isZero();

    assertThat(tracker.err()).contains("was killed after 1 of 3 accounts");
    assertThat(SeparateTracker.leftIn(home)).isEmpty();
    assertThat(home.resolve("tracker.db.listings")).doesNotExist();
    assertThat(session())
        .isEqualTo("{status=partial, exit_code=null, ended_by=INTERRUPTED, complete=1, partial=0}");
    assertThat(rows.value("SELECT error_log FROM scrape_sessions"))
        .isEqualTo(
            "[{\"account\":\"@bea\",\"reason\":\"NOT_FINISHED\"},"
                + "{\"account\":\"@cai\",\"reason\":\"NOT_FINISHED\"}]");
    assertThat(rows.column("SELECT username FROM accounts WHERE last_scraped_at IS NULL"))
        .containsExactly("@bea", "@cai");
  }

  @Test
  void a_lock_tells_who_holds_it_and_is_taken_over_from_the_dead() throws Exception {
    start("scrape");
    running.awaitFile(ytdlp.begun("bea"));

    assertThat(tracker.run("scrape")).isEqualTo(11);

    assertThat(tracker.err())
        .containsPattern(
            "process %d, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC, doing: scrape"
                .formatted(running.pid()));
    running.signal("KILL");
    running.exitCode();
    ytdlp.with("bea", 2, 1);

    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();

    assertThat(rows.number("SELECT COUNT(*) FROM videos")).isEqualTo(3);
  }
}
