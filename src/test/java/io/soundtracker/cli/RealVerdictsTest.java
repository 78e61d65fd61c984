package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Endpoint;
import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.LoopbackTikTok;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which TikTok fails, played to the real yt-dlp: what is concluded, what is kept, what
 * the operator is told, and that nothing is left behind.
 */
@Execution(ExecutionMode.CONCURRENT)
class RealVerdictsTest {

  @TempDir Path home;
  private LoopbackTikTok site;
  private RealHome real;
  private TestTracker tracker;

  @BeforeEach
  void start() {
    site = LoopbackTikTok.start();
    real = RealHome.withVictim(home, site);
    tracker = real.tracker();
  }

  @AfterEach
  void stop() {
    if (site != null) {
      site.close();
    }
    if (real != null) {
      real.requireNothingLeft();
    }
  }

  /**
   * One way to fail.
   *
   * @param outcome status, reason and posts of the account's log row
   * @param told something that standard error says of it
   */
  private record Failure(
      String name, Consumer<LoopbackTikTok> plays, String outcome, int exitCode, String told) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Failure of(String name, Fault fault, String outcome, int exitCode, String told) {
    return new Failure(name, site -> site.account("@victim").fails(fault), outcome, exitCode, told);
  }

  /** Strikes the whole site, but only after the anchor was read. */
  private static Failure everywhere(
      String name, Fault fault, String outcome, int exitCode, String told) {
    return new Failure(name, site -> site.fails(fault), outcome, exitCode, told);
  }

  static Stream<Failure> failures() {
    return Stream.of(
        of("private", Fault.privateAccount(), "failed PRIVATE 0", 3, "the account is private"),
        of("gone", Fault.gone(), "failed ABSENT 0", 3, "cannot be found, while others can"),
        of("gone 10202", Fault.gone(10202), "failed ABSENT 0", 3, "cannot be found"),
        of(
            "gone 404",
            Fault.http(404).on(Endpoint.USER_PAGE, Endpoint.EMBED),
            "failed ABSENT 0",
            3,
            "cannot be found"),
        of("rate limit", Fault.http(429), "failed RATE_LIMITED 0", 3, "HTTP Error 429"),
        of("forbidden", Fault.http(403), "failed RATE_LIMITED 0", 3, "HTTP Error 403"),
        of(
            "rate limit on page 3",
            Fault.http(429).onPage(3),
            "partial RATE_LIMITED 30",
            3,
            "refuses this address for now"),
        of("site down", Fault.http(503), "failed SITE_ERROR 0", 3, "HTTP Error 503"),
        of("bad page 2", Fault.http(503).onPage(2), "partial SITE_ERROR 15", 3, "HTTP Error 503"),
        of("bad page 2 once", Fault.http(503).onPage(2).firstTimes(1), "success - 40", 0, ""),
        of("reset page 2", Fault.reset().onPage(2), "partial SITE_ERROR 15", 3, "the way to it"),
        of(
            "short page 2",
            Fault.shortBody().onPage(2),
            "partial SITE_ERROR 15",
            3,
            "the way to it"),
        of("hang on page 2", Fault.hang().onPage(2), "partial SITE_ERROR 15", 3, "timed out"),
        of("broken JSON", Fault.brokenJson(), "failed UNREADABLE 0", 3, "tracker yt-dlp update"),
        of(
            "broken JSON on page 2",
            Fault.brokenJson().onPage(2),
            "partial UNREADABLE 15",
            3,
            "Failed to parse JSON"),
        of(
            "empty body",
            Fault.emptyBody(),
            "failed UNREADABLE 0",
            3,
            "something else than a listing"),
        of(
            "captcha in place of the listing",
            Fault.captcha().on(Endpoint.LISTING),
            "failed UNREADABLE 0",
            3,
            "tracker yt-dlp update"),
        of(
            "captcha in place of the profile",
            Fault.captcha().on(Endpoint.USER_PAGE, Endpoint.EMBED),
            "failed HIDDEN 0",
            3,
            "something else than the profile"),
        of("early end", Fault.earlyEnd().onPage(2), "partial EARLY_END 15", 3, "before its end"),
        of("early end at once", Fault.earlyEnd(), "failed EARLY_END 0", 3, "10101"),
        of(
            "empty page 2 that ends it",
            Fault.emptyEnd().onPage(2),
            "partial EARLY_END 15",
            3,
            "40 posts"),
        of(
            "empty page 2 with more behind it",
            Fault.emptyPage().onPage(2).firstTimes(1),
            "success - 40",
            0,
            ""),
        of("no post on page 1", Fault.emptyPage().onPage(1), "failed EARLY_END 0", 3, "is public"),
        of("same page", Fault.samePageFrom(2), "partial SAME_PAGE 15", 3, "the same page"),
        of("endless pages", Fault.samePageFrom(3), "partial STALLED 30", 3, "stood still"),
        of(
            "more follow where yt-dlp gives up",
            Fault.emptyPage().fromPage(2),
            "partial EARLY_END 15",
            3,
            "asked for no other"),
        of("look-back without end", Fault.endless(), "success - 40", 0, ""),
        of(
            "slow drip",
            Fault.drip(Duration.ofMillis(200)).onPage(2),
            "partial STALLED 15",
            3,
            "stood still"),
        of("challenge without a riddle", Fault.challenge(), "failed HIDDEN 0", 3, "other profiles"),
        of(
            "challenge that cannot be solved",
            Fault.unsolvableChallenge(),
            "failed YTDLP_OUTDATED 0",
            3,
            "tracker yt-dlp update"),
        of("challenge that is solved", Fault.solvableChallenge(), "success - 40", 0, ""),
        of("profile without data", Fault.noUniversalData(), "success - 40", 0, ""),
        everywhere(
            "hidden profiles",
            Fault.addressBlocked().afterTimes(1),
            "failed BLOCKED 0",
            3,
            "hides even profiles that could be read before"),
        everywhere(
            "login redirect",
            Fault.loginRedirect().afterTimes(1),
            "failed LOGIN_REQUIRED 0",
            3,
            "ytdlp.cookies"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_is_told_for_what_it_is(Failure failure) {
    failure.plays().accept(site);

    int exitCode = tracker.run("scrape", "@anchor", "@victim");

    assertThat(real.outcome("@victim")).as(tracker.err()).isEqualTo(failure.outcome());
    assertThat(real.outcome("@anchor")).isEqualTo("success - 3");
    assertThat(exitCode).as(tracker.err()).isEqualTo(failure.exitCode());
    assertThat(tracker.err()).contains(failure.told());
    assertThat(real.posts("@victim")).isEqualTo(failure.outcome().replaceAll(".* ", ""));
  }
}
