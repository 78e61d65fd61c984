package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A post of 1 October 2026, 12:00 UTC, read three times, and one of which no count is known. */
class PostCommandTest {

  private static final String POSTED = "2026-10-01T12:00:00Z";
  private static final String SILENT = "2026-10-01T09:00:00Z";
  private static final String ID = Recording.idOf(POSTED);

  @TempDir Path home;
  private TestTracker tracker;

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home).at(clock("2026-10-03T12:00:00Z"));
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");
    listed("2026-10-01T16:00:00Z", Recording.post(POSTED, "Tide - Ola Fenn", 1_000, 90, 6, 4));
    listed("2026-10-02T06:00:00Z", Recording.post(POSTED, "Tide - Ola Fenn", 8_000, 500, 60, 40));
    listed("2026-10-03T12:00:00Z", Recording.post(POSTED, "Tide - Ola Fenn", 7_400, 600, 80, 60));
  }

  private static Clock clock(String moment) {
    return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
  }

  private void listed(String moment, String post) {
    Recording recording =
        Recording.in(home.resolve(moment.substring(0, 13)))
            .madeAt(moment)
            .lists("ann", post, Recording.post(SILENT, ""));
    assertThat(tracker.run("scrape", "--force", "--from", recording.path()))
        .as(tracker.err())
        .isZero();
  }

  private void change(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("tracker.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
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
        .containsExactly("9 h 24 min to half of its latest 7,400 views");
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
    assertThat(cellsOf("6 h ")).containsExactly("2,000", "between 4 h and 18 h");
    assertThat(cellsOf("24 h")).containsExactly("7,880", "between 18 h and 48 h");
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
    assertThat(tracker.run("post", Recording.idOf(SILENT))).isZero();

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
  void json_has_everything_in_one_document_with_null_for_the_unknown() throws IOException {
    assertThat(tracker.run("post", ID, "--format", "json")).isZero();

    JsonNode document = new ObjectMapper().readTree(tracker.out());
    assertThat(document.fieldNames())
        .toIterable()
        .containsExactly("schema_version", "post", "history", "views_by_age", "check_backs");
    JsonNode post = document.path("post").path(0);
    assertThat(post.path("video_id").asText()).isEqualTo(ID);
    assertThat(post.path("views").asLong()).isEqualTo(7_400);
    assertThat(post.path("saves").isNull()).isTrue();
    assertThat(post.path("removed").asBoolean(true)).isFalse();
    assertThat(post.path("half_life_seconds").asLong()).isEqualTo((9 * 60 + 24) * 60);
    assertThat(post.path("check_backs_done").asInt()).isEqualTo(3);
    assertThat(post.path("tracking_complete").asBoolean(true)).isFalse();
    assertThat(document.path("history")).hasSize(3);
    assertThat(document.path("history").path(0).path("views_gained").isNull()).isTrue();
    assertThat(document.path("history").path(1).path("views_per_day").asLong()).isEqualTo(12_000);
    assertThat(document.path("history").path(2).path("views_gained").asLong()).isEqualTo(-600);
    assertThat(document.path("history").path(2).path("age_seconds").asLong())
        .isEqualTo(48 * 60 * 60);
    assertThat(document.path("views_by_age").path(0).path("views").isNull()).isTrue();
    assertThat(document.path("views_by_age").path(2).path("views").asLong()).isEqualTo(7_880);
    assertThat(document.path("views_by_age").path(2).path("before_seconds").asLong())
        .isEqualTo(18 * 60 * 60);
    assertThat(document.path("check_backs")).hasSize(9);
    assertThat(document.path("check_backs").path(0).path("due_at").asText())
        .isEqualTo("2026-10-01T13:00:00Z");
    assertThat(document.path("check_backs").path(8).path("met_at").isNull()).isTrue();
  }

  @Test
  void csv_has_the_snapshots() throws IOException {
    assertThat(tracker.run("post", ID, "--format", "csv", "--quiet")).isZero();

    List<NamedCsvRecord> snapshots;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(tracker.out())) {
      snapshots = csv.stream().toList();
    }
    assertThat(snapshots).hasSize(3);
    assertThat(snapshots.get(0).getField("views_gained")).isEmpty();
    assertThat(snapshots.get(0).getField("saves")).isEmpty();
    assertThat(snapshots.get(2).getField("views_gained")).isEqualTo("-600");
    assertThat(snapshots.get(2).getField("age_seconds")).isEqualTo("172800");
  }

  @Test
  void the_last_snapshots_keep_their_growth_and_the_rest_is_counted() {
    assertThat(tracker.run("post", ID, "--last", "1")).isZero();

    assertThat(tracker.out()).doesNotContain("8,000").contains("7,400");
    assertThat(cellsOf("2026-10-03 12:00")).contains("-600");
    assertThat(cellsOf("6 h ")).as("from all snapshots").contains("2,000");
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
  void a_post_that_is_missing_or_removed_is_said_to_be() throws SQLException {
    change("UPDATE videos SET missing_since = '2026-10-03 00:00:00', missing_listings = 1");
    assertThat(tracker.run("post", ID)).isZero();
    assertThat(cellsOf("Removed")).containsExactly("perhaps, missing since 2026-10-03 00:00 (UTC)");

    change("UPDATE videos SET is_deleted = 1, missing_listings = 3");
    assertThat(tracker.run("post", ID)).isZero();
    assertThat(cellsOf("Removed")).containsExactly("yes, missing since 2026-10-03 00:00 (UTC)");
  }

  @Test
  void check_backs_are_told_rung_by_rung() {
    assertThat(tracker.run("post", ID)).isZero();

    assertThat(cellsOf("2026-10-01 13:00")).containsExactly("met", "2026-10-01 16:00");
    assertThat(cellsOf("2026-10-01 18:00")).containsExactly("not to be met by such runs", "–");
    assertThat(cellsOf("2026-10-02 00:00")).containsExactly("met", "2026-10-02 06:00");
    assertThat(cellsOf("2026-10-02 12:00")).containsExactly("not to be met by such runs", "–");
    assertThat(lastCellsOf("2026-10-03 12:00")).containsExactly("met", "2026-10-03 12:00");
    assertThat(cellsOf("2026-10-04 12:00")).containsExactly("ahead", "–");
    assertThat(cellsOf("2026-10-31 12:00")).containsExactly("ahead", "–");
  }

  @Test
  void a_post_that_is_tracked_no_more_has_nothing_ahead() throws SQLException {
    change("UPDATE videos SET tracking_complete = 1, next_check_at = NULL");
    assertThat(tracker.run("post", ID)).isZero();
    assertThat(cellsOf("Check-backs")).containsExactly("3 of 9 done, ended");
    assertThat(cellsOf("2026-10-04 12:00")).containsExactly("dropped", "–");

    change("UPDATE videos SET tracking_started_at = NULL, check_schedule = NULL");
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

  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void every_line_fits_the_terminal(int columns) throws SQLException {
    change(
        "UPDATE videos SET caption = 'one two three 星の鞄 ' || hex(zeroblob(200)),"
            + " views = 1234567890");
    change("UPDATE video_history SET views = views * 100000, likes = likes * 100000");
    change(
        "INSERT INTO video_history SELECT NULL, video_id, 's9', views, likes, comments, shares,"
            + " engagement_rate, '2026-10-30 12:00:00', saves, counts_exact FROM video_history");

    String out = onTerminal(columns, "post", ID);

    assertThat(out.lines())
        .allSatisfy(
            line -> assertThat(TerminalWidth.of(line)).as(line).isLessThanOrEqualTo(columns));
    assertThat(out).contains("Views over time").contains("Half-life").contains("800,000,000");
    assertThat(out.lines().filter(line -> line.startsWith("Caption")).findFirst().orElseThrow())
        .endsWith("…");
  }

  private String onTerminal(int columns, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        new TrackerCli(
                new Surroundings(
                    Map.of(),
                    Optional.of(home),
                    clock("2026-10-31T12:00:00Z"),
                    new BufferedReader(new StringReader("")),
                    new PrintStream(out, false, StandardCharsets.UTF_8),
                    new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                    Optional.of(columns),
                    false,
                    Optional.empty()))
            .execute(arguments);
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
