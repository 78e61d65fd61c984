package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of a network that was not wholly read, and reports that cannot be written. */
class ReportTroubleTest {

  @TempDir Path home;
  private TestTracker tracker;

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home).at(Instant.parse("2026-10-10T08:00:00Z"));
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "@bea");
    Recording recording =
        Recording.in(home.resolve("recording"))
            .madeAt("2026-10-10T06:00:00Z")
            .lists("ann", Recording.post("2026-10-09T10:00:00Z", "Tide - Ola Fenn", 10, 1, 1, 1));
    assertThat(tracker.run("scrape", "--from", recording.path())).isEqualTo(3);
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith("tracker.db")).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "html", "csv", "json", "links", "md"})
  void an_account_that_was_not_read_is_named_beside_every_report(String format) {
    assertThat(tracker.run("report", "--format", format)).isZero();

    assertThat(tracker.err())
        .contains("1 of 2 accounts not fully read: @bea (there is no recorded listing")
        .contains("never read");
  }

  @ParameterizedTest
  @CsvSource({
    "scrape_sessions, start_time, 2026-10-10T06:00:00.123456, 2026",
    "scrape_logs, timestamp, 2026-10-10T06:00:00Z, @ann",
    "accounts, last_scraped_at, 2026-10-10T06:00:00, @ann",
    "videos, posted_at, 2026-10-09, ",
    "accounts, username, ann, ann"
  })
  void a_value_in_another_form_is_named(String table, String column, String value, String row) {
    Rows.of(home).change("UPDATE %s SET %s = ? WHERE rowid = 1".formatted(table, column), value);

    assertThat(tracker.run("report", "--format", "json")).isEqualTo(10);

    assertThat(tracker.err()).contains("'" + value + "'", row == null ? "" : row);
  }

  @Test
  void the_gap_is_in_the_document_itself() throws IOException {
    tracker.run("report", "--format", "json");

    JsonNode coverage =
        new ObjectMapper().readTree(Path.of(tracker.out().strip()).toFile()).path("coverage");
    assertThat(coverage.path("accounts_read").asInt()).isEqualTo(1);
    assertThat(coverage.path("accounts").asInt()).isEqualTo(2);
    assertThat(coverage.path("gaps").path(0).path("account").asText()).isEqualTo("@bea");
  }

  @Test
  void the_gap_is_on_the_page() throws IOException {
    tracker.run("report", "--format", "html");

    assertThat(Files.readString(Path.of(tracker.out().strip())))
        .contains("1 of 2 accounts not fully read: @bea");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "html", "json", "links", "md"})
  void a_folder_in_the_place_of_the_file_is_told_and_kept(String format) throws IOException {
    Path taken = Files.createDirectory(home.resolve("taken"));
    Files.writeString(taken.resolve("mine.txt"), "mine");
    List<Path> before = filesUnder(home);

    assertThat(tracker.run("report", "--format", format, "--out", taken.toString())).isEqualTo(2);

    assertThat(tracker.err())
        .contains("is a folder: name a file in it, such as " + taken)
        .doesNotContain("not fully read");
    assertThat(tracker.out()).isEmpty();
    assertThat(filesUnder(home)).containsExactlyInAnyOrderElementsOf(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format csv", "all"})
  void a_file_in_the_place_of_the_folder_is_told_and_kept(String what) throws IOException {
    Path taken = Files.writeString(home.resolve("taken"), "mine");

    assertRefused(what, taken, "taken is a file, and ");

    assertThat(taken).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({"--format csv, q.csv", "--format csv, Q.XLSX", "all, x.xlsx", "all, x.zip"})
  void a_folder_named_as_a_file_is_refused(String what, String name) throws IOException {
    assertRefused(what, home.resolve(name), name + " is named as a file, and ");
  }

  /** Before anything is computed. */
  private void assertRefused(String what, Path out, String why) throws IOException {
    List<Path> before = filesUnder(home);

    List<String> command = new ArrayList<>(List.of("report"));
    command.addAll(List.of(what.split(" ")));
    command.addAll(List.of("--out", out.toString()));
    assertThat(tracker.run(command.toArray(String[]::new))).isEqualTo(2);

    assertThat(tracker.err()).contains(why, "name a folder").doesNotContain("not fully read");
    assertThat(tracker.out()).isEmpty();
    assertThat(filesUnder(home)).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void a_report_that_fails_leaves_the_one_before_it() throws IOException {
    Path file = home.resolve("report.json");
    assertThat(tracker.run("report", "--format", "json", "--out", file.toString())).isZero();
    byte[] before = Files.readAllBytes(file);

    assertThat(tracker.run("report", "--format", "json", "--out", file + "/below.json"))
        .isEqualTo(73);

    assertThat(file).hasBinaryContent(before);
  }
}
