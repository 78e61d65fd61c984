package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soundtracker.sample.InventedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of the sample network in every format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCommandTest {

  private static final String IN_WINDOW =
      " FROM videos WHERE posted_at >= '2026-10-05 00:00:00' AND posted_at < '2026-10-12 00:00:00'";

  @TempDir static Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeAll
  void fill() {
    tracker = TestTracker.in(home).at(InventedNetwork.NOW);
    rows = Rows.of(home);
    assertThat(tracker.run("init-db", "--seed")).isZero();
  }

  /** Runs the command, whose only data is the path of what it wrote. */
  private Path report(String... options) {
    String[] command =
        Stream.concat(Stream.of("report"), Stream.of(options)).toArray(String[]::new);
    assertThat(tracker.run(command)).as(tracker.err()).isZero();
    assertThat(tracker.out()).endsWith(System.lineSeparator());
    Path path = Path.of(tracker.out().strip());
    assertThat(path).isAbsolute().exists();
    return path;
  }

  private JsonNode json(String... options) throws IOException {
    Path file = home.resolve("asked.json");
    String[] all =
        Stream.concat(Stream.of("--format", "json", "--out", file.toString()), Stream.of(options))
            .toArray(String[]::new);
    return new ObjectMapper().readTree(report(all).toFile());
  }

  @ParameterizedTest
  @CsvSource({
    "xlsx, tracker-2026-11-01.xlsx",
    "html, tracker-2026-11-01.html",
    "csv, tracker-2026-11-01",
    "json, tracker-2026-11-01.json",
    "links, tracker-2026-11-01.txt",
    "md, tracker-2026-11-01.md"
  })
  void is_written_into_the_output_folder_under_the_day(String format, String name) {
    Path path = report("--format", format);

    assertThat(path).isEqualTo(home.resolve("output").resolve(name));
    assertThat(tracker.err()).isEmpty();
    assertThat(report("--format", format)).as("written again").isEqualTo(path);
  }

  @Test
  void the_day_in_the_name_is_that_of_the_configured_zone() {
    TestTracker elsewhere =
        TestTracker.in(home)
            .at(InventedNetwork.NOW)
            .with("TRACKER_ZONE", "Pacific/Pago_Pago")
            .with("TRACKER_OUTPUT", "elsewhere");

    assertThat(elsewhere.run("report", "--format", "json")).isZero();
    assertThat(elsewhere.out().strip())
        .isEqualTo(home.resolve("elsewhere/tracker-2026-10-31.json").toString());
  }

  @Test
  void the_figures_in_json_are_those_of_the_rows() throws IOException {
    JsonNode totals = json("--since", "2026-10-05", "--until", "2026-10-11").path("totals");

    assertThat(totals.path("posts").asLong()).isEqualTo(rows.number("SELECT COUNT(*)" + IN_WINDOW));
    for (String count : List.of("views", "likes", "comments", "shares", "saves")) {
      assertThat(totals.path(count).asLong())
          .as(count)
          .isPositive()
          .isEqualTo(rows.number("SELECT SUM(" + count + ")" + IN_WINDOW));
    }
    assertThat(totals.path("posts_without_sound").asLong())
        .isEqualTo(rows.number("SELECT COUNT(*)" + IN_WINDOW + " AND sound_id IS NULL"));
    assertThat(totals.path("sounds").asLong())
        .isEqualTo(rows.number("SELECT COUNT(DISTINCT sound_id)" + IN_WINDOW));
  }

  @Test
  void exclusive_songs_have_a_change_where_the_whole_network_was_read() throws IOException {
    JsonNode october = json("--since", "2026-10-01", "--until", "2026-10-31");
    JsonNode oneAccount = json("--since", "2026-10-01", "--account", "@luna.paperplane");

    assertThat(october.path("changes").findValuesAsText("figure"))
        .contains("accounts_posting", "shared_sounds", "exclusive_songs")
        .doesNotContain("views_gained", "rising_sounds");
    assertThat(october.path("notes").toString())
        .contains("Not compared: views gained (")
        .contains("), rising sounds, and all other figures without a change.");
    assertThat(oneAccount.path("changes").findValuesAsText("figure"))
        .contains("posts")
        .doesNotContain("exclusive_songs");
    assertThat(oneAccount.path("notes").toString())
        .contains("rising sounds, exclusive songs (not every account is");
  }

  @Test
  void the_sounds_in_json_are_those_of_aggregate() throws IOException {
    JsonNode report = json("--since", "2026-10-05", "--until", "2026-10-11");
    tracker.run("aggregate", "--format", "json", "--since", "2026-10-05", "--until", "2026-10-11");
    JsonNode aggregate = new ObjectMapper().readTree(tracker.out());

    assertThat(report.path("sounds").size()).isGreaterThan(20);
    Set<String> columns = new TreeSet<>();
    report.path("sounds").path(0).fieldNames().forEachRemaining(columns::add);
    assertThat(columns).contains("sound", "posts", "views", "engagement_pooled_percent");
    assertThat(sorted(report.path("sounds"), columns))
        .isEqualTo(sorted(aggregate.path("sounds"), columns));
    assertThat(report.path("window")).isEqualTo(aggregate.path("window"));
    assertThat(report.path("coverage")).isEqualTo(aggregate.path("coverage"));
  }

  /** What the rows say in these columns; aggregate has more of them than a report. */
  private static Set<String> sorted(JsonNode sounds, Set<String> columns) {
    Set<String> texts = new TreeSet<>();
    sounds.forEach(sound -> texts.add(((ObjectNode) sound).retain(columns).toString()));
    return texts;
  }

  @Test
  void every_post_of_the_window_is_in_json_with_null_for_the_unknown() throws IOException {
    JsonNode posts = json().path("posts");

    assertThat(posts.size()).isEqualTo((int) rows.number("SELECT COUNT(*) FROM videos"));
    long unknown = 0;
    for (JsonNode post : posts) {
      unknown += post.path("views").isNull() ? 1 : 0;
    }
    assertThat(unknown)
        .isPositive()
        .isEqualTo(rows.number("SELECT COUNT(*) FROM videos WHERE views IS NULL"));
  }

  @Test
  void the_workbook_has_a_row_for_every_account_sound_and_post() throws IOException {
    Path path = report("--format", "xlsx", "--out", home.resolve("a/new/folder.xlsx").toString());

    try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Summary");
      int above = 3;
      assertThat(workbook.getSheet("Accounts").getLastRowNum()).isEqualTo(above + 12);
      assertThat((long) workbook.getSheet("Sounds").getLastRowNum() - above)
          .isEqualTo(rows.number("SELECT COUNT(DISTINCT sound_id) FROM videos"));
      Sheet videos = workbook.getSheet("Videos");
      assertThat((long) videos.getLastRowNum())
          .isEqualTo(rows.number("SELECT COUNT(*) FROM videos"));
      assertThat(videos.getPaneInformation().isFreezePane()).isTrue();
    }
  }

  @Test
  void the_csv_files_say_what_aggregate_says() throws IOException {
    Path folder = report("--format", "csv", "--out", home.resolve("tables").toString());
    tracker.run("aggregate", "--format", "csv");

    List<String> sounds = Files.readAllLines(folder.resolve("sounds.csv"));
    List<String> aggregate = tracker.out().lines().toList();
    assertThat(aggregate).as("with more columns behind").hasSameSizeAs(sounds);
    for (int i = 0; i < sounds.size(); i++) {
      assertThat(aggregate.get(i)).startsWith(sounds.get(i) + ",");
    }
    try (Stream<String> posts = Files.lines(folder.resolve("accounts.csv"))) {
      assertThat(posts).hasSize(13);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"network", "cyberpunk", "glass"})
  void a_page_in_each_theme_shows_the_same_songs_and_runs_no_caption(String theme)
      throws IOException {
    String page = Files.readString(report("--format", "html", "--theme", theme));

    assertThat(tracker.out()).contains("tracker-2026-11-01-" + theme + ".html");
    assertThat(page)
        .contains("Lanterns Under Ice - Ida Merrowe")
        .doesNotContainPattern("(?i)(src|href)=\"?(https?:)?//(?!www\\.tiktok\\.com/)")
        .doesNotContainPattern("(?i)@import|url\\(\\s*[\"']?http");
    String caption =
        (String) rows.value("SELECT caption FROM videos WHERE caption LIKE '%<script>%'");
    assertThat(page).doesNotContain(caption);
  }

  @Test
  void a_window_without_posts_is_said() throws IOException {
    JsonNode report = json("--until", "2020-01-01");

    assertThat(report.path("posts").isEmpty()).isTrue();
    assertThat(report.path("totals").path("views").asLong(-1)).as("the sum over none").isZero();
    assertThat(report.path("totals").path("engagement_mean_percent").isNull()).isTrue();
    assertThat(tracker.err()).contains("No post fits: the report is empty");
  }
}
