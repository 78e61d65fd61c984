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
      printf '%s\\n' "$@" > "$here/args"
      pwd > "$here/folder"
      env > "$here/environment"
      """;

  @TempDir private Path folder;

  @AfterEach
  void the_folder_of_the_listing_is_gone() throws IOException {
    Path noted = folder.resolve("folder");
    if (Files.exists(noted)) {
      assertThat(Path.of(Files.readString(noted).strip())).isAbsolute().doesNotExist();
    }
  }

  @Test
  void runs_exactly_the_command_line_of_the_guide_in_a_folder_of_its_own() throws IOException {
    Listing listing = list("cat \"$here/lines\"; ls -A > \"$here/files\"; touch left.dump", ALL);

    assertThat(listing.videos()).hasSize(13);
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
    assertThat(String.join(" ", noted("args")))
        .isEqualTo(
            "--ignore-config --no-plugin-dirs --no-cache-dir --color never --flat-playlist"
                + " --lazy-playlist -j --socket-timeout 20 --sleep-requests 1"
                + " --extractor-retries 8 --retry-sleep extractor:exp=1:20"
                + " -- https://www.tiktok.com/@moss.lantern");
    assertThat(noted("files")).isEmpty();
    assertThat(noted("environment"))
        .contains("LC_ALL=C.UTF-8", "PYTHONUTF8=1", "TMPDIR=" + noted("folder").get(0));
  }

  @Test
  void passes_the_settings_on_with_a_private_copy_of_the_cookies() throws IOException {
    Path cookies = Files.writeString(folder.resolve("moss-cookies.txt"), "# Netscape\n");
    YtDlpOptions options =
        new YtDlpOptions(
            LIMITS,
            List.of("--impersonate", "chrome"),
            Optional.of("http://moss:s3cret@10.0.0.1:8080"),
            Optional.of(cookies),
            Optional.of("Moss/1.0 (x y)"));
    ListingRequest ten =
        new ListingRequest(Handle.parse("@moss.lantern"), Optional.empty(), OptionalInt.of(10));

    list(
        "cat cookies.txt > \"$here/seen\"; echo spoilt > cookies.txt; cat \"$here/lines\"",
        ten,
        options);

    assertThat(noted("args").subList(16, noted("args").size()))
        .containsExactly(
            "-I",
            "1:10",
            "--cookies",
            noted("folder").get(0) + "/cookies.txt",
            "--proxy",
            "http://moss:s3cret@10.0.0.1:8080",
            "--user-agent",
            "Moss/1.0 (x y)",
            "--impersonate",
            "chrome",
            "--",
            "https://www.tiktok.com/@moss.lantern");
    assertThat(noted("seen")).containsExactly("# Netscape");
    assertThat(cookies).hasContent("# Netscape\n");
  }

  @Test
  void a_cookies_file_that_is_not_there_is_an_error_of_the_settings() throws IOException {
    Path cookies = folder.resolve("moss-cookies.txt");

    Listing listing =
        list(
            "",
            ALL,
            new YtDlpOptions(
                LIMITS, List.of(), Optional.empty(), Optional.of(cookies), Optional.empty()));

    assertThat(listing.verdict().reason()).contains(Reason.SETTINGS);
    assertThat(listing.verdict().detail().orElseThrow())
        .contains("ytdlp.cookies")
        .doesNotContain("moss-cookies");
  }

  @Test
  void credentials_in_what_it_says_are_hidden() throws IOException {
    YtDlpOptions options =
        new YtDlpOptions(
            LIMITS,
            List.of("--username", "moss.login", "--add-header=X-Key: k3y-of-moss"),
            Optional.of("socks5://moss:p@ss:w0rd@10.0.0.1:8080"),
            Optional.empty(),
            Optional.empty());

    Listing listing =
        list(
            "echo 'ERROR: 10.0.0.1 refuses p@ss:w0rd of moss:p@ss:w0rd, moss.login, X-Key: k3y-of-moss' >&2; exit 1",
            ALL,
            options);

    assertThat(listing.verdict().detail())
        .contains("ERROR: 10.0.0.1 refuses *** of ***, ***, *** (exit code 1)");
    assertThat(options.toString()).doesNotContain("moss");
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
        list("head -n 3 \"$here/lines\"; sleep 600", ALL, limits(ofSeconds(30), ofMillis(700)));

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
            limits(ofSeconds(1), ofSeconds(20)));

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

    assertThat(listing.videos()).hasSize(11 + ListingReader.ENOUGH_OLDER);
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
    YtDlpSource source = source(folder.resolve("gone"), options(LIMITS));

    assertThat(source.list(ALL).verdict().reason()).contains(Reason.YTDLP_UNUSABLE);
    assertThat(source.description()).isEqualTo("yt-dlp 2026.08.19");
  }

  private Listing list(String body, ListingRequest request) throws IOException {
    return list(body, request, options(LIMITS));
  }

  private Listing list(String body, ListingRequest request, YtDlpOptions options)
      throws IOException {
    Files.write(folder.resolve("lines"), Lines.resource("moss.lantern.jsonl"));
    return source(Script.write(folder.resolve("yt-dlp"), NOTES + body), options).list(request);
  }

  private static YtDlpSource source(Path executable, YtDlpOptions options) {
    YtDlp ytDlp = new YtDlp(executable, "2026.08.19", LocalDate.of(2026, 8, 19));
    return new YtDlpSource(ytDlp, options, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static YtDlpOptions limits(Duration wall, Duration idle) {
    return options(new Limits(wall, idle, ofMillis(300)));
  }

  private static YtDlpOptions options(Limits limits) {
    return new YtDlpOptions(
        limits, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
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
