package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person at a terminal is told of a post, worked out by hand. */
class PostCommandTest {

  private static final String ID = GrownPost.ID;

  @TempDir Path home;
  private GrownPost post;
  private TestTracker tracker;

  @BeforeEach
  void fill() {
    post = new GrownPost(home);
    tracker = post.tracker();
  }

  private List<String> cellsOf(String beginning) {
    return cells(beginning, rowsOf(beginning).get(0));
  }

  private List<String> lastCellsOf(String beginning) {
    List<String> rows = rowsOf(beginning);
    return cells(beginning, rows.get(rows.size() - 1));
  }

  private List<String> rowsOf(String beginning) {
    List<String> rows = tracker.out().lines().filter(line -> line.startsWith(beginning)).toList();
    assertThat(rows).as(beginning).isNotEmpty();
    return rows;
  }

  private static List<String> cells(String beginning, String row) {
    return List.of(row.substring(beginning.length()).strip().split(" {2,}"));
  }

  @Test
  void a_table_has_the_facts_and_the_growth() {
    assertThat(tracker.run("post", ID)).as(tracker.err()).isZero();

    assertThat(cellsOf("Account")).containsExactly("@ann");
    assertThat(cellsOf("Posted (UTC)")).containsExactly("2026-10-01 12:00");
    assertThat(cellsOf("Sound")).containsExactly("Tide - Ola Fenn");
    assertThat(cellsOf("Views")).containsExactly("7,400");
    assertThat(cellsOf("Saves")).containsExactly("–");
    assertThat(cellsOf("Counts are exact")).containsExactly("no");
    assertThat(cellsOf("Removed")).containsExactly("no");
    assertThat(cellsOf("Engagement")).containsExactly("10.00%");
    assertThat(cellsOf("Check-backs"))
        .containsExactly("3 of 9 done, the next at 2026-10-04 12:00 (UTC)");
    assertThat(cellsOf("Half-life"))
        .containsExactly("8 h 23 min to half of its latest 7,400 views");
    assertThat(cellsOf("2026-10-01 16:00"))
        .containsExactly("4 h", "1,000", "–", "–", "90", "6", "4", "–", "10.00%", "no");
    assertThat(cellsOf("2026-10-02 06:00"))
        .containsExactly("18 h", "8,000", "7,000", "12,000", "500", "60", "40", "–", "7.50%", "no");
    assertThat(cellsOf("2026-10-03 12:00"))
        .containsExactly("48 h", "7,400", "-600", "-480", "600", "80", "60", "–", "10.00%", "no");
    assertThat(tracker.err()).isEmpty();
  }

  @Test
  void views_at_an_age_come_with_what_they_rest_on() {
    assertThat(tracker.run("post", ID)).isZero();

    assertThat(cellsOf("1 h ")).containsExactly("–", "first measured at 4 h");
    assertThat(cellsOf("6 h ")).containsExactly("2,312", "between 4 h and 18 h");
    assertThat(cellsOf("24 h")).containsExactly("7,842", "between 18 h and 48 h");
    assertThat(cellsOf("72 h")).containsExactly("–", "last measured at 48 h");
    assertThat(cellsOf("7 d")).containsExactly("–", "last measured at 48 h");
  }

  @Test
  void the_course_of_the_views_is_drawn() {
    assertThat(tracker.run("post", ID)).isZero();

    assertThat(cellsOf("Views over time").get(0)).hasSize(32).startsWith("▂").contains("█");
  }

  @Test
  void a_post_without_counts_has_dashes_and_words_for_why() {
    assertThat(tracker.run("post", GrownPost.SILENT_ID)).isZero();

    assertThat(cellsOf("Views")).containsExactly("–");
    assertThat(cellsOf("Sound")).containsExactly("–");
    assertThat(cellsOf("Half-life")).containsExactly("unknown: no snapshot tells its views");
    assertThat(cellsOf("2026-10-03 12:00").subList(0, 3)).containsExactly("51 h", "–", "–");
    assertThat(cellsOf("24 h")).containsExactly("–", "never measured");
    assertThat(tracker.out()).doesNotContain("Views over time").doesNotContain(" 0 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"video", "photo"})
  void the_address_of_the_post_names_it_too(String kind) {
    String address = "https://www.tiktok.com/@ann/%s/%s?is_from_webapp=1".formatted(kind, ID);

    assertThat(tracker.run("post", address)).isZero();
    assertThat(tracker.out()).startsWith("Post ").contains(ID);
  }

  @Test
  void the_last_snapshots_keep_their_growth_and_the_rest_is_counted() {
    assertThat(tracker.run("post", ID, "--last", "1")).isZero();

    assertThat(tracker.out()).doesNotContain("8,000").contains("7,400");
    assertThat(cellsOf("2026-10-03 12:00")).contains("-600");
    assertThat(cellsOf("6 h ")).as("from all snapshots").contains("2,312");
    assertThat(tracker.err()).contains("The last 1 of 3 snapshots; --last N shows more.");
  }

  @Test
  void times_are_those_of_the_configured_zone() {
    tracker.with("TRACKER_ZONE", "Asia/Tokyo");

    assertThat(tracker.run("post", ID)).as(tracker.err()).isZero();
    assertThat(cellsOf("Posted (Asia/Tokyo)")).containsExactly("2026-10-01 21:00");
    assertThat(cellsOf("2026-10-02 01:00")).contains("4 h");
  }

  @Test
  void a_post_that_is_missing_or_removed_is_said_to_be() {
    Rows.of(home)
        .change("UPDATE videos SET missing_since = '2026-10-03 00:00:00', missing_listings = 1");
    assertThat(tracker.run("post", ID)).isZero();
    assertThat(cellsOf("Removed")).containsExactly("perhaps, missing since 2026-10-03 00:00 (UTC)");

    Rows.of(home).change("UPDATE videos SET is_deleted = 1, missing_listings = 3");
    assertThat(tracker.run("post", ID)).isZero();
    assertThat(cellsOf("Removed")).containsExactly("yes, missing since 2026-10-03 00:00 (UTC)");
  }

  @Test
  void check_backs_are_told_rung_by_rung() {
    assertThat(tracker.run("post", ID)).isZero();

    assertThat(cellsOf("2026-10-01 13:00")).containsExactly("met", "2026-10-01 16:00");
    assertThat(cellsOf("2026-10-01 18:00")).containsExactly("missed", "–");
    assertThat(cellsOf("2026-10-02 00:00")).containsExactly("met", "2026-10-02 06:00");
    assertThat(cellsOf("2026-10-02 12:00")).containsExactly("missed", "–");
    assertThat(lastCellsOf("2026-10-03 12:00")).containsExactly("met", "2026-10-03 12:00");
    assertThat(cellsOf("2026-10-04 12:00")).containsExactly("ahead", "–");
    assertThat(cellsOf("2026-10-31 12:00")).containsExactly("ahead", "–");
  }

  @Test
  void a_post_that_is_tracked_no_more_has_nothing_ahead() {
    Rows.of(home).change("UPDATE videos SET tracking_complete = 1, next_check_at = NULL");
    assertThat(tracker.run("post", ID)).isZero();
    assertThat(cellsOf("Check-backs")).containsExactly("3 of 9 done, ended");
    assertThat(cellsOf("2026-10-04 12:00")).containsExactly("dropped", "–");

    Rows.of(home).change("UPDATE videos SET tracking_started_at = NULL, check_schedule = NULL");
    assertThat(tracker.run("post", ID)).isZero();
    assertThat(cellsOf("Check-backs")).containsExactly("none planned");
    assertThat(tracker.out()).doesNotContain("Check-back due");
  }

  @Test
  void an_unknown_post_is_refused_with_what_to_do() {
    assertThat(tracker.run("post", "7000000000000000001")).isEqualTo(2);
    assertThat(tracker.err())
        .contains("No post 7000000000000000001 is stored")
        .contains("tracker accounts add @handle, then tracker scrape --full @handle");

    assertThat(tracker.run("post", "tiktok.com/@Ann/video/7000000000000000001")).isEqualTo(2);
    assertThat(tracker.err()).contains("tracker scrape --full @ann").doesNotContain("accounts add");

    assertThat(tracker.run("post", "tiktok.com/@bea/video/7000000000000000001")).isEqualTo(2);
    assertThat(tracker.err())
        .contains("tracker accounts add @bea, then tracker scrape --full @bea");
    assertThat(tracker.out()).isEmpty();
  }

  @Test
  void what_is_no_post_is_refused_with_what_to_give() {
    assertThat(tracker.run("post", "https://vm.tiktok.com/ZMabc/")).isEqualTo(2);
    assertThat(tracker.err()).contains("is a short link").contains("open it in a browser");
    assertThat(tracker.run("post", "@ann")).isEqualTo(2);
    assertThat(tracker.err()).contains("'@ann' is not the id of a post");
    assertThat(tracker.run("post")).isEqualTo(2);
    assertThat(tracker.run("post", ID, "--last", "0")).isEqualTo(2);
    assertThat(tracker.err()).contains("--last must be at least 1, not 0");
    assertThat(tracker.run("post", ID, "--format", "xml")).isEqualTo(2);
  }
}
