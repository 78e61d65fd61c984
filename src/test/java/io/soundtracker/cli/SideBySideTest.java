package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside a scrape that is going on. */
@Timeout(120)
class SideBySideTest {

  /** Less than the half minute that SQLite would wait, more than a busy machine needs. */
  private static final Duration AT_ONCE = Duration.ofSeconds(15);

  private static final List<String[]> QUESTIONS =
      List.of(
          new String[] {"report", "--format", "json", "--out", "report.json"},
          new String[] {"report", "--format", "xlsx", "--out", "report.xlsx"},
          new String[] {"aggregate"},
          new String[] {"find-exclusive"},
          new String[] {"sessions"},
          new String[] {"sessions", "show", "latest"},
          new String[] {"accounts", "list"},
          new String[] {"accounts", "show", "@ann"},
          new String[] {"due"},
          new String[] {"init-db", "--info"},
          new String[] {"init-db", "--check"});

  @TempDir Path home;
  private SlowYtDlp ytdlp;
  private TestTracker tracker;
  private SeparateTracker running;

  @BeforeEach
  void make() throws IOException {
    ytdlp = SlowYtDlp.in(home, "0.05").with("ann", 1, 5).with("bea", 2, 5);
    tracker = TestTracker.in(home);
    ytdlp.environment().forEach(tracker::with);
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann", "@bea")).isZero();
    assertThat(tracker.run("accounts", "target", "@ann")).isZero();
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
  }

  @AfterEach
  void stop() throws Exception {
    if (running != null) {
      running.signal("TERM");
      running.exitCodeSoon();
    }
  }

  private void requireAnswersAtOnce() {
    for (String[] question : QUESTIONS) {
      String words = String.join(" ", question);
      for (int i = 0; i < question.length; i++) {
        if (question[i].startsWith("report.")) {
          question[i] = home.resolve(question[i]).toString();
        }
      }
      long start = System.nanoTime();

      assertThat(tracker.run(question)).as("%s: %s", words, tracker.err()).isZero();

      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(words).isLessThan(AT_ONCE);
    }
  }

  @Test
  void questions_do_not_wait_for_a_listing() throws Exception {
    SlowYtDlp.in(home, "60");
    running = SeparateTracker.start(home, ytdlp.environment(), "scrape", "--force");
    running.awaitFile(home.resolve("tracker.db.listings"));

    requireAnswersAtOnce();
    assertThat(tracker.run("scrape")).as("a listing does").isEqualTo(11);
  }

  @Test
  void questions_do_not_wait_for_a_transaction() throws Exception {
    try (Connection writer =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("tracker.db"));
        Statement statement = writer.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("UPDATE videos SET views = 0");

      requireAnswersAtOnce();

      assertThat(tracker.run("aggregate")).isZero();
      assertThat(tracker.out()).as("what is committed").contains("1,020");
      statement.execute("ROLLBACK");
    }
  }

  @Test
  void of_two_scrapes_at_once_one_lists_and_the_other_says_who_does() throws Exception {
    SlowYtDlp.in(home, "0.5");
    Path second = Files.createDirectory(home.resolve("second"));
    running = SeparateTracker.start(home, ytdlp.environment(), "scrape", "--force");
    Map<String, String> environment = new HashMap<>(ytdlp.environment());
    environment.put("TRACKER_DATABASE", home.resolve("tracker.db").toString());
    SeparateTracker other = SeparateTracker.start(second, environment, "scrape", "--force");

    List<Integer> codes = List.of(running.exitCode(), other.exitCode());

    assertThat(codes).as(running.said() + other.said()).containsExactlyInAnyOrder(0, 11);
    assertThat(running.said() + other.said()).contains("doing: scrape");
    assertThat(Rows.of(home).number("SELECT COUNT(*) FROM scrape_sessions")).isEqualTo(2);
    assertThat(Rows.of(home).number("SELECT COUNT(*) FROM video_history")).isEqualTo(20);
  }
}
