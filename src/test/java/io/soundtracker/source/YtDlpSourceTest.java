package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against shell scripts that behave like yt-dlp at its worst. */
@Timeout(60)
class YtDlpSourceTest {

  @TempDir private Path folder;
  private ScriptedYtDlp ytdlp;

  @BeforeEach
  void make() {
    ytdlp = new ScriptedYtDlp(folder);
  }

  @AfterEach
  void the_folders_of_listings_are_gone() {
    assertThat(ytdlp.workspace()).doesNotExist();
  }

  @Test
  void works_in_an_empty_folder_of_its_own_that_only_its_owner_sees() throws IOException {
    Listing listing =
        ytdlp.list(
            "ls -A > \"$here/files\"; stat -c %a . .. options > \"$here/modes\"; touch left.dump;"
                + " cat \"$here/lines\"",
            ScriptedYtDlp.ALL);

    assertThat(listing.videos()).hasSize(13);
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
    assertThat(ytdlp.noted("files")).containsExactly("options");
    assertThat(ytdlp.noted("modes")).containsExactly("700", "700", "600");
    assertThat(Path.of(ytdlp.noted("folder").get(0)).getParent()).isEqualTo(ytdlp.workspace());
    assertThat(ytdlp.noted("environment"))
        .contains("LC_ALL=C.UTF-8", "PYTHONUTF8=1", "TMPDIR=" + ytdlp.noted("folder").get(0));
  }

  @Test
  void tells_how_many_posts_were_read_while_it_still_lists() throws IOException {
    Files.write(folder.resolve("lines"), Lines.resource("moss.lantern.jsonl"));
    Path waiting =
        Script.write(
            folder.resolve("yt-dlp"),
            """
            head -n 5 "$here/lines"
            until [ -e "$here/seen" ]; do sleep 0.05; done
            tail -n +6 "$here/lines"
            """);

    Listing listing =
        ytdlp
            .source(waiting, TestOptions.of(ScriptedYtDlp.LIMITS))
            .list(
                ScriptedYtDlp.ALL,
                posts -> {
                  if (posts == 5) {
                    assertThat(folder.resolve("seen").toFile().mkdir()).isTrue();
                  }
                });

    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
    assertThat(listing.videos()).hasSize(13);
  }

  @Test
  void it_gets_a_copy_of_the_cookies_that_it_may_spoil() throws IOException {
    Path cookies = Files.writeString(folder.resolve("moss-cookies.txt"), "# Netscape\n");

    ytdlp.list(
        "cat cookies.txt > \"$here/seen\"; echo spoilt > cookies.txt; cat \"$here/lines\"",
        ScriptedYtDlp.ALL,
        TestOptions.withCookies(ScriptedYtDlp.LIMITS, cookies));

    assertThat(ytdlp.noted("seen")).containsExactly("# Netscape");
    assertThat(cookies).hasContent("# Netscape\n");
  }

  @Test
  void a_cookies_file_that_is_not_there_is_an_error_of_the_settings() throws IOException {
    Path cookies = folder.resolve("moss-cookies.txt");

    Listing listing =
        ytdlp.list("", ScriptedYtDlp.ALL, TestOptions.withCookies(ScriptedYtDlp.LIMITS, cookies));

    assertThat(listing.verdict().reason()).contains(Reason.SETTINGS);
    assertThat(listing.verdict().detail().orElseThrow())
        .contains("ytdlp.cookies")
        .doesNotContain("moss-cookies");
  }

  @Test
  void what_a_killed_run_left_is_gone_before_the_first_listing() throws IOException {
    Path left = Files.createDirectories(ytdlp.workspace().resolve("listing-1234/deeper"));
    Files.writeString(left.resolve("cookies.txt"), "s3cret");

    ytdlp.source(folder.resolve("yt-dlp"), TestOptions.of(ScriptedYtDlp.LIMITS));

    assertThat(ytdlp.workspace()).doesNotExist();
  }

  @Test
  void a_private_one_is_marked_once_it_has_listed_something() throws IOException {
    Path environment = folder.resolve(".yt-dlp/env-1");
    Path script = Script.write(environment.resolve("bin/yt-dlp"), "exit 1");
    ytdlp.source(script, TestOptions.of(ScriptedYtDlp.LIMITS)).list(ScriptedYtDlp.ALL);
    assertThat(environment.resolve("has-listed")).doesNotExist();

    Path lines = Files.write(folder.resolve("lines"), Lines.resource("moss.lantern.jsonl"));
    Script.write(script, "cat '" + lines + "'");
    ytdlp.source(script, TestOptions.of(ScriptedYtDlp.LIMITS)).list(ScriptedYtDlp.ALL);

    assertThat(environment.resolve("has-listed")).exists();
  }

  @Test
  void one_that_is_old_is_told() {
    YtDlp ytDlp = new YtDlp(folder, "2026.06.01", LocalDate.of(2026, 6, 1));
    Clock clock = Clock.fixed(ScriptedYtDlp.NOW, ZoneOffset.UTC);

    assertThat(
            new YtDlpSource(
                    ytDlp,
                    TestOptions.of(ScriptedYtDlp.LIMITS),
                    Reading.TITLES,
                    ytdlp.workspace(),
                    clock)
                .advice())
        .contains("yt-dlp 2026.06.01 is 80 days old: tracker yt-dlp update gets the newest");
    assertThat(ytdlp.source(folder, TestOptions.of(ScriptedYtDlp.LIMITS)).advice()).isEmpty();
  }

  @Test
  void one_that_cannot_pass_for_a_browser_is_told_once_and_is_no_error() throws IOException {
    Path script = folder.resolve("yt-dlp");
    Path lines = Files.write(folder.resolve("lines"), Lines.resource("moss.lantern.jsonl"));
    Script.write(
        script,
        "echo 'WARNING: [tiktok:user] The extractor is attempting impersonation, but no impersonate"
            + " target is available' >&2; cat '"
            + lines
            + "'");
    YtDlpSource source = ytdlp.source(script, TestOptions.of(ScriptedYtDlp.LIMITS));

    assertThat(source.list(ScriptedYtDlp.ALL).verdict()).isInstanceOf(Verdict.Complete.class);
    source.list(ScriptedYtDlp.ALL);

    assertThat(source.advice()).singleElement().asString().contains("cannot pass for a browser");
  }

  @Test
  void thirty_lines_and_a_refusal_are_a_partial_listing() throws IOException {
    Listing listing =
        ytdlp.list(
            ScriptedYtDlp.thirtyLines()
                + "echo 'ERROR: x: Unable to download JSON metadata: HTTP Error 429: Too Many Requests' >&2; exit 1",
            ScriptedYtDlp.ALL);

    assertThat(listing.videos()).hasSize(30);
    assertThat(listing.verdict()).isInstanceOf(Verdict.Partial.class);
    assertThat(listing.verdict().reason()).contains(Reason.RATE_LIMITED);
  }

  @Test
  void an_option_that_it_does_not_know_is_an_error_of_the_settings() throws IOException {
    assertThat(
            ytdlp
                .list("echo 'yt-dlp: error: no such option: --foo' >&2; exit 2", ScriptedYtDlp.ALL)
                .verdict())
        .isEqualTo(new Verdict.Failed(Reason.SETTINGS, "yt-dlp: error: no such option: --foo"));
  }

  @Test
  void one_that_went_away_is_unusable() throws IOException {
    YtDlpSource source = ytdlp.source(folder.resolve("gone"), TestOptions.of(ScriptedYtDlp.LIMITS));

    assertThat(source.list(ScriptedYtDlp.ALL).verdict().reason()).contains(Reason.YTDLP_UNUSABLE);
    assertThat(source.description()).isEqualTo("yt-dlp 2026.08.19");
  }
}
