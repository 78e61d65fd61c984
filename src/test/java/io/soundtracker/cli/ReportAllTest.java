package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.report.ReportSchema;
import io.soundtracker.sample.InventedNetwork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where reports go: several at once, names, standard output, older ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportAllTest {

  @TempDir static Path home;
  private TestTracker tracker;

  @BeforeAll
  void fill() {
    tracker = TestTracker.in(home).at(InventedNetwork.NOW);
    assertThat(tracker.run("init-db", "--seed")).isZero();
  }

  @BeforeEach
  void begin() {
    tracker =
        TestTracker.in(home)
            .at(InventedNetwork.NOW)
            .with("TRACKER_RUN_REPORT_FORMATS", "json html csv");
  }

  private List<Path> written() {
    return tracker.out().lines().map(Path::of).toList();
  }

  @Test
  void every_configured_format_is_written_in_their_order_into_one_folder() {
    Path folder = home.resolve("all");

    assertThat(tracker.run("report", "all", "--out", folder.toString())).isZero();

    assertThat(written())
        .containsExactly(
            folder.resolve("tracker-2026-11-01.json"),
            folder.resolve("tracker-2026-11-01.html"),
            folder.resolve("tracker-2026-11-01"))
        .allSatisfy(path -> assertThat(path).exists());
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  void what_cannot_be_written_is_told_and_the_others_are_written() throws IOException {
    Path folder = Files.createDirectories(home.resolve("half"));
    Files.createDirectories(folder.resolve("tracker-2026-11-01.json/taken"));

    assertThat(tracker.run("report", "all", "--out", folder.toString())).isEqualTo(73);

    assertThat(written())
        .containsExactly(
            folder.resolve("tracker-2026-11-01.html"), folder.resolve("tracker-2026-11-01"));
    assertThat(tracker.err())
        .contains("tracker report: ", "tracker-2026-11-01.json", "it is a folder");
  }

  @Test
  void names_follow_the_setting() {
    tracker.with("TRACKER_REPORT_FILE_NAME", "acme {format} {since} {until}-{theme} {time}");

    tracker.run("report", "all", "--since", "2026-10-01", "--out", home.resolve("n").toString());

    assertThat(written())
        .extracting(path -> path.getFileName().toString())
        .containsExactly(
            "acme json 2026-10-01 060000.json",
            "acme html 2026-10-01 060000.html",
            "acme csv 2026-10-01 060000");
    tracker.run("report", "--format", "html", "--theme", "glass");
    assertThat(written().get(0)).hasFileName("acme html-glass 060000.html");
  }

  @Test
  void an_older_report_is_kept_if_the_setting_says_so() throws IOException {
    tracker.with("TRACKER_REPORT_KEEP", "keep").with("TRACKER_OUTPUT", "kept");
    tracker.run("report", "all");
    byte[] first = Files.readAllBytes(written().get(0));

    tracker.run("report", "all", "--title", "Another");

    assertThat(written())
        .extracting(path -> path.getFileName().toString())
        .containsExactly(
            "tracker-2026-11-01-2.json", "tracker-2026-11-01-2.html", "tracker-2026-11-01-2");
    assertThat(home.resolve("kept/tracker-2026-11-01.json")).hasBinaryContent(first);
    Path named = home.resolve("kept/mine.json");
    for (int i = 0; i < 2; i++) {
      tracker.run("report", "--format", "json", "--out", named.toString());
      assertThat(written()).as("named by hand").containsExactly(named);
    }
  }

  @Test
  void the_document_goes_to_standard_output_alone() throws IOException {
    assertThat(tracker.run("report", "--format", "json", "--out", "-", "--title", "Ours")).isZero();

    JsonNode document = new ObjectMapper().readTree(tracker.out());
    assertThat(document.path("title").asText()).isEqualTo("Ours");
    assertThat(tracker.err()).isEmpty();
  }

  @Test
  void the_document_is_as_its_schema_says() throws IOException {
    tracker.run("report", "--format", "json", "--out", "-");
    assertThat(ReportSchema.problemsOf(tracker.out())).isEmpty();

    tracker.run("report", "--format", "json", "--out", "-", "--until", "2000-01-01", "--by=song");
    assertThat(ReportSchema.problemsOf(tracker.out())).isEmpty();
  }

  @Test
  void that_of_an_empty_network_is_too(@TempDir Path other) throws IOException {
    TestTracker empty = TestTracker.in(other);
    empty.run("init-db");

    assertThat(empty.run("report", "--format", "json", "--out", "-")).isZero();

    assertThat(ReportSchema.problemsOf(empty.out())).isEmpty();
    for (String format : List.of("links", "md", "csv", "html", "xlsx")) {
      assertThat(empty.run("report", "--format", format)).as(empty.err()).isZero();
    }
  }

  @Test
  void the_title_of_the_settings_counts_where_no_other_is_given() throws IOException {
    tracker.with("TRACKER_REPORT_TITLE", "House of Tides");

    tracker.run("report", "--format", "json", "--out", "-");

    assertThat(new ObjectMapper().readTree(tracker.out()).path("title").asText())
        .isEqualTo("House of Tides");
  }

  @Test
  void an_archive_holds_the_files_of_the_folder_with_a_mark_for_excel() throws IOException {
    Path zip = home.resolve("tables.zip");
    Path folder = home.resolve("tables");

    assertThat(tracker.run("report", "--format", "csv", "--bom", "--out", zip.toString())).isZero();
    assertThat(tracker.run("report", "--format", "csv", "--out", folder.toString())).isZero();

    try (ZipFile archive = new ZipFile(zip.toFile())) {
      assertThat(archive.stream().map(Object::toString))
          .containsExactlyInAnyOrder(folder.toFile().list());
      byte[] sounds = archive.getInputStream(archive.getEntry("sounds.csv")).readAllBytes();
      assertThat(new String(sounds, StandardCharsets.UTF_8))
          .isEqualTo("\uFEFF" + Files.readString(folder.resolve("sounds.csv")));
    }
  }

  @Test
  void a_terminal_shows_how_far_it_is_and_keeps_nothing_of_that() {
    FakeTerminal terminal = new FakeTerminal(80, 24);

    assertThat(tracker.watchedOn(terminal).run("report", "all")).isZero();

    assertThat(terminal.moments())
        .anyMatch(moment -> moment.contains("Computing the report ..."))
        .anyMatch(moment -> moment.stream().anyMatch(line -> line.startsWith("Writing html")));
    assertThat(terminal.text()).isEmpty();
  }

  @Test
  void opening_without_a_desktop_is_no_failure() {
    assertThat(tracker.run("report", "--format", "json", "--open")).isZero();

    assertThat(written()).hasSize(1);
    assertThat(tracker.err()).startsWith("Not opened").contains(written().get(0).toString());
  }
}
