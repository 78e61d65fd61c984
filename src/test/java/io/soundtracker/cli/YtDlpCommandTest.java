package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tracker yt-dlp …} with scripts in the place of yt-dlp. */
class YtDlpCommandTest {

  private static final Clock OCTOBER =
      Clock.fixed(Instant.parse("2026-10-20T06:00:00Z"), ZoneOffset.UTC);

  @TempDir Path home;
  private TestTracker tracker;

  @BeforeEach
  void start() {
    tracker = TestTracker.in(home).at(OCTOBER);
  }

  @Test
  void version_tells_which_one_is_used_and_why() throws IOException {
    Path own = environment("env-2", "2026.10.01");
    link("current", "env-2");
    environment("env-1", "2026.08.19");
    link("previous", "env-1");

    assertThat(tracker.run("yt-dlp", "version")).as(tracker.err()).isZero();

    assertThat(tracker.out().replaceAll(" {2,}", " | "))
        .contains("yt-dlp | 2026.10.01\n")
        .contains("Released | 2026-10-01, 19 days ago\n")
        .contains("Path | " + own + "\n")
        .contains("Used, since | it is in the private environment\n")
        .contains("TikTok's profiles | can be listed\n")
        .contains("Python | 3.11.7\n")
        .contains("curl_cffi | 0.16.3\n")
        .contains("Browsers to look like | 3: Chrome, Tor\n")
        .contains("Rollback to | 2026.08.19\n");
  }

  @Test
  void version_says_when_it_is_old() throws IOException {
    tracker.with("TRACKER_YTDLP_PATH", script("old", "2026.08.19").toString());

    assertThat(tracker.run("yt-dlp", "version")).isZero();

    assertThat(tracker.out())
        .contains("62 days ago: old, update it")
        .contains("the setting ytdlp.path");
  }

  @Test
  void version_is_had_as_json_too() throws IOException {
    Path used = script("mine", "2026.08.19");
    tracker.with("TRACKER_YTDLP_PATH", used.toString());

    assertThat(tracker.run("yt-dlp", "version", "--format", "json")).isZero();

    JsonNode answer = new ObjectMapper().readTree(tracker.out());
    assertThat(answer.get("schema_version").asInt()).isEqualTo(1);
    assertThat(answer.get("version").asText()).isEqualTo("2026.08.19");
    assertThat(answer.get("age_days").asInt()).isEqualTo(62);
    assertThat(answer.get("old").asBoolean()).isTrue();
    assertThat(answer.get("path").asText()).isEqualTo(used.toString());
    assertThat(answer.get("chosen_by").asText()).isEqualTo("SETTING");
    assertThat(answer.get("impersonates")).hasSize(3);
    assertThat(answer.get("previous_version").isNull()).isTrue();
  }

  @Test
  void one_that_is_too_old_to_list_is_shown_and_refused() throws IOException {
    tracker.with("TRACKER_YTDLP_PATH", script("old", "2023.03.04").toString());

    assertThat(tracker.run("yt-dlp", "version")).isEqualTo(ExitCode.YTDLP.value());
    assertThat(tracker.out()).contains("2023.03.04").contains("cannot be listed: too old");
    assertThat(tracker.err()).contains("it needs at least 2024.05.27; set ytdlp.path");

    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann")).isZero();
    assertThat(tracker.run("scrape")).isEqualTo(ExitCode.YTDLP.value());
    assertThat(tracker.err())
        .contains("yt-dlp 2023.03.04 at", "cannot list today's TikTok profiles");
    assertThat(home.resolve("listed")).doesNotExist();
  }

  @Test
  void without_any_version_says_how_to_get_one() {
    tracker.with("PATH", "");

    assertThat(tracker.run("yt-dlp", "version")).isEqualTo(ExitCode.YTDLP.value());

    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.err()).contains("tracker yt-dlp install");
  }

  @Test
  void use_chooses_one_until_auto() throws IOException {
    Path own = environment("env-1", "2026.08.19");
    link("current", "env-1");
    Path mine = script("mine", "2026.10.01");

    assertThat(tracker.run("yt-dlp", "use", mine.toString())).as(tracker.err()).isZero();
    assertThat(tracker.out()).isEqualTo(mine + "\n");
    assertThat(tracker.run("yt-dlp", "version")).isZero();
    assertThat(tracker.out()).contains(mine.toString(), "tracker yt-dlp use chose it");

    assertThat(tracker.run("yt-dlp", "use", "auto")).isZero();
    assertThat(tracker.out()).isEqualTo(own + "\n");
    assertThat(tracker.run("yt-dlp", "version")).isZero();
    assertThat(tracker.out()).contains(own.toString());
  }

  @Test
  void use_refuses_what_does_not_work_and_keeps_what_was_chosen() throws IOException {
    Path mine = script("mine", "2026.10.01");
    assertThat(tracker.run("yt-dlp", "use", mine.toString())).isZero();

    assertThat(tracker.run("yt-dlp", "use", home.resolve("none").toString()))
        .isEqualTo(ExitCode.YTDLP.value());

    assertThat(tracker.err()).contains(home.resolve("none").toString());
    assertThat(tracker.run("yt-dlp", "version")).isZero();
    assertThat(tracker.out()).contains(mine.toString());
  }

  @Test
  void use_says_so_where_the_setting_is_stronger() throws IOException {
    Path set = script("set", "2026.09.01");
    Path mine = script("mine", "2026.10.01");
    tracker.with("TRACKER_YTDLP_PATH", set.toString());

    assertThat(tracker.run("yt-dlp", "use", mine.toString())).isZero();

    assertThat(tracker.err())
        .contains("Not used, however: " + set + " is, since the setting ytdlp.path names it");
  }

  @Test
  void rollback_returns_to_the_one_before_or_says_what_else_to_do() throws IOException {
    environment("env-2", "2026.10.01");
    link("current", "env-2");
    Path before = environment("env-1", "2026.08.19");
    link("previous", "env-1");

    assertThat(tracker.run("yt-dlp", "rollback")).as(tracker.err()).isZero();
    assertThat(tracker.out()).isEqualTo(before + "\n");
    assertThat(tracker.err()).isEqualTo("Back to yt-dlp 2026.08.19\n");

    assertThat(tracker.run("yt-dlp", "rollback")).isEqualTo(ExitCode.YTDLP.value());
    assertThat(tracker.err()).contains("no yt-dlp to go back to", "tracker yt-dlp update");
  }

  @Test
  void a_session_with_failures_says_that_it_is_old() throws IOException {
    tracker.with("TRACKER_YTDLP_PATH", script("old", "2026.08.19").toString());
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");

    tracker.run("scrape");

    assertThat(home.resolve("listed")).exists();
    assertThat(tracker.err())
        .endsWith("yt-dlp 2026.08.19 is 62 days old: tracker yt-dlp update gets the newest\n");
  }

  private Path environment(String name, String version) throws IOException {
    return script(".yt-dlp/" + name + "/bin/yt-dlp", version);
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(home.resolve(".yt-dlp").resolve(name), Path.of(target));
  }

  /** A yt-dlp that cannot list any account, but knows all about itself. */
  private Path script(String path, String version) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        #!/bin/sh
        case "$*" in
          *--version*) echo %s;;
          *--verbose*) echo '[debug] Python 3.11.7 (CPython x86_64 64bit)' >&2
            echo '[debug] Optional libraries: certifi-1, curl_cffi-0.16.3, mutagen-1' >&2; exit 2;;
          *--list-impersonate-targets*) echo 'Chrome-133  Macos-15  curl_cffi'
            echo 'Chrome-99  Android-12  curl_cffi'; echo 'Tor-14.5  Macos-14  curl_cffi';;
          *--list-extractors*) echo tiktok:user;;
          *) touch '%s'; echo 'ERROR: account is private' >&2; exit 1;;
        esac
        """
            .formatted(version, home.resolve("listed")));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
