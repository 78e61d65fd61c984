package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Verdict;
import io.soundtracker.store.CallRepository;
import io.soundtracker.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ledger says of the real yt-dlp is what the site was asked. */
@Execution(ExecutionMode.CONCURRENT)
class RealLedgerTest {

  @TempDir Path home;
  @AutoClose private LoopbackTikTok site;
  private RealHome real;
  private TestTracker tracker;

  @BeforeEach
  void start() {
    site = LoopbackTikTok.start();
    real = RealHome.withVictim(home, site);
    tracker = real.tracker();
  }

  /**
   * @param doubtful by how many requests the ledger may say too much: a yt-dlp that is ended since
   *     nothing came counts as waiting for an answer
   */
  private record Case(String name, Consumer<LoopbackTikTok> plays, int doubtful) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, Fault fault) {
    return new Case(name, site -> site.account("@victim").fails(fault), 0);
  }

  /** So long that a slow machine may end it. */
  private static Case ofLong(String name, Fault fault) {
    return new Case(name, site -> site.account("@victim").fails(fault), 1);
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("nothing", site -> {}, 0),
        of("private", Fault.privateAccount()),
        of("gone", Fault.gone()),
        of("rate limit", Fault.http(429)),
        of("rate limit on page 3", Fault.http(429).onPage(3)),
        of("bad page 2 once", Fault.http(503).onPage(2).firstTimes(1)),
        of("reset page 2", Fault.reset().onPage(2)),
        of("hang on page 2", Fault.hang().onPage(2)),
        of("slow drip", Fault.drip(Duration.ofMillis(200)).onPage(2)),
        of("broken JSON on page 2", Fault.brokenJson().onPage(2)),
        of("early end at once", Fault.earlyEnd()),
        ofLong("look-back without end", Fault.endless()),
        of("challenge without a riddle", Fault.challenge()),
        of("profile without data", Fault.noUniversalData()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_ledger_counts_what_the_site_was_asked(Case played) {
    played.plays().accept(site);

    tracker.run("scrape", "@anchor", "@victim");

    for (String account : List.of("@anchor", "@victim")) {
      long asked = site.requests().count(account);
      assertThat(requests(account))
          .as(account + " " + tracker.err())
          .isBetween(asked, asked + (account.equals("@victim") ? played.doubtful() : 0));
    }
  }

  private long requests(String account) {
    return Long.parseLong(
        real.only("SELECT SUM(requests) AS found FROM ytdlp_calls WHERE account = ?", account));
  }

  @Test
  void a_session_waits_for_the_hour_and_ends_with_the_day() {
    Instant now = Instant.now();
    try (Database database = Database.open(home.resolve("tracker.db"))) {
      CallRepository calls = new CallRepository(database);
      long hourAgo = calls.begin("s0", Handle.parse("@other"), now.minusSeconds(3_604));
      calls.end(hourAgo, Duration.ofSeconds(10), 95, new Verdict.Complete(Optional.empty()));
    }
    TestTracker limited =
        real.tracker()
            .with("TRACKER_SCRAPE_REQUESTS_PER_HOUR", "95")
            .with("TRACKER_SCRAPE_REQUESTS_PER_DAY", "98");

    assertThat(limited.run("scrape")).as(limited.err()).isEqualTo(3);

    assertThat(limited.err())
        .contains("The session was ended early: the request budget of a day is used up")
        .contains("There are requests again from ")
        .contains("To do: if this happens every day")
        .contains("Not tried: 1 account: @victim");
    assertThat(site.requests().all()).hasSize(2);
    assertThat(Instant.now()).as("it waited").isAfter(now.plusSeconds(6));
    assertThat(limited.run("scrape")).as(limited.err()).isEqualTo(4);
    assertThat(site.requests().all()).hasSize(2);
  }
}
