package io.soundtracker.loopback;

import static io.soundtracker.loopback.FaultCase.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What older yt-dlps know, and what they make of the site. */
class OldYtDlpTest {

  /** What all of them know of the options that the program gives. */
  private static final List<String> KNOWN =
      List.of(
          "--ignore-config",
          "--no-cache-dir",
          "--flat-playlist",
          "--lazy-playlist",
          "-j",
          "--write-pages",
          "--socket-timeout=20",
          "--sleep-requests=1",
          "--extractor-retries=8",
          "--retry-sleep=extractor:exp=1:20");

  private static final String UNKNOWN = "error: no such option: ";
  private static final String NO_URL = "error: You must provide at least one URL";

  @TempDir private Path folder;
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();
  private int runs;

  @ParameterizedTest
  @EnumSource
  void is_of_its_version_and_knows_most_options(OldYtDlp old) throws Exception {
    assertThat(say(old, List.of("--version"))).isEqualTo(old.version() + "\n");
    assertThat(say(old, KNOWN)).contains(NO_URL).doesNotContain(UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "OF_2023, --color, no",
    "OF_2024, --color, yes",
    "OF_2025, --color, yes",
    "OF_2023, --no-plugin-dirs, no",
    "OF_2024, --no-plugin-dirs, no",
    "OF_2025, --no-plugin-dirs, yes"
  })
  void may_not_know_an_option(OldYtDlp old, String option, String known) throws Exception {
    List<String> options = option.equals("--color") ? List.of(option, "never") : List.of(option);

    assertThat(say(old, options)).contains(known.equals("yes") ? NO_URL : UNKNOWN + option);
  }

  @Test
  void of_2023_lists_nothing_and_calls_itself_broken() throws Exception {
    site.account("@ann").posts(Invented.posts(20));

    YtDlpRun.Outcome outcome = list(OldYtDlp.OF_2023, PROFILE);

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.lines()).isEmpty();
    assertThat(String.join("\n", outcome.troubles()))
        .containsSubsequence(
            "WARNING: The program functionality for this site has been marked as broken",
            "ERROR: [tiktok:user] ann: ann: Failed to parse JSON");
    assertThat(site.requests().all())
        .extracting(RequestLog.Entry::endpoint)
        .filteredOn(endpoint -> endpoint == Endpoint.APP_API)
        .hasSize(16);
  }

  @Test
  void of_2023_knows_no_channel_ids() throws Exception {
    SiteAccount account = site.account("@ann").posts(Invented.posts(3));

    assertThat(list(OldYtDlp.OF_2023, "tiktokuser:" + account.secUid()).errors())
        .contains("ERROR: [generic]", "unknown url type: tiktokuser");
    assertThat(site.requests().all()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OF_2024", "OF_2025"})
  void of_later_years_lists_the_site(OldYtDlp old) throws Exception {
    SiteAccount account = site.account("@ann").posts(Invented.posts(20));

    assertThat(list(old, PROFILE).lines())
        .hasSize(20)
        .noneMatch(line -> line.contains("save_count"));
    assertThat(site.requests().counts("@ann"))
        .isEqualTo(Map.of(Endpoint.USER_PAGE, 1, Endpoint.LISTING, 2));
    assertThat(list(old, "tiktokuser:" + account.secUid()).lines()).hasSize(20);
  }

  @Test
  void of_2025_warns_that_it_cannot_impersonate_and_lists_all_the_same() throws Exception {
    site.account("@ann").posts(Invented.posts(3));

    YtDlpRun.Outcome outcome = list(OldYtDlp.OF_2025, PROFILE);

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.troubles())
        .hasSize(1)
        .first()
        .asString()
        .contains("no impersonate target is available");
  }

  @Test
  void of_2024_lists_nothing_of_a_private_or_empty_account_without_a_word() throws Exception {
    site.account("@ann").posts(Invented.posts(3)).fails(Fault.privateAccount());
    site.account("@bea");

    for (String name : List.of("ann", "bea")) {
      YtDlpRun.Outcome outcome = list(OldYtDlp.OF_2024, "https://www.tiktok.com/@" + name);

      assertThat(outcome.exit()).isZero();
      assertThat(outcome.lines()).isEmpty();
      assertThat(outcome.troubles()).isEmpty();
    }
    assertThat(site.requests().count(Endpoint.LISTING, "@ann")).isGreaterThan(500);
  }

  @Test
  void of_2024_does_not_see_that_a_page_comes_again() throws Exception {
    site.account("@ann").posts(Invented.posts(30)).fails(Fault.samePageFrom(2));

    YtDlpRun run = start(OldYtDlp.OF_2024, PROFILE);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> site.requests().count(Endpoint.LISTING, "@ann") > 60);
    run.kill();

    assertThat(run.lines()).hasSize(15);
  }

  @Test
  void of_2024_has_other_words_for_a_gone_account() throws Exception {
    site.account("@ann").fails(Fault.gone());

    assertThat(String.join("\n", list(OldYtDlp.OF_2024, PROFILE).troubles()))
        .containsSubsequence(
            "WARNING: [tiktok:user] Unable to download webpage: HTTP Error 404: Not Found",
            FaultCase.NO_SEC_UID)
        .doesNotContain("embedding disabled");
  }

  private YtDlpRun.Outcome list(OldYtDlp old, String url) throws Exception {
    return start(old, url).outcome();
  }

  private YtDlpRun start(OldYtDlp old, String url) throws IOException {
    return YtDlpRun.start(old, site, url, folder.resolve("run" + runs++));
  }

  private String say(OldYtDlp old, List<String> options) throws Exception {
    List<String> command = new ArrayList<>(List.of(old.path().toString()));
    command.addAll(options);
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output);
  }
}
