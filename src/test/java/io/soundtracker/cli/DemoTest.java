package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer meets first, run a second time in the same home. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

  private static final String TOP_SONG =
      "SELECT s.sound_key FROM videos v JOIN sounds s ON s.id = v.sound_id"
          + " GROUP BY s.id ORDER BY COUNT(*) DESC LIMIT 1";

  @TempDir static Path home;
  private TestTracker tracker;
  private List<String> lines;
  private String topSong;

  @BeforeAll
  void run_it_twice() {
    tracker = TestTracker.in(home);
    assertThat(tracker.run("demo")).as(tracker.err()).isZero();
    assertThat(tracker.run("demo")).as(tracker.err()).isZero();
    lines = tracker.out().lines().toList();
    topSong = (String) Rows.of(home.resolve("output/demo")).value(TOP_SONG);
  }

  private Path report(int fromLast) {
    return Path.of(lines.get(lines.size() - fromLast));
  }

  @Test
  void its_last_four_lines_are_the_paths_of_the_reports() throws IOException {
    assertThat(report(4)).isRegularFile().hasExtension("xlsx");
    assertThat(report(3)).isRegularFile().hasExtension("html");
    assertThat(report(2)).isDirectory();
    assertThat(report(1)).isRegularFile().hasExtension("json");
    assertThat(IntStream.rangeClosed(1, 4).mapToObj(this::report))
        .allSatisfy(path -> assertThat(path).startsWith(home.resolve("output/demo")));
    try (Stream<Path> files = Files.list(report(2))) {
      assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file).hasExtension("csv"));
    }
  }

  @Test
  void before_them_stand_those_of_the_links_and_the_digest() throws IOException {
    assertThat(report(6)).hasExtension("txt");
    assertThat(Files.readAllLines(report(6)))
        .anyMatch(line -> line.startsWith("# " + topSong + " (" + linked(topSong) + " posts, "));
    assertThat(report(5)).hasExtension("md").content().contains("1. " + topSong + ": ");
  }

  private static long linked(String song) {
    return Rows.of(home.resolve("output/demo"))
        .number(
            "SELECT COUNT(*) FROM videos v JOIN sounds s ON s.id = v.sound_id"
                + " WHERE NOT v.is_deleted AND s.sound_key = '"
                + song.replace("'", "''")
                + "'");
  }

  @Test
  void the_workbook_opens_and_names_the_top_song() throws IOException {
    try (Workbook workbook = WorkbookFactory.create(report(4).toFile(), null, true)) {
      String title = workbook.getSheet("Sounds").getRow(4).getCell(0).getStringCellValue();
      assertThat(topSong).startsWith(title + " - ");
      assertThat(workbook.getSheet("Accounts").getLastRowNum()).isEqualTo(3 + 12);
    }
  }

  @Test
  void the_page_shows_the_top_song() throws IOException {
    assertThat(Files.readString(report(3))).contains(topSong);
  }

  @Test
  void the_json_document_agrees_with_the_rows() throws IOException {
    JsonNode document = new ObjectMapper().readTree(report(1).toFile());

    assertThat(document.path("schema_version").asInt()).isEqualTo(1);
    assertThat(document.path("sounds").path(0).path("sound").asText()).isEqualTo(topSong);
    assertThat(document.path("posts").size())
        .isEqualTo(
            (int) Rows.of(home.resolve("output/demo")).number("SELECT COUNT(*) FROM videos"));
  }

  @Test
  void it_prints_the_sessions_the_top_sounds_the_exclusive_songs_and_the_rising_sounds() {
    assertThat(tracker.out())
        .contains(topSong)
        .contains("near-exclusive")
        .contains("times the usual pace, at least");
    assertThat(tracker.err().lines().filter(line -> line.startsWith("Session "))).hasSize(4);
  }

  @Test
  void it_leaves_the_home_around_it_alone() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).containsExactly(home.resolve("output"));
    }
  }

  @Test
  void the_settings_of_its_surroundings_do_not_reach_it(@TempDir Path other) {
    TestTracker disturbed =
        TestTracker.in(other).with("TRACKER_ZONE", "Asia/Tokyo").with("TRACKER_OUTPUT", "else");

    assertThat(disturbed.run("demo")).as(disturbed.err()).isZero();
    assertThat(disturbed.err()).contains("all posts (UTC)").doesNotContain("Tokyo");
    assertThat(other.resolve("output/demo/output")).isDirectory();
  }

  @Test
  void quiet_prints_data_and_failed_accounts_only(@TempDir Path other) {
    TestTracker quiet = TestTracker.in(other);

    assertThat(quiet.run("demo", "-q")).isZero();
    assertThat(quiet.out()).contains(topSong);
    assertThat(quiet.err().lines()).allMatch(line -> line.startsWith("@"), "names an account");
  }
}
