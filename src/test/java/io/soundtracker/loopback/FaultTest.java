package io.soundtracker.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where and how long faults strike, seen by the real yt-dlp. */
class FaultTest {

  private static final int POSTS = 40;
  private static final String PROFILE = "https://www.tiktok.com/@ann";
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @TempDir private Path folder;
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();
  private int runs;

  @Test
  void strikes_the_first_times_only_and_then_lets_a_second_run_through() throws Exception {
    site.account("@ann").posts(Invented.posts(20)).fails(Fault.http(503).onPage(2).firstTimes(1));

    assertThat(start(PROFILE).outcome().lines()).hasSize(15);
    assertThat(start(PROFILE).outcome().lines()).hasSize(20);
  }

  @Test
  void strikes_after_some_times_only() throws Exception {
    site.account("@ann").posts(Invented.posts(POSTS)).fails(Fault.http(429).afterTimes(2));

    YtDlpRun.Outcome outcome = start(PROFILE).outcome();

    assertThat(outcome.lines()).hasSize(15);
    assertThat(outcome.errors()).contains("HTTP Error 429");
    assertThat(site.requests().counts("@ann"))
        .isEqualTo(Map.of(Endpoint.USER_PAGE, 1, Endpoint.LISTING, 2));
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
}
