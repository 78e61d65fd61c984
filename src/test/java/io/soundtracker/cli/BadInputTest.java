package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong input to every command: one clear message, the documented exit code, nothing lost. */
class BadInputTest {

  @TempDir Path home;
  private TestTracker tracker;

  @BeforeEach
  void make() {
    tracker = TestTracker.in(home);
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann", "--target")).isZero();
  }

  static Stream<Arguments> wrongUsage() {
    return Stream.of(
        wrong("unknown command", "scrap", "scrape"),
        wrong("unknown option", "scrape --forse", "--forse"),
        wrong("no command", "", "Missing required subcommand"),
        wrong("no subcommand", "accounts", "Missing required subcommand"),
        wrong("unknown format of a report", "report --format docx", "docx"),
        wrong("no format of a report", "report", "--format"),
        wrong("unknown theme", "report --format html --theme neon", "neon"),
        wrong("theme of a workbook", "report --format xlsx --theme glass", "--theme"),
        wrong("unknown format of aggregate", "aggregate --format xml", "xml"),
        wrong("unknown order", "aggregate --sort beauty", "beauty"),
        wrong("no number", "aggregate --top many", "many"),
        wrong("top of nothing", "aggregate --top 0", "at least 1"),
        wrong("no such day", "aggregate --since 2026-02-30", "2026-02-30"),
        wrong("another order of a day", "find-exclusive --since 30.10.2026", "YYYY-MM-DD"),
        wrong(
            "window that ends before it begins",
            "aggregate --since 2026-10-02 --until 2026-10-01",
            "before it begins"),
        wrong("unknown format of find-exclusive", "find-exclusive --format sql", "sql"),
        wrong("unknown status", "find-exclusive --status rare", "exclusive, unknown, near-ex"),
        wrong(
            "two comparisons",
            "find-exclusive --since-run --changes 2026-10-01",
            "mutually exclusive"),
        wrong("changes as a list of songs", "find-exclusive --since-run --format yaml", "no yaml"),
        wrong("nothing to save so far", "find-exclusive --as-far-as-read", "--save"),
        wrong("target that is not tracked", "find-exclusive --targets @bea", "Not tracked: @bea"),
        wrong("e-mail address as account", "accounts add ann@example.com", "an e-mail address"),
        wrong("e-mail address after one", "accounts add @bea ann@example.com", "an e-mail address"),
        wrong("e-mail address to scrape", "scrape @ann ann@example.com", "an e-mail address"),
        wrong(
            "e-mail address as target", "accounts target @ann a@example.com", "an e-mail address"),
        wrong("limit of nothing", "scrape --limit 0", "scrape.limit"),
        wrong("no jobs", "scrape --jobs 0", "scrape.jobs"),
        wrong("no age", "scrape --older-than soon", "scrape.older_than"),
        wrong("untracked account of a question", "aggregate --account @bea", "Not tracked: @bea"),
        wrong("folder to standard output", "report --format csv --out -", "--zip"),
        wrong("all reports to standard output", "report all --out -", "one format"),
        wrong("all reports and one", "report all --format json", "either"),
        wrong("format as a word", "report json", "--format"),
        wrong("archive of a page", "report --format html --zip", "--zip"),
        wrong("nothing to open", "report --format json --out - --open", "nothing to open"),
        wrong("sheets of a song", "report --format xlsx --song-sheets many", "'all'"),
        wrong("untracked account", "scrape @bea", "Not tracked: @bea"),
        wrong("untracked account shown", "accounts show @bea", "Not tracked: @bea"),
        wrong("untracked account as target", "accounts target @ann @bea", "Not tracked: @bea"),
        wrong("song that is not on the list", "songs include Tide", "Not on the list: Tide"),
        wrong("unknown session", "sessions show 2001", "No session 2001"),
        wrong("no sessions", "sessions --last 0", "at least 1"),
        wrong("missing list", "accounts import nowhere.csv", "nowhere.csv"),
        wrong("missing recording", "scrape --from nowhere", "nowhere"),
        wrong("reset without anybody to ask", "init-db --reset", "--yes"),
        wrong("two things at once", "init-db --reset --info", "mutually exclusive"),
        wrong("no home", "--home /nowhere/at/all accounts list", "/nowhere/at/all"),
        wrong("seeding what is not empty", "init-db --seed", "only an empty database"));
  }

  private static Arguments wrong(String what, String command, String says) {
    return Arguments.of(what, command, says);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongUsage")
  void wrong_usage_is_told_in_a_line_and_answered_with_2(String what, String command, String says) {
    int code = tracker.run(command.isEmpty() ? new String[0] : command.split(" "));

    assertThat(code).as(tracker.err()).isEqualTo(2);
    assertThat(tracker.err()).contains(says).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(tracker.err().lines().count()).as(tracker.err()).isLessThanOrEqualTo(4);
    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.run("accounts", "list")).isZero();
    assertThat(tracker.out()).contains("@ann");
  }

  static Stream<String> commandsOnDatabase() {
    return Stream.of(
        "accounts list",
        "accounts add @bea",
        "accounts show @ann",
        "accounts target @ann",
        "scrape --dry-run",
        "scrape",
        "aggregate",
        "aggregate --rebuild",
        "find-exclusive",
        "songs excluded",
        "songs exclude Tide",
        "report --format json",
        "sessions",
        "init-db --info",
        "init-db --check");
  }

  @ParameterizedTest
  @MethodSource("commandsOnDatabase")
  void a_file_that_is_no_database_is_told_and_kept(String command) throws IOException {
    Path diary = home.resolve("diary.db");
    Files.writeString(diary, "Dear diary. ".repeat(300));

    assertThat(run(command, "--db", diary.toString())).as(tracker.err()).isEqualTo(10);
    assertThat(tracker.err()).contains("is not a database").contains(diary.toString());
    assertThat(diary).hasContent("Dear diary. ".repeat(300));
  }

  @ParameterizedTest
  @MethodSource("commandsOnDatabase")
  void a_missing_database_is_told_with_what_to_do(String command) {
    assertThat(run(command, "--db", home.resolve("none.db").toString()))
        .as(tracker.err())
        .isEqualTo(10);
    assertThat(tracker.err()).contains("none.db").contains("tracker init-db");
    assertThat(home.resolve("none.db")).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("commandsOnDatabase")
  void a_database_of_a_newer_program_is_told_and_kept(String command) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("tracker.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE flyway_schema_history SET version = '99' WHERE version = '2'");
    }

    assertThat(run(command)).as(tracker.err()).isEqualTo(10);
    assertThat(tracker.err()).contains("version 99").contains("newer");
  }

  private int run(String command, String... more) {
    return tracker.run(
        Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void an_empty_list_of_accounts_is_told() throws IOException {
    Path list = home.resolve("list.csv");
    Files.writeString(list, "");

    assertThat(tracker.run("accounts", "import", list.toString())).isEqualTo(2);
    assertThat(tracker.err()).contains("list.csv").contains("empty");
  }

  @Test
  void a_list_without_any_account_is_told() throws IOException {
    Path list = home.resolve("list.csv");
    Files.writeString(list, "name;city\nAnn;Oslo\n");

    assertThat(tracker.run("accounts", "import", list.toString())).isEqualTo(2);
    assertThat(tracker.err()).contains("list.csv").contains("account");
  }

  @Test
  void wrong_settings_are_told_all_at_once_with_file_and_line() throws IOException {
    Files.createDirectories(home.resolve("config"));
    Files.writeString(
        home.resolve("config/tracker.yaml"),
        """
        zone: Mars/Base
        scrape:
          older_then: 12h
          jobs: 0
        """);

    assertThat(tracker.run("config", "check")).isEqualTo(78);
    assertThat(tracker.err())
        .contains("tracker.yaml:1")
        .contains("Mars/Base")
        .contains("tracker.yaml:3")
        .contains("scrape.older_than")
        .contains("tracker.yaml:4");
    assertThat(tracker.run("scrape")).isEqualTo(78);
  }

  @Test
  void a_report_that_cannot_be_written_is_told() throws IOException {
    Path file = home.resolve("file");
    Files.writeString(file, "in the way");

    assertThat(
            tracker.run(
                "report", "--format", "json", "--out", file.resolve("report.json").toString()))
        .isEqualTo(73);
    assertThat(tracker.err()).contains("report.json");
    assertThat(file).hasContent("in the way");
  }

  @Test
  void one_song_without_a_name_lists_none() {
    assertThat(tracker.run("songs", "exclude", "Tide - Ola Fenn", " ")).isEqualTo(2);
    assertThat(tracker.err()).contains("Title - Artist");
    tracker.run("songs", "excluded");
    assertThat(tracker.out()).isEmpty();
  }

  @Test
  void a_report_never_replaces_the_database_the_settings_or_other_files() throws IOException {
    Path database = home.resolve("tracker.db");
    byte[] before = Files.readAllBytes(database);
    Path lists = Files.createDirectories(home.resolve("config"));
    Path photos = Files.createDirectory(home.resolve("photos"));
    Files.writeString(photos.resolve("accounts.csv"), "mine");
    Path link = Files.createSymbolicLink(home.resolve("link.json"), photos.resolve("a"));

    assertThat(tracker.run("report", "--format", "json", "--out", database.toString()))
        .isEqualTo(2);
    assertThat(tracker.run("report", "--format", "csv", "--out", lists.toString())).isEqualTo(2);
    assertThat(tracker.run("report", "--format", "csv", "--out", photos.toString())).isEqualTo(2);
    assertThat(tracker.run("report", "--format", "json", "--out", link.toString())).isEqualTo(73);

    assertThat(Files.readAllBytes(database)).isEqualTo(before);
    assertThat(photos.resolve("accounts.csv")).hasContent("mine");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void a_folder_without_write_permission_is_told() {
    // Not even root may write there.
    assertThat(tracker.run("init-db", "--db", "/proc/tracker.db")).isEqualTo(10);
    assertThat(tracker.err()).contains("/proc/tracker.db").contains("may this user write");
    assertThat(tracker.run("report", "--format", "xlsx", "--out", "/proc/report.xlsx"))
        .isEqualTo(73);
    assertThat(tracker.err()).contains("/proc/report.xlsx");
  }

  @Test
  void a_yt_dlp_that_is_not_there_is_told_with_12() {
    tracker.with("TRACKER_YTDLP_PATH", home.resolve("no-yt-dlp").toString());

    assertThat(tracker.run("scrape")).as(tracker.err()).isEqualTo(12);
    assertThat(tracker.err()).contains("no-yt-dlp");
  }

  @Test
  void a_song_of_a_bad_list_of_songs_does_not_stop_a_scrape() throws IOException {
    Files.createDirectories(home.resolve("config"));
    Files.writeString(home.resolve("config/accounts.csv"), "account\nann@example.com\n@bea\n");
    Path recording = Files.createDirectory(home.resolve("recording"));
    Files.writeString(recording.resolve("bea.jsonl"), "");

    int code = tracker.run("scrape", "--from", recording.toString());

    assertThat(code).as(tracker.err()).isEqualTo(4);
    assertThat(tracker.err()).contains("accounts.csv, line 2").contains("ann@example.com");
    assertThat(tracker.run("accounts", "list")).isZero();
    assertThat(tracker.out()).contains("@bea");
  }
}
