package io.soundtracker.source;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.process.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against shell scripts that behave like yt-dlp at its worst. */
@Timeout(60)
class YtDlpSourceTest {

  private static final Instant NOW = Instant.parse("2026-08-20T00:00:00Z");
  private static final Instant NEWEST = Instant.parse("2026-08-01T12:00:00Z");
  private static final Limits LIMITS = new Limits(ofSeconds(30), ofSeconds(20), ofMillis(300));
  private static final ListingRequest ALL =
      new ListingRequest(Handle.parse("@moss.lantern"), Optional.empty(), OptionalInt.empty());

  /** Each script begins with this: it leaves behind what it was called with. */
  private static final String NOTES =
      """
      pwd > "$here/folder"
      env > "$here/environment"
      """;

  @TempDir private Path folder;

  @AfterEach
  void the_folders_of_listings_are_gone() {
    assertThat(workspace()).doesNotExist();
  }

  @Test
  void works_in_an_empty_folder_of_its_own_that_only_its_owner_sees() throws IOException {
    Listing listing =
        list(
            "ls -A > \"$here/files\"; stat -c %a . .. options > \"$here/modes\"; touch left.dump;"
                + " cat \"$here/lines\"",
            ALL);

    assertThat(listing.videos()).hasSize(13);
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
    assertThat(noted("files")).containsExactly("options");
    assertThat(noted("modes")).containsExactly("700", "700", "600");
    assertThat(Path.of(noted("folder").get(0)).getParent()).isEqualTo(workspace());
    assertThat(noted("environment"))
        .contains("LC_ALL=C.UTF-8", "PYTHONUTF8=1", "TMPDIR=" + noted("folder").get(0));
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
        source(waiting, TestOptions.of(LIMITS))
            .list(
                ALL,
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

    list(
        "cat cookies.txt > \"$here/seen\"; echo spoilt > cookies.txt; cat \"$here/lines\"",
        ALL,
        TestOptions.withCookies(LIMITS, cookies));

    assertThat(noted("seen")).containsExactly("# Netscape");
    assertThat(cookies).hasContent("# Netscape\n");
  }

  @Test
  void a_cookies_file_that_is_not_there_is_an_error_of_the_settings() throws IOException {
    Path cookies = folder.resolve("moss-cookies.txt");

    Listing listing = list("", ALL, TestOptions.withCookies(LIMITS, cookies));

    assertThat(listing.verdict().reason()).contains(Reason.SETTINGS);
    assertThat(listing.verdict().detail().orElseThrow())
        .contains("ytdlp.cookies")
        .doesNotContain("moss-cookies");
  }

  @Test
  void what_a_killed_run_left_is_gone_before_the_first_listing() throws IOException {
    Path left = Files.createDirectories(workspace().resolve("listing-1234/deeper"));
    Files.writeString(left.resolve("cookies.txt"), "s3cret");

    source(folder.resolve("yt-dlp"), TestOptions.of(LIMITS));

    assertThat(workspace()).doesNotExist();
  }

  @Test
  void a_private_one_is_marked_once_it_has_listed_something() throws IOException {
    Path environment = folder.resolve(".yt-dlp/env-1");
    Path script = Script.write(environment.resolve("bin/yt-dlp"), "exit 1");
    source(script, TestOptions.of(LIMITS)).list(ALL);
    assertThat(environment.resolve("has-listed")).doesNotExist();

    Path lines = Files.write(folder.resolve("lines"), Lines.resource("moss.lantern.jsonl"));
    Script.write(script, "cat '" + lines + "'");
    source(script, TestOptions.of(LIMITS)).list(ALL);

    assertThat(environment.resolve("has-listed")).exists();
  }

  @Test
  void one_that_is_old_is_told() {
    YtDlp ytDlp = new YtDlp(folder, "2026.06.01", LocalDate.of(2026, 6, 1));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    assertThat(new YtDlpSource(ytDlp, TestOptions.of(LIMITS), workspace(), clock).advice())
        .contains("yt-dlp 2026.06.01 is 80 days old: tracker yt-dlp update gets the newest");
    assertThat(source(folder, TestOptions.of(LIMITS)).advice()).isEmpty();
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
    YtDlpSource source = source(script, TestOptions.of(LIMITS));

    assertThat(source.list(ALL).verdict()).isInstanceOf(Verdict.Complete.class);
    source.list(ALL);

    assertThat(source.advice()).singleElement().asString().contains("cannot pass for a browser");
  }

  @Test
  void thirty_lines_and_a_refusal_are_a_partial_listing() throws IOException {
    Listing listing =
        list(
            thirtyLines()
                + "echo 'ERROR: x: Unable to download JSON metadata: HTTP Error 429: Too Many Requests' >&2; exit 1",
            ALL);

    assertThat(listing.videos()).hasSize(30);
    assertThat(listing.verdict()).isInstanceOf(Verdict.Partial.class);
    assertThat(listing.verdict().reason()).contains(Reason.RATE_LIMITED);
  }

  @Test
  void an_option_that_it_does_not_know_is_an_error_of_the_settings() throws IOException {
    assertThat(list("echo 'yt-dlp: error: no such option: --foo' >&2; exit 2", ALL).verdict())
        .isEqualTo(new Verdict.Failed(Reason.SETTINGS, "yt-dlp: error: no such option: --foo"));
  }

  @Test
  void one_that_hangs_is_ended_and_keeps_what_it_printed() throws IOException {
    Listing listing =
        list(
            "head -n 3 \"$here/lines\"; sleep 600",
            ALL,
            TestOptions.limited(ofSeconds(30), ofMillis(700)));

    assertThat(listing.videos()).hasSize(3);
    assertThat(listing.verdict().reason()).contains(Reason.STALLED);
  }

  @Test
  void one_that_drips_for_ever_and_ignores_being_asked_to_end_is_ended_at_the_wall()
      throws IOException {
    long start = System.nanoTime();

    Listing listing =
        list(
            "trap '' TERM; head -n 2 \"$here/lines\"; while :; do echo . >&2; sleep 0.1; done",
            ALL,
            TestOptions.limited(ofSeconds(1), ofSeconds(20)));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ofSeconds(15));
    assertThat(listing.videos()).hasSize(2);
    assertThat(listing.verdict().reason()).contains(Reason.TIME_LIMIT);
  }

  @Test
  void one_that_prints_rubbish_for_ever_is_ended() throws IOException {
    Listing listing = list("while :; do echo '[download] 3%'; done", ALL);

    assertThat(listing.refused()).hasSize(ListingReader.MOST_REFUSED);
    assertThat(listing.verdict().reason()).contains(Reason.BAD_LINES);
  }

  @Test
  void invalid_text_on_both_streams_does_no_harm() throws IOException {
    Listing listing =
        list(
            "printf '\\377\\376\\n'; cat \"$here/lines\"; printf '\\377\\nERROR: \\377 timed out\\n' >&2; exit 1",
            ALL);

    assertThat(listing.videos()).hasSize(13);
    assertThat(listing.refused()).hasSize(1);
    assertThat(listing.verdict().reason()).contains(Reason.SITE_ERROR);
  }

  @Test
  void a_slow_one_is_waited_for() throws IOException {
    Listing listing =
        list(
            "while read -r line; do printf '%s\\n' \"$line\"; sleep 0.05; done < \"$here/lines\"",
            ALL);

    assertThat(listing.videos()).hasSize(13);
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
  }

  @Test
  void it_is_ended_as_soon_as_the_window_is_covered() throws IOException {
    Instant since = NEWEST.minusSeconds(10);
    ListingRequest recent =
        new ListingRequest(ALL.handle(), Optional.of(since), OptionalInt.empty());

    Listing listing = list(thirtyLines() + "sleep 600", recent);

    assertThat(listing.videos()).hasSize(11 + CutOff.ENOUGH_OLDER);
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.of(since)));
  }

  @Test
  void an_interrupt_ends_it_keeps_the_flag_and_what_was_read() throws IOException {
    Thread caller = Thread.currentThread();
    Path ready = folder.resolve("ready");
    Thread interrupter =
        new Thread(
            () -> {
              while (!Files.exists(ready)) {
                Thread.onSpinWait();
              }
              caller.interrupt();
            });
    interrupter.start();

    Listing listing =
        list("head -n 4 \"$here/lines\"; sleep 0.3; touch \"$here/ready\"; sleep 600", ALL);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(listing.videos()).hasSize(4);
    assertThat(listing.verdict().reason()).contains(Reason.INTERRUPTED);
  }

  @Test
  void one_that_went_away_is_unusable() throws IOException {
    YtDlpSource source = source(folder.resolve("gone"), TestOptions.of(LIMITS));

    assertThat(source.list(ALL).verdict().reason()).contains(Reason.YTDLP_UNUSABLE);
    assertThat(source.description()).isEqualTo("yt-dlp 2026.08.19");
  }

  private Listing list(String body, ListingRequest request) throws IOException {
    return list(body, request, TestOptions.of(LIMITS));
  }

  private Listing list(String body, ListingRequest request, YtDlpOptions options)
      throws IOException {
    Files.write(folder.resolve("lines"), Lines.resource("moss.lantern.jsonl"));
    return source(Script.write(folder.resolve("yt-dlp"), NOTES + body), options).list(request);
  }

  private YtDlpSource source(Path executable, YtDlpOptions options) {
    YtDlp ytDlp = new YtDlp(executable, "2026.08.19", LocalDate.of(2026, 8, 19));
    return new YtDlpSource(ytDlp, options, workspace(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Path workspace() {
    return folder.resolve("tracker.db.listings");
  }

  private static String thirtyLines() {
    return Lines.posts(NEWEST, 30).stream()
        .map(line -> "echo '" + line + "'\n")
        .collect(Collectors.joining());
  }

  private List<String> noted(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }
}
