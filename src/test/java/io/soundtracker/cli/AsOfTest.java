package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.sample.InventedNetwork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a last day means: the same to all commands that are asked as of one. */
class AsOfTest {

  private static final String RISING = "rising --all";
  private static final String BREAKOUTS = "breakouts --all --since 2026-10-20";
  private static final String TREND = "trend @luna.paperplane --since 2026-10-20";
  private static final String FORECAST = "forecast --dry-run";

  @TempDir Path home;
  private TestTracker tracker;

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home).at(InventedNetwork.NOW);
    assertThat(tracker.run("init-db", "--seed")).isZero();
  }

  private String json(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of(more));
    words.addAll(List.of("--format", "json"));
    assertThat(tracker.run(words.toArray(String[]::new))).as(tracker.err()).isZero();
    return tracker.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {RISING, BREAKOUTS, TREND, FORECAST})
  void what_was_found_or_seen_later_changes_no_answer(String command) {
    String now = json(command);
    String then = json(command, "--until", "2026-10-30");
    Rows rows = Rows.of(home);
    rows.change("DELETE FROM video_history WHERE scraped_at >= '2026-10-31'");
    rows.change("DELETE FROM videos WHERE created_at >= '2026-10-31'");
    rows.change("DELETE FROM scrape_logs WHERE timestamp >= '2026-10-31'");

    assertThat(then).isNotEqualTo(now);
    assertThat(json(command, "--until", "2026-10-30")).isEqualTo(then);
  }

  @ParameterizedTest
  @ValueSource(strings = {RISING, BREAKOUTS, TREND, FORECAST})
  void a_day_that_nothing_is_known_of_yet_is_answered_as_the_latest_that_is(String command) {
    String now = json(command);
    assertThat(tracker.err()).doesNotContain("Nothing is known of");

    assertThat(json(command, "--until", "2030-01-01")).isEqualTo(now);
    assertThat(tracker.err())
        .contains(
            "Nothing is known of 2030-01-01 yet: the last day is 2026-11-01, that of the latest"
                + " listing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {RISING, BREAKOUTS, TREND, FORECAST})
  void a_listing_that_a_wrong_clock_put_into_the_future_moves_nothing(String command) {
    String now = json(command);
    Rows.of(home)
        .change(
            """
            INSERT INTO scrape_logs (session_id, account_id, timestamp, status, covered_from)
            SELECT session_id, account_id, '2036-10-18 06:00:00', 'success', '2036-10-01 00:00:00'
            FROM scrape_logs LIMIT 1
            """);

    assertThat(json(command)).isEqualTo(now);
    assertThat(tracker.err())
        .contains("A listing is stamped 2036-10-18 06:00 (UTC), which is in the future");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rising", "breakouts", "trend @luna.paperplane", "forecast --dry-run"})
  void a_day_before_the_first_listing_is_answered_as_such(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--until", "1990-01-01"));

    assertThat(tracker.run(words.toArray(String[]::new))).isZero();

    assertThat(tracker.err())
        .contains("Nothing was listed by then")
        .doesNotContain("There is no account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rising", "breakouts", "trend @luna.paperplane", "forecast --dry-run"})
  void a_day_that_nothing_can_be_known_of_is_refused(String command) {
    for (String day : List.of("0001-02-03", "-999999999-01-01", "+999999999-12-31")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.add("--until=" + day);

      assertThat(tracker.run(words.toArray(String[]::new))).as(day).isEqualTo(2);

      assertThat(tracker.err())
          .contains("--until must be a day from 1970-01-01 to 9998-12-31, not " + day);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rising", "breakouts", "trend", "forecast"})
  void the_help_says_it_in_the_same_words(String command) {
    assertThat(tracker.run(command, "--help")).isZero();

    assertThat(tracker.out().replaceAll("\\s+", " "))
        .contains("Last day, YYYY-MM-DD, as it was known at its end: what was found or seen later");
  }
}
