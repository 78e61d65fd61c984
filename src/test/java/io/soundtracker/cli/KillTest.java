package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.Invented;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.RealYtDlp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred scrapes that are killed at some moment: most with a script in place of yt-dlp, the
 * others with the real one. {@code -Dkill.seed=N} plays the same signals after the same times.
 */
@Timeout(600)
class KillTest {

  private static final int HOMES = 2; // as many as this machine may well have processors
  private static final int KILLS = 88;
  private static final int REAL_KILLS = 12;
  private static final int ACCOUNTS = 24;

  private static final long SEED = Long.getLong("kill.seed", new Random().nextLong());

  @TempDir Path folder;

  /** Kills in several homes at once. */
  private static void inEachHome(Callable<Void> one, Callable<Void> other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(HOMES);
    try {
      List<Future<Void>> all = new ArrayList<>(List.of(threads.submit(one), threads.submit(other)));
      for (Future<Void> each : all) {
        each.get();
      }
    } catch (Exception e) {
      throw new AssertionError("To see this again: -Dkill.seed=" + SEED, e);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whenever_it_is_killed_nothing_is_lost_and_nothing_is_left() throws Exception {
    System.out.println("KillTest: -Dkill.seed=" + SEED);
    inEachHome(() -> killWithScript("one", SEED), () -> killWithScript("other", SEED + 1));
  }

  private Void killWithScript(String name, long seed) throws Exception {
    Path home = Files.createDirectory(folder.resolve(name));
    SlowYtDlp ytdlp = SlowYtDlp.in(home, "0.03");
    TestTracker tracker = TestTracker.in(home);
    assertThat(tracker.run("init-db")).isZero();
    for (int i = 0; i < ACCOUNTS; i++) {
      ytdlp.with("account" + i, i, 6);
      assertThat(tracker.run("accounts", "add", "@account" + i)).isZero();
    }
    KilledHome killed = new KilledHome(home, ytdlp.environment(), new Random(seed));
    for (int i = 0; i < KILLS / HOMES; i++) {
      killed.kill(2_500, "scrape", "--force", "--jobs", "3");
    }
    killed.startAgain();
    assertThat(killed.interrupted())
        .as("as good as never in time")
        .isGreaterThan(KILLS / HOMES / 2);
    killed.scrapeToTheEnd();
    assertThat(killed.posts()).isEqualTo(ACCOUNTS * 6L);
    return null;
  }

  @Test
  void whenever_it_is_killed_the_real_yt_dlp_ends_too() throws Exception {
    Path ytdlp = RealYtDlp.path();
    inEachHome(() -> killReal("one", ytdlp, SEED), () -> killReal("other", ytdlp, SEED + 1));
  }

  private Void killReal(String name, Path ytdlp, long seed) throws Exception {
    Path home = Files.createDirectory(folder.resolve(name));
    try (LoopbackTikTok site = LoopbackTikTok.start()) {
      RealHome real = RealHome.make(home, site, ytdlp);
      site.fails(Fault.slow(Duration.ofMillis(150)));
      for (String account : List.of("@ann", "@bea", "@cai")) {
        site.account(account).posts(Invented.posts(40));
        assertThat(real.tracker().run("accounts", "add", account)).isZero();
      }
      KilledHome killed = new KilledHome(home, Map.of(), new Random(seed));
      for (int i = 0; i < REAL_KILLS / HOMES; i++) {
        killed.kill(6_000, "scrape", "--force", "--jobs", "2");
      }
      killed.startAgain();
      killed.scrapeToTheEnd();
      assertThat(killed.posts()).isEqualTo(120);
      assertThat(SeparateTracker.leftIn(home)).isEmpty();
    }
    return null;
  }
}
