package io.soundtracker.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real yt-dlp makes of each fault. */
class FaultTest {

  private static final int POSTS = 40;
  private static final String PROFILE = "https://www.tiktok.com/@ann";
  private static final String NO_SEC_UID = "Unable to extract secondary user ID";
  private static final String NO_EMBED = "account is either private or has embedding disabled";
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final LoopbackTikTok site = LoopbackTikTok.start();
  private int runs;

  @AfterEach
  void closeSite() {
    site.close();
  }

  /**
   * One fault of an account with 40 posts.
   *
   * @param says parts of standard error, in their order; empty if it has neither errors nor
   *     warnings
   * @param requests of the profile page, the listing, the embed page and videos
   */
  private record Case(
      String name, Fault fault, int exit, int lines, List<String> says, List<Integer> requests) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "private",
            Fault.privateAccount(),
            1,
            0,
            List.of("ERROR: [tiktok:user] ann: This user's account is private"),
            List.of(1, 0, 0, 0)),
        new Case("gone", Fault.gone(), 1, 0, List.of(NO_EMBED, NO_SEC_UID), List.of(1, 0, 1, 0)),
        new Case(
            "challenge page",
            Fault.challenge(),
            1,
            0,
            List.of("Unable to extract challenge data", NO_SEC_UID),
            List.of(1, 0, 1, 10)),
        new Case(
            "no data in the profile page",
            Fault.noUniversalData(),
            0,
            40,
            List.of(),
            List.of(1, 3, 1, 1)),
        new Case(
            "429 everywhere",
            Fault.http(429),
            1,
            0,
            List.of("user webpage: HTTP Error 429: Too Many Requests", NO_EMBED, NO_SEC_UID),
            List.of(1, 0, 1, 0)),
        new Case(
            "500 at first on the profile page",
            Fault.http(500).on(Endpoint.USER_PAGE).firstTimes(1),
            0,
            40,
            List.of("user webpage: HTTP Error 500"),
            List.of(1, 3, 1, 1)),
        new Case(
            "429 on page 3",
            Fault.http(429).onPage(3),
            1,
            30,
            List.of("ERROR: ann: Unable to download JSON metadata: HTTP Error 429"),
            List.of(1, 3, 0, 0)),
        new Case(
            "403 on the listing",
            Fault.http(403).on(Endpoint.LISTING),
            1,
            0,
            List.of("ERROR: ann: Unable to download JSON metadata: HTTP Error 403"),
            List.of(1, 1, 0, 0)),
        new Case("early end", Fault.earlyEnd(), 0, 0, List.of(), List.of(1, 1, 0, 0)),
        new Case(
            "early end on page 2",
            Fault.earlyEnd().onPage(2),
            0,
            15,
            List.of(),
            List.of(1, 2, 0, 0)),
        new Case(
            "empty body on page 2",
            Fault.emptyBody().onPage(2),
            1,
            15,
            List.of("ERROR: ann: Failed to parse JSON"),
            List.of(1, 2, 0, 0)),
        new Case(
            "broken JSON on page 2",
            Fault.brokenJson().onPage(2),
            1,
            15,
            List.of("ERROR: ann: Failed to parse JSON"),
            List.of(1, 2, 0, 0)),
        new Case(
            "hang on page 2",
            Fault.hang().onPage(2),
            1,
            15,
            List.of("ERROR: ann: Unable to download JSON metadata", "timed out"),
            List.of(1, 2, 0, 0)),
        new Case(
            "slow",
            Fault.slow(Duration.ofMillis(200)).on(Endpoint.LISTING),
            0,
            40,
            List.of(),
            List.of(1, 3, 0, 0)),
        new Case(
            "page 1 again and again",
            Fault.samePageFrom(2),
            1,
            15,
            List.of("keeps sending the same page", "Retrying (3/3)", "ERROR: TikTok API keeps"),
            List.of(1, 5, 0, 0)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void has_the_outcome_on_record(Case fault) throws Exception {
    site.account("@ann").posts(Invented.posts(POSTS)).fails(fault.fault());

    YtDlpRun.Outcome outcome = start(PROFILE).outcome();

    assertThat(outcome.exit()).as(outcome.errors()).isEqualTo(fault.exit());
    assertThat(outcome.lines()).hasSize(fault.lines());
    assertSays(outcome.errors(), fault.says());
    assertThat(
            Stream.of(Endpoint.USER_PAGE, Endpoint.LISTING, Endpoint.EMBED, Endpoint.VIDEO)
                .map(endpoint -> (int) site.requests().count(endpoint, "@ann")))
        .isEqualTo(fault.requests());
  }

  @Test
  void has_nothing_to_list_of_an_account_without_posts() throws Exception {
    site.account("@ann");

    YtDlpRun.Outcome outcome = start(PROFILE).outcome();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.errors()).contains("This account does not have any videos posted");
    assertThat(site.requests().count("@ann")).isEqualTo(1);
  }

  @Test
  void knows_no_account_that_nobody_made() throws Exception {
    YtDlpRun.Outcome outcome = start("https://www.tiktok.com/@nobody").outcome();

    assertThat(outcome.exit()).isEqualTo(1);
    assertSays(outcome.errors(), List.of(NO_EMBED, NO_SEC_UID));
    assertThat(site.requests().count("@nobody")).isEqualTo(2);
  }

  @Test
  void shows_nothing_of_a_private_account_by_its_channel_id() throws Exception {
    SiteAccount account = site.account("@ann").posts(Invented.posts(3));
    account.fails(Fault.privateAccount());

    YtDlpRun.Outcome outcome = start("tiktokuser:" + account.secUid()).outcome();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.errors())
        .contains("likely either private or all of their videos are private");
  }

  @Test
  void strikes_the_first_times_only_and_then_lets_a_second_run_through() throws Exception {
    site.account("@ann").posts(Invented.posts(20)).fails(Fault.http(503).onPage(2).firstTimes(1));

    assertThat(start(PROFILE).outcome().lines()).hasSize(15);
    assertThat(start(PROFILE).outcome().lines()).hasSize(20);
  }

  @Test
  void can_block_every_account_and_end_it() throws Exception {
    site.account("@ann").posts(Invented.posts(2));
    site.fails(Fault.http(403));
    assertThat(start(PROFILE).outcome().errors()).contains("HTTP Error 403");

    site.works();
    assertThat(start(PROFILE).outcome().lines()).hasSize(2);
  }

  @Test
  void repeats_a_later_page_for_ever() throws Exception {
    site.account("@ann").posts(Invented.posts(POSTS)).fails(Fault.samePageFrom(3));

    YtDlpRun run = start(PROFILE);
    await().atMost(LONG_ENOUGH).until(() -> site.requests().pages("@ann").size() > 60);
    run.kill();

    assertThat(run.lines()).hasSize(30);
  }

  @Test
  void ends_with_the_site_while_a_client_waits() throws Exception {
    site.account("@ann").posts(Invented.posts(20)).fails(Fault.hang().onPage(2));
    YtDlpRun run = YtDlpRun.start(site, PROFILE, folder, "--socket-timeout", "60");
    await().atMost(LONG_ENOUGH).until(() -> site.requests().pages("@ann").contains(2));

    site.close();

    assertThat(run.outcome().exit()).isEqualTo(1);
    assertThat(run.lines()).hasSize(15);
  }

  @Test
  void drips_longer_than_any_time_limit() throws Exception {
    Fault drip = Fault.drip(Duration.ofMillis(100)).onPage(2);
    site.account("@ann").posts(Invented.posts(20)).fails(drip);

    YtDlpRun run = start(PROFILE);
    await().atMost(LONG_ENOUGH).until(() -> site.requests().pages("@ann").contains(2));
    await().pollDelay(Duration.ofSeconds(4)).until(run::isAlive);
    run.kill();

    assertThat(run.lines()).hasSize(15);
  }

  /** Two seconds of silence are enough for the faults that time out. */
  private YtDlpRun start(String url) throws IOException {
    return YtDlpRun.start(site, url, folder.resolve("run" + runs++), "--socket-timeout", "2");
  }

  private static void assertSays(String errors, List<String> parts) {
    List<String> lines =
        errors.lines().filter(line -> line.matches("(WARNING|ERROR): .*")).toList();
    if (parts.isEmpty()) {
      assertThat(lines).isEmpty();
    } else {
      assertThat(String.join("\n", lines)).containsSubsequence(parts);
    }
  }
}
