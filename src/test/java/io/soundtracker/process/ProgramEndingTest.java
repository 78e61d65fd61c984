package io.soundtracker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.process.Outcome.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a program is ended, and that nothing of it is left. */
final class ProgramEndingTest {

  private static final Limits AMPLE =
      new Limits(ShellScript.LONG, ShellScript.LONG, ShellScript.LONG);

  /** Writes the numbers of a parent and a child that both sleep, then says so. */
  private static final String FAMILY =
      """
      sleep 300 &
      echo $! >child
      echo $$ >parent
      echo ready
      wait
      echo not reached
      """;

  @TempDir Path folder;
  private ShellScript script;

  @BeforeEach
  void prepare() {
    script = new ShellScript(folder);
  }

  @Test
  void ends_the_program_and_its_child_once_the_consumer_has_enough() throws IOException {
    Outcome outcome = script.run(FAMILY, AMPLE, line -> false);
    assertThat(outcome.ending()).isEqualTo(Ending.STOPPED);
    assertThat(outcome.exitCode()).hasValue(143);
    assertThat(outcome.elapsed()).isLessThan(ShellScript.SOON);
    assertThat(script.lines()).containsExactly("ready");
    script.assertAllDead("parent", "child");
  }

  @Test
  void says_stopped_also_if_the_program_has_ended_by_then() throws IOException {
    Outcome outcome =
        script.run(
            "echo one; sleep 0.5; echo two; echo three",
            AMPLE,
            line -> line.equals("one") && ShellScript.sleepFor(3000));
    assertThat(outcome.ending()).isEqualTo(Ending.STOPPED);
    assertThat(outcome.exitCode()).hasValue(0);
    assertThat(script.lines()).containsExactly("one", "two");
  }

  @Test
  void kills_a_program_and_a_child_that_ignore_being_asked() throws IOException {
    Duration grace = Duration.ofSeconds(1);
    Outcome outcome =
        script.run(
            "trap '' TERM\n" + FAMILY,
            new Limits(ShellScript.LONG, ShellScript.LONG, grace),
            line -> false);
    assertThat(outcome.ending()).isEqualTo(Ending.STOPPED);
    assertThat(outcome.exitCode()).hasValue(137);
    assertThat(outcome.elapsed()).isBetween(grace, ShellScript.SOON);
    script.assertAllDead("parent", "child");
  }

  @Test
  void lets_a_program_that_is_asked_to_end_write_its_last_lines() throws IOException {
    Files.writeString(
        folder.resolve("polite.py"),
        """
        import signal, sys, time
        def end(signum, frame):
            print("x" * 300000)
            print("bye")
            sys.exit(7)
        signal.signal(signal.SIGTERM, end)
        print("ready", flush=True)
        time.sleep(300)
        """);
    Outcome outcome =
        script.run(
            "exec python3 polite.py",
            AMPLE,
            line -> {
              if (line.equals("ready")) {
                Thread.currentThread().interrupt();
              }
              return true;
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.ending()).isEqualTo(Ending.INTERRUPTED);
    assertThat(outcome.exitCode()).hasValue(7);
    assertThat(script.lines()).containsExactly("ready", "300000 times x", "bye");
  }

  @Test
  void ends_also_what_appears_during_the_grace() throws IOException {
    Outcome outcome =
        script.run(
            """
            trap 'sleep 300 & echo $! >late; wait; sleep 300' TERM
            echo ready
            while :; do sleep 0.1; done
            """,
            new Limits(ShellScript.LONG, ShellScript.LONG, Duration.ofSeconds(3)),
            line -> false);
    assertThat(outcome.exitCode()).hasValue(137);
    script.assertAllDead("late");
  }

  @Test
  void ends_a_grandchild_that_lost_its_parent_meanwhile() throws IOException {
    Outcome outcome =
        script.run(
            """
            sh -c 'sleep 300 >/dev/null 2>&1 & echo $! >orphan; sleep 3'
            echo done
            """,
            AMPLE,
            line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.exitCode()).hasValue(0);
    assertThat(outcome.elapsed()).isLessThan(ShellScript.SOON);
    assertThat(script.lines()).containsExactly("done");
    script.assertAllDead("orphan");
  }

  @Test
  void ends_a_child_that_still_holds_the_pipes_after_the_program_ended() throws IOException {
    Outcome outcome =
        script.run("sleep 300 & echo $! >holder; sleep 2; echo done; exit 5", AMPLE, line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.exitCode()).hasValue(5);
    assertThat(outcome.elapsed()).isLessThan(ShellScript.SOON);
    assertThat(script.lines()).containsExactly("done");
    script.assertAllDead("holder");
  }

  @Test
  void ends_a_daemon_that_holds_the_pipes() throws IOException {
    Outcome outcome =
        script.run("setsid sh -c 'sleep 300 & echo $! >daemon'; echo done", AMPLE, line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.elapsed()).isLessThan(ShellScript.SOON);
    assertThat(script.lines()).containsExactly("done");
    script.assertAllDead("daemon");
  }

  @Test
  void does_not_wait_for_a_daemon_that_cannot_be_found() throws IOException {
    Outcome outcome =
        script.run(
            "env -i \"PATH=$PATH\" sh -c 'sleep 300 & echo $! >daemon'; echo done",
            AMPLE,
            line -> true);
    long daemon = Long.parseLong(Files.readString(folder.resolve("daemon")).strip());
    ProcessHandle.of(daemon).ifPresent(ProcessHandle::destroyForcibly);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.elapsed()).isLessThan(ShellScript.SOON);
    assertThat(script.lines()).containsExactly("done");
  }

  @Test
  void ends_the_program_and_throws_what_the_consumer_threw() {
    IllegalStateException broken = new IllegalStateException("broken");
    assertThatThrownBy(
            () ->
                script.run(
                    FAMILY,
                    AMPLE,
                    line -> {
                      throw broken;
                    }))
        .isSameAs(broken);
    assertThat(script.lines()).containsExactly("ready");
    script.assertAllDead("parent", "child");
  }

  @Test
  void ends_the_program_when_its_thread_is_interrupted() throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                outcome.complete(
                    script.run(
                        FAMILY,
                        AMPLE,
                        line -> {
                          ready.countDown();
                          return true;
                        }));
              } catch (IOException e) {
                outcome.completeExceptionally(e);
              }
              flag.complete(Thread.currentThread().isInterrupted());
            });
    thread.start();
    assertThat(ready.await(ShellScript.SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    thread.interrupt();
    assertThat(outcome.get(ShellScript.SOON.toSeconds(), TimeUnit.SECONDS).ending())
        .isEqualTo(Ending.INTERRUPTED);
    assertThat(flag.get(ShellScript.SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    script.assertAllDead("parent", "child");
  }

  @Test
  void leaves_nothing_of_a_program_that_is_ended_while_it_starts() throws IOException {
    for (int i = 0; i < 50; i++) {
      Thread.currentThread().interrupt();
      Outcome outcome = script.run("sleep 300 & sleep 300", AMPLE, line -> true);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome.ending()).isEqualTo(Ending.INTERRUPTED);
      assertThat(outcome.elapsed()).isLessThan(ShellScript.SOON);
    }
    assertThat(ProcessHandle.allProcesses().filter(this::runsInTheFolder)).isEmpty();
  }

  private boolean runsInTheFolder(ProcessHandle process) {
    try {
      Path cwd = Path.of("/proc", Long.toString(process.pid()), "cwd");
      return Files.isSameFile(cwd, folder);
    } catch (IOException e) {
      return false; // gone meanwhile
    }
  }
}
