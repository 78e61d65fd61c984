package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Endpoint;
import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.Invented;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.RealYtDlp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ledger says of the real yt-dlp is what the site was asked. */
class RealLedgerTest {

  @TempDir Path home;
  private LoopbackTikTok site;
  private RealHome real;
  private TestTracker tracker;

  @BeforeEach
  void start() {
    Path ytdlp = RealYtDlp.path();
    site = LoopbackTikTok.start();
    real =
        RealHome.make(
            home,
            site,
            ytdlp,
            "retries: 1",
            "timeout: 20s",
            "full_timeout: 20s",
            "idle_timeout: 4s");
    tracker = real.tracker();
    site.account("@anchor").posts(Invented.posts(3));
    site.account("@victim").posts(Invented.posts(40));
    assertThat(tracker.run("accounts", "add", "@anchor", "@victim")).isZero();
  }

  @AfterEach
  void stop() {
    if (site != null) {
      site.close();
    }
  }

  private record Case(String name, Consumer<LoopbackTikTok> plays) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, Fault fault) {
    return new Case(name, site -> site.account("@victim").fails(fault));
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("nothing", site -> {}),
        of("private", Fault.privateAccount()),
        of("gone", Fault.gone()),
        of("gone 10202", Fault.gone(10202)),
        of("gone 404", Fault.http(404).on(Endpoint.USER_PAGE, Endpoint.EMBED)),
        of("rate limit", Fault.http(429)),
        of("rate limit on page 3", Fault.http(429).onPage(3)),
        of("site down", Fault.http(503)),
        of("bad page 2 once", Fault.http(503).onPage(2).firstTimes(1)),
        of("reset page 2", Fault.reset().onPage(2)),
        of("short page 2", Fault.shortBody().onPage(2)),
        of("hang on page 2", Fault.hang().onPage(2)),
        of("broken JSON", Fault.brokenJson()),
        of("broken JSON on page 2", Fault.brokenJson().onPage(2)),
        of("empty body", Fault.emptyBody()),
        of("captcha in place of the listing", Fault.captcha().on(Endpoint.LISTING)),
        of("captcha profile", Fault.captcha().on(Endpoint.USER_PAGE, Endpoint.EMBED)),
        of("early end", Fault.earlyEnd().onPage(2)),
        of("early end at once", Fault.earlyEnd()),
        of("same page", Fault.samePageFrom(2)),
        of("endless pages", Fault.samePageFrom(3)),
        of("more follow", Fault.emptyPage().fromPage(2)),
        of("endless", Fault.endless()),
        of("slow drip", Fault.drip(Duration.ofMillis(200)).onPage(2)),
        of("challenge", Fault.challenge()),
        of("unsolvable", Fault.unsolvableChallenge()),
        of("solvable", Fault.solvableChallenge()),
        of("no data", Fault.noUniversalData()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_ledger_counts_what_the_site_was_asked(Case played) {
    played.plays().accept(site);

    tracker.run("scrape", "@anchor", "@victim");

    assertThat(
            real.only(
                    "SELECT COALESCE(GROUP_CONCAT(account || ' ' || requests || ' ' || verdict || COALESCE(reason, ''), ', '), '') AS found FROM ytdlp_calls")
                + " SUM "
                + real.only("SELECT SUM(requests) AS found FROM ytdlp_calls"))
        .isEqualTo(
            site.requests().counts("@anchor")
                + " "
                + site.requests().counts("@victim")
                + " SUM "
                + site.requests().all().size());
  }
}
