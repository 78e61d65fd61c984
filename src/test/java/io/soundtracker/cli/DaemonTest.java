package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.store.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The loop for machines without a scheduler, with a yt-dlp that notes each call. */
@Timeout(60)
class DaemonTest {

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void start() throws IOException {
    tracker =
        TestTracker.in(home)
            .with("TRACKER_YTDLP_PATH", home.resolve("yt-dlp").toString())
            .with("TRACKER_RUN_STEPS", "scrape")
            .with("TRACKER_SCRAPE_RETRIES", "0")
            .with("TRACKER_SCRAPE_CHECK_BACKS", "8s 1h");
    rows = Rows.of(home);
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann")).isZero();
    ytdlp(
        """
        printf '{"id":"7000000000000000001","uploader":"ann","timestamp":%s,"view_count":7}\\n' $(date +%s)
        """);
  }

  /**
   * @param listing what it does when it is not asked for its version
   */
  private void ytdlp(String listing) throws IOException {
    Path script = home.resolve("yt-dlp.new");
    Files.writeString(
        script,
        """
        #!/bin/sh
        case "$*" in *--version*) echo 2026.08.19; exit;; esac
        echo called >> '%s'
        %s
        """
            .formatted(home.resolve("calls"), listing));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    Files.move(script, home.resolve("yt-dlp"), StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> calls() throws IOException {
    Path calls = home.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** Runs the daemon until a condition holds, and answers what it answers after an interrupt. */
  private int until(Callable<Boolean> condition, String... options) throws Exception {
    String[] words = Stream.concat(Stream.of("daemon"), Stream.of(options)).toArray(String[]::new);
    FutureTask<Integer> answer = new FutureTask<>(() -> tracker.run(words));
    Thread daemon = new Thread(answer, "daemon");
    daemon.start();
    while (!condition.call() && daemon.isAlive()) {
      Thread.sleep(50);
    }
    daemon.interrupt();
    return answer.get(30, TimeUnit.SECONDS);
  }

  private long sessions() {
    return rows.number("SELECT COUNT(*) FROM scrape_sessions WHERE status = 'completed'");
  }

  @Test
  void scrapes_at_once_and_again_when_a_post_is_due() throws Exception {
    long start = System.nanoTime();

    assertThat(until(() -> sessions() >= 2, "--pause", "1s")).isEqualTo(130);

    assertThat(calls()).hasSize(2);
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start))
        .as("the post was due after eight seconds")
        .isGreaterThanOrEqualTo(6);
    assertThat(rows.number("SELECT COUNT(*) FROM video_history")).isEqualTo(2);
    assertThat(tracker.err()).isEmpty();
  }

  @Test
  void runs_again_when_its_time_has_passed() throws Exception {
    tracker.with("TRACKER_SCRAPE_CHECK_BACKS", "none");

    assertThat(until(() -> sessions() >= 3, "--every", "2s", "--pause", "1h")).isEqualTo(130);

    assertThat(calls()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void survives_what_fails_and_tries_again() throws Exception {
    ytdlp("echo 'ERROR: HTTP Error 503: Service Unavailable' >&2; exit 1");

    assertThat(until(() -> calls().size() >= 2, "--pause", "1s")).isEqualTo(130);

    assertThat(tracker.err()).contains("@ann: failed: the platform or the way to it failed");
    assertThat(rows.number("SELECT COUNT(*) FROM scrape_sessions WHERE end_time IS NULL")).isZero();
  }

  @Test
  void a_run_that_found_the_lock_held_is_made_up_for() throws Exception {
    RunLock.holding(
        home.resolve("tracker.db"),
        "a long night",
        Clock.systemUTC(),
        () -> {
          try {
            return until(() -> tracker.err().contains("a long night"), "--pause", "1s");
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    assertThat(calls()).isEmpty();

    assertThat(until(() -> sessions() == 1, "--pause", "1s")).isEqualTo(130);
  }

  @Test
  void without_a_database_it_does_not_begin() {
    assertThat(tracker.run("daemon", "--db", home.resolve("none.db").toString())).isEqualTo(10);
    assertThat(tracker.run("daemon", "--every", "often")).isEqualTo(2);
    assertThat(tracker.err()).contains("--every: 'often' is not allowed; give a length of time");
  }
}
