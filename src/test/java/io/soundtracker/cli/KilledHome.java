package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A home whose scrapes are killed one after the other, and what has to hold after each. */
final class KilledHome {

  private static final List<String> SIGNALS = List.of("TERM", "INT", "KILL");

  private static final Map<String, Integer> ANSWERS = Map.of("TERM", 143, "INT", 130, "KILL", 137);

  /** What is committed only ever grows. */
  private static final List<String> GROWING =
      List.of(
          "SELECT COUNT(*) FROM videos",
          "SELECT COUNT(*) FROM video_history",
          "SELECT COUNT(*) FROM scrape_logs",
          "SELECT COUNT(*) FROM scrape_sessions WHERE status <> 'running'",
          "SELECT COUNT(*) FROM accounts WHERE last_scraped_at IS NOT NULL");

  private final Path home;
  private final TestTracker tracker;
  private final Map<String, String> environment;
  private final Random dice;
  private List<Long> committed;
  private int interrupted;

  KilledHome(Path home, Map<String, String> environment, Random dice) {
    this.home = home;
    this.tracker = TestTracker.in(home);
    environment.forEach(tracker::with);
    this.environment = environment;
    this.dice = dice;
    this.committed = growing();
  }

  /** How many runs were killed before they had come to their end. */
  int interrupted() {
    return interrupted;
  }

  long posts() {
    return committed.get(0);
  }

  /**
   * Starts a scrape and kills it at some moment.
   *
   * @param longest after so many milliseconds at the latest
   */
  void kill(int longest, String... options) throws Exception {
    // Of a run that was killed before; this one may end before it comes to them.
    List<String> before = SeparateTracker.leftIn(home);
    long sessions = Rows.of(home).number("SELECT COALESCE(MAX(id), 0) FROM scrape_sessions");
    SeparateTracker run = SeparateTracker.start(home, environment, options);
    String signal = SIGNALS.get(dice.nextInt(SIGNALS.size()));
    try {
      Thread.sleep(dice.nextInt(longest));
      run.signal(signal);
      int code = run.exitCodeSoon();
      assertThat(code).as(run.said()).isIn(0, ANSWERS.get(signal));
      interrupted += code == 0 ? 0 : 1;
    } finally {
      run.destroy();
    }
    requireIntact();
    if (!signal.equals("KILL")) {
      assertThat(SeparateTracker.leftIn(home)).as("after SIG%s", signal).isSubsetOf(before);
      requireClosed(sessions, ANSWERS.get(signal));
    }
    // Else the next run that is killed meets what this one left.
    if (dice.nextBoolean()) {
      startAgain();
    }
  }

  private void requireIntact() {
    Rows rows = Rows.of(home);
    assertThat(rows.column("PRAGMA integrity_check")).containsExactly("ok");
    assertThat(rows.all("PRAGMA foreign_key_check")).isEmpty();
    List<Long> now = growing();
    for (int i = 0; i < now.size(); i++) {
      assertThat(now.get(i)).as(GROWING.get(i)).isGreaterThanOrEqualTo(committed.get(i));
    }
    committed = now;
    assertThat(rows.number("SELECT COUNT(*) FROM videos WHERE missing_since IS NOT NULL"))
        .as("a listing that was killed says of no post that it is gone")
        .isZero();
    assertThat(
            rows.all(
                """
                SELECT s.session_id FROM scrape_sessions s
                WHERE total_videos_scraped <> (SELECT COALESCE(SUM(videos_found), 0)
                  FROM scrape_logs l WHERE l.session_id = s.session_id)
                """))
        .as("sessions that count otherwise than their log")
        .isEmpty();
    assertThat(tracker.run("init-db", "--check")).as(tracker.out() + tracker.err()).isZero();
  }

  /** A session that a signal ended knows it; one that had just ended has its own answer. */
  private void requireClosed(long before, int exitCode) {
    for (Map<String, Object> session :
        Rows.of(home).all("SELECT status, exit_code FROM scrape_sessions WHERE id > ?", before)) {
      assertThat(session.get("status")).isIn("partial", "completed");
      assertThat(session.get("exit_code")).isIn(exitCode, 0);
    }
  }

  /** The next start, of a scrape that finds nothing to list. */
  void startAgain() throws Exception {
    assertThat(tracker.run("scrape", "@nobody")).as(tracker.err()).isEqualTo(2);
    assertThat(SeparateTracker.leftIn(home)).isEmpty();
    assertThat(home.resolve("tracker.db.listings")).doesNotExist();
    assertThat(
            Rows.of(home)
                .number(
                    "SELECT COUNT(*) FROM scrape_sessions WHERE status = 'running' OR end_time IS"
                        + " NULL OR end_time < start_time"))
        .isZero();
    assertThat(tracker.run("init-db", "--check")).as(tracker.out() + tracker.err()).isZero();
  }

  /** A scrape that nobody kills reads everything. */
  void scrapeToTheEnd() throws Exception {
    assertThat(tracker.run("scrape", "--force", "--jobs", "3")).as(tracker.err()).isZero();
    requireIntact();
    assertThat(Files.exists(home.resolve("tracker.db.listings"))).isFalse();
  }

  private List<Long> growing() {
    Rows rows = Rows.of(home);
    return GROWING.stream().map(rows::number).toList();
  }
}
