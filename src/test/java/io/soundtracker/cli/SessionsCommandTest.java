package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The four sessions of the sample network, of which one failed partly and one broke off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsCommandTest {

  @TempDir static Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeAll
  void fill() {
    tracker = TestTracker.in(home);
    rows = Rows.of(home);
    assertThat(tracker.run("init-db", "--seed")).isZero();
  }

  private List<String> lines() {
    return tracker.out().lines().map(line -> line.replaceAll(" {2,}", "|")).toList();
  }

  /** The cells of the sessions' rows, whatever the order of the columns. */
  private List<List<String>> sessions() {
    return lines().stream()
        .filter(line -> line.startsWith("2026"))
        .map(line -> List.of(line.split("\\|", -1)))
        .toList();
  }

  @Test
  void lists_the_sessions_with_duration_and_success_newest_first() {
    assertThat(tracker.run("sessions")).isZero();

    assertThat(sessions())
        .hasSize(4)
        .allMatch(row -> row.stream().anyMatch(cell -> cell.matches("0:0\\d")));
    assertThat(sessions().get(0)).contains("2026-11-01 06:00", "completed", "100.00%", "12", "26");
    assertThat(sessions().get(1)).contains("2026-10-31 06:00", "partial", "91.67%", "11", "1");
    assertThat(sessions().get(2)).contains("2026-10-30 06:00", "partial", "91.67%", "11", "1");
    assertThat(sessions().get(3)).contains("2026-10-29 06:00", "completed", "100.00%", "1,357");
  }

  @Test
  void lists_no_more_than_asked_for() {
    assertThat(tracker.run("sessions", "--last", "1")).isZero();

    assertThat(sessions()).singleElement().asString().contains("20261101-1");
  }

  @Test
  void shows_the_latest_session_account_by_account() {
    assertThat(tracker.run("sessions", "show", "latest")).isZero();

    assertThat(lines()).contains("Status|completed", "Exit code|0");
    for (Map<String, Object> log :
        rows.all(
            "SELECT a.username, l.videos_found AS found, l.new_videos AS new,"
                + " l.updated_videos AS updated"
                + " FROM scrape_logs l JOIN accounts a ON a.id = l.account_id"
                + " WHERE l.timestamp = '2026-11-01 06:00:00'")) {
      assertThat(lines())
          .anyMatch(
              line ->
                  line.startsWith(
                          "%s|success|%s|–|".formatted(log.get("username"), log.get("found")))
                      && line.contains("|%s|%s|".formatted(log.get("new"), log.get("updated"))));
    }
  }

  @Test
  void shows_a_session_by_the_beginning_of_its_id_with_what_went_wrong() {
    assertThat(tracker.run("sessions", "show", "20261030")).isZero();

    assertThat(lines()).contains("Status|partial", "Exit code|3");
    assertThat(lines()).anyMatch(line -> line.startsWith("Session|20261030-1"));
    assertThat(lines())
        .anyMatch(
            line ->
                line.startsWith("@noor.of.kites|failed|0|")
                    && line.contains("the account is private"));
    assertThat(lines().stream().filter(line -> line.startsWith("@") && line.contains("|")))
        .hasSize(12);
    assertThat(tracker.out())
        .as("and what yt-dlp said of the one that failed")
        .contains("@noor.of.kites, recorded listings of 2026-10-30T06:00:00Z, 1 attempt, 0 pages:")
        .contains("  ERROR: [tiktok:user] noor.of.kites: This user's account is private.");
  }

  @Test
  void shows_a_session_that_broke_off_with_what_was_read() {
    tracker.run("sessions", "show", "20261031");

    assertThat(lines())
        .anyMatch(
            line ->
                line.startsWith("@marmot.dances|partial|30|") && line.contains("HTTP Error 429"));
  }

  @Test
  void an_id_that_is_nobodys_is_2() {
    assertThat(tracker.run("sessions", "show", "2026110%")).isEqualTo(2);

    assertThat(tracker.err()).contains("No session 2026110%");
  }

  @Test
  void no_session_yet_is_said(@TempDir Path empty) {
    TestTracker fresh = TestTracker.in(empty);
    fresh.run("init-db");

    assertThat(fresh.run("sessions")).isZero();
    assertThat(fresh.out()).isEmpty();
    assertThat(fresh.err()).contains("No session yet");
    assertThat(fresh.run("sessions", "show", "latest")).isEqualTo(2);
  }
}
