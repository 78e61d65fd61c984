package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job leaves in the log of its home. */
class LogTest {

  private static final String SESSION =
      "SELECT session_id FROM scrape_sessions ORDER BY id DESC LIMIT 1";

  @TempDir Path home;
  private TestTracker tracker;
  private Path log;

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home);
    log = home.resolve("logs/tracker.log");
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann", "@bea")).isZero();
  }

  /** One account is listed, the other fails. */
  private int scrape(String... options) {
    Recording recording =
        Recording.in(home.resolve("recording"))
            .madeAt("2026-10-10T12:00:00Z")
            .lists("ann", Recording.post("2026-10-01T10:00:00Z", "Tide - Ola Fenn"))
            .fails("bea", "Your IP address\u001b[2J is blocked");
    return tracker.run(
        Stream.concat(Stream.of("scrape", "--from", recording.path()), Stream.of(options))
            .toArray(String[]::new));
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(log);
  }

  @Test
  void tells_of_each_listing_and_of_the_end() throws IOException {
    int code = scrape();

    assertThat(code).isNotZero();
    assertThat(lines().get(0)).endsWith(" - CommandLog: command begins command=\"tracker scrape\"");
    assertThat(lines())
        .anyMatch(line -> line.contains("listing begins account=\"@ann\""))
        .anyMatch(
            line ->
                line.contains(" INFO ")
                    && line.contains("listing ends account=\"@ann\" verdict=\"complete")
                    && line.contains(" posts=\"1\" ")
                    && line.contains(" attempts=\"1\""))
        .anyMatch(line -> line.contains(" WARN ") && line.contains("listing ends account=\"@bea\""))
        .anyMatch(line -> line.contains("session ends status=\""))
        .anyMatch(line -> line.contains("said: @bea: failed"));
    assertThat(lines().get(lines().size() - 1)).contains("command ends", "exit_code=\"" + code);
  }

  @Test
  void each_line_of_a_session_bears_its_id() throws IOException {
    scrape("--jobs", "2");

    String id = (String) Rows.of(home).value(SESSION);
    assertThat(lines()).hasSizeGreaterThan(6);
    assertThat(lines().subList(1, lines().size())).allMatch(line -> line.contains(" " + id + " "));
  }

  @Test
  void a_session_leaves_its_id_on_no_line_of_the_next_command() throws IOException {
    scrape();
    int before = lines().size();

    assertThat(tracker.run("aggregate", "--rebuild")).isZero();

    assertThat(lines().subList(before, lines().size()))
        .hasSize(3)
        .allMatch(line -> line.contains(" - CommandLog: "));
  }

  @Test
  void is_for_its_owner_alone() throws IOException {
    scrape();

    assertThat(modeOf(log.getParent())).isEqualTo("rwx------");
    assertThat(modeOf(log)).isEqualTo("rw-------");
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void on_request_each_line_is_a_json_document() throws IOException {
    tracker.with("TRACKER_LOG_FORMAT", "json");

    scrape();

    List<JsonNode> events = new ArrayList<>();
    for (String line : lines()) {
      events.add(new ObjectMapper().readTree(line));
    }
    assertThat(events)
        .allSatisfy(event -> assertThat(event.path("time").asText()).endsWith("Z"))
        .anySatisfy(
            event -> {
              assertThat(event.path("message").asText()).isEqualTo("listing ends");
              assertThat(event.path("session").asText()).isEqualTo(Rows.of(home).value(SESSION));
              assertThat(event.path("account").asText()).isEqualTo("@ann");
              assertThat(event.path("posts").isInt()).isTrue();
              assertThat(event.path("seconds").isNumber()).isTrue();
            });
  }

  @Test
  void holds_only_what_is_grave_enough() throws IOException {
    tracker.with("TRACKER_LOG_LEVEL", "warn");

    scrape();

    assertThat(lines()).isNotEmpty().allMatch(line -> line.contains(" WARN "));
  }

  @Test
  void nothing_that_the_platform_sends_begins_a_line_or_rules_a_terminal() throws IOException {
    scrape();

    assertThat(Files.readString(log)).doesNotContain("\u001b").contains("blocked");
    assertThat(lines()).allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d [\\d:]{8} UTC .*"));
  }

  /** What is in the log by now is of yesterday. */
  private void beginDay() throws IOException {
    Files.setLastModifiedTime(log, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
  }

  @Test
  void yesterdays_log_is_put_aside_for_its_owner_alone() throws IOException {
    scrape();
    beginDay();

    scrape("--force");

    try (Stream<Path> files = Files.list(log.getParent())) {
      List<Path> all = files.sorted().toList();
      assertThat(all).hasSize(2);
      assertThat(all.get(0).getFileName().toString())
          .matches("tracker-\\d{4}-\\d\\d-\\d\\d\\.0\\.log");
      assertThat(modeOf(all.get(0))).isEqualTo("rw-------");
      assertThat(modeOf(log)).isEqualTo("rw-------");
    }
  }

  @Test
  void logs_beyond_a_month_are_removed_when_a_day_begins() throws IOException {
    Files.createDirectory(log.getParent());
    Path old =
        log.resolveSibling(
            "tracker-"
                + Instant.now().minus(Duration.ofDays(32)).toString().substring(0, 10)
                + ".0.log");
    Files.writeString(old, "old\n");
    Path mine = Files.writeString(log.resolveSibling("mine.log"), "mine\n");

    scrape();
    beginDay();
    scrape("--force");

    await().until(() -> !Files.exists(old));
    assertThat(mine).exists();
  }

  @Test
  void a_command_that_only_reads_makes_no_log() {
    for (String command :
        List.of("--version", "--help", "accounts list", "config show", "sessions", "aggregate")) {
      assertThat(tracker.run(command.split(" "))).as(command).isZero();
    }
    assertThat(scrape("--dry-run")).isZero();
    assertThat(tracker.run("scrape", "--no-such-option")).isEqualTo(2);

    assertThat(log.getParent()).doesNotExist();
  }

  @Test
  void a_log_that_cannot_be_written_changes_nothing() throws IOException {
    Files.writeString(home.resolve("logs"), "a file where the folder should be\n");

    assertThat(scrape()).isEqualTo(3);

    assertThat(tracker.err().lines()).hasSize(1);
    assertThat(tracker.err()).startsWith("@bea: failed").doesNotContain("log");
    assertThat(home.resolve("logs")).content().startsWith("a file");
  }

  @Test
  void who_asks_is_told_once_that_the_log_cannot_be_written() throws IOException {
    Files.writeString(home.resolve("logs"), "a file where the folder should be\n");

    scrape("-v");

    assertThat(tracker.err().lines().filter(line -> line.startsWith("The log cannot be written: ")))
        .hasSize(1);
  }

  @Test
  void an_unexpected_failure_leaves_its_whole_trace() throws IOException {
    tracker.at(Instant.MAX);

    assertThat(tracker.run("report", "--format", "json")).as(tracker.err()).isEqualTo(1);

    assertThat(lines()).anyMatch(line -> line.contains(" ERROR - CommandLog: unexpected failure"));
    assertThat(lines()).anyMatch(line -> line.startsWith("\tat io.soundtracker.cli."));
  }
}
