package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.config.SettingTable;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.store.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily work, step by step, and what it answers when a step fails. */
class RunCommandTest {

  private static final String WITH_SONG = Recording.post("2026-10-01T10:00:00Z", "Tide - Ola Fenn");
  private static final String WITHOUT = Recording.post("2026-10-02T10:00:00Z", "");

  @TempDir Path home;
  private TestTracker tracker;

  @BeforeEach
  void fill() throws IOException {
    tracker = TestTracker.in(home).with("TRACKER_YTDLP_PATH", home.resolve("yt-dlp").toString());
    ytdlp("echo '" + WITH_SONG + "'; echo '" + WITHOUT + "'");
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann")).isZero();
    assertThat(tracker.run("accounts", "target", "@ann")).isZero();
  }

  private void fails() throws IOException {
    ytdlp("echo 'ERROR: [tiktok:user] ann: This account is private' >&2; exit 1");
  }

  private void ytdlp(String listing) throws IOException {
    Path script = home.resolve("yt-dlp");
    Files.writeString(
        script,
        "#!/bin/sh\ncase \"$*\" in *--version*) echo 2026.08.19; exit;; esac\n" + listing + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path reportOf(String ending) {
    return home.resolve("output/tracker-" + LocalDate.now(ZoneOffset.UTC) + ending);
  }

  private long exclusive() {
    return Rows.of(home).number("SELECT COUNT(*) FROM exclusive_songs");
  }

  @Test
  void does_all_its_steps_and_says_nothing_to_cron() {
    assertThat(tracker.run("run")).as(tracker.err()).isZero();

    assertThat(tracker.out() + tracker.err()).isEmpty();
    assertThat(Rows.of(home).number("SELECT COUNT(*) FROM videos")).isEqualTo(2);
    assertThat(exclusive()).isEqualTo(1);
    assertThat(reportOf(".xlsx")).exists();
  }

  @Test
  void shows_what_it_does_to_who_watches() {
    assertThat(tracker.run("run", "-v")).isZero();

    assertThat(tracker.out()).contains("Tide").contains(reportOf(".xlsx").toString());
    assertThat(tracker.err())
        .contains("$ tracker scrape", "$ tracker aggregate --rebuild")
        .contains("$ tracker find-exclusive --save", "$ tracker forecast")
        .contains("$ tracker report all");
  }

  @Test
  void a_failed_scrape_decides_the_answer_and_the_rest_is_done() throws IOException {
    fails();

    assertThat(tracker.run("run")).isEqualTo(4);

    assertThat(tracker.err().lines())
        .anyMatch(line -> line.startsWith("@ann: failed"))
        .anyMatch(line -> line.startsWith("Step 'scrape' failed with 4 (nothing could be read"));
    assertThat(reportOf(".xlsx")).exists();
  }

  @Test
  void an_incomplete_scrape_gives_way_to_a_graver_failure() throws IOException {
    tracker.run("accounts", "add", "@bea");
    ytdlp(
        "case \"$*\" in *bea*) echo 'ERROR: [tiktok:user] bea: This account is private' >&2; exit 1;; esac; echo '"
            + WITH_SONG
            + "'");
    Files.writeString(home.resolve("output"), "a file where the folder should be\n");

    assertThat(tracker.run("run")).as(tracker.err()).isEqualTo(73);

    assertThat(tracker.err())
        .contains("Step 'scrape' failed with 3")
        .contains("'reports' failed with 73");
  }

  @Test
  void a_step_that_fails_is_named_with_what_to_do() {
    tracker.run("accounts", "untarget", "@ann");

    assertThat(tracker.run("run")).isEqualTo(2);

    assertThat(tracker.err())
        .contains("No account is a target")
        .contains("Step 'exclusive' failed with 2")
        .contains("tracker find-exclusive --save");
    assertThat(reportOf(".xlsx")).exists();
  }

  @Test
  void a_locked_database_ends_it() {
    int code =
        RunLock.holding(
            home.resolve("tracker.db"), "a night run", Clock.systemUTC(), () -> tracker.run("run"));

    assertThat(code).isEqualTo(11);
    assertThat(tracker.err())
        .contains("a night run")
        .contains("Step 'scrape' failed with 11")
        .contains("Not done: tracker report all");
    assertThat(home.resolve("output")).doesNotExist();
  }

  @Test
  void the_settings_say_which_steps_and_which_formats() {
    tracker.with("TRACKER_RUN_STEPS", "reports").with("TRACKER_RUN_REPORT_FORMATS", "json, html");

    assertThat(tracker.run("run")).isZero();

    assertThat(Rows.of(home).number("SELECT COUNT(*) FROM scrape_sessions")).isZero();
    assertThat(reportOf(".json")).exists();
    assertThat(reportOf(".html")).exists();
    assertThat(reportOf(".xlsx")).doesNotExist();
  }

  @Test
  void a_step_that_there_is_not_is_a_wrong_setting() {
    tracker.with("TRACKER_RUN_STEPS", "scrape dance");

    assertThat(tracker.run("run")).isEqualTo(78);
    assertThat(tracker.err())
        .contains("run.steps")
        .contains("scrape, totals, exclusive, forecast, reports");

    assertThat(tracker.with("TRACKER_RUN_STEPS", "scrape scrape").run("run")).isEqualTo(78);
  }

  @Test
  void a_dry_run_prints_the_steps_and_does_nothing() {
    assertThat(tracker.run("run", "--dry-run", "--older-than", "20h")).isZero();

    assertThat(tracker.out()).contains("tracker scrape --older-than 20h", "tracker report all");
    assertThat(Rows.of(home).number("SELECT COUNT(*) FROM scrape_sessions")).isZero();
    assertThat(home.resolve("logs")).doesNotExist();
  }

  @Test
  void its_log_has_each_step_with_its_exit_code() throws IOException {
    tracker.run("run");

    assertThat(Files.readAllLines(home.resolve("logs/tracker.log")))
        .anyMatch(line -> line.endsWith("command ends command=\"tracker scrape\" exit_code=\"0\""))
        .last()
        .asString()
        .endsWith("command ends command=\"tracker run\" exit_code=\"0\"");
  }

  @Test
  void it_can_write_every_report_that_there_is() {
    String formats =
        Arrays.stream(ReportFormat.values())
            .map(Object::toString)
            .collect(Collectors.joining(", "));

    assertThat(SettingTable.ALL)
        .filteredOn(setting -> setting.key().equals("run.report_formats"))
        .singleElement()
        .satisfies(setting -> assertThat(setting.allowed()).endsWith(": " + formats));
  }
}
