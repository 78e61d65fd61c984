package io.soundtracker.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.process.LineConsumer.LineEnd;
import io.soundtracker.process.Outcome.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a program is ended, and that nothing of it is left. */
final class ProgramEndingTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  /** Far less than the programs here would sleep, far more than a busy machine needs. */
  private static final Duration SOON = Duration.ofSeconds(40);

  private static final Limits AMPLE = new Limits(LONG, LONG, LONG);

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
  private final List<String> lines = new ArrayList<>();

  @Test
  void ends_the_program_and_its_child_once_the_consumer_has_enough() throws IOException {
    Outcome outcome = run(FAMILY, AMPLE, line -> false);
    assertThat(outcome.ending()).isEqualTo(Ending.STOPPED);
    assertThat(outcome.exitCode()).hasValue(143);
    assertThat(outcome.elapsed()).isLessThan(SOON);
    assertThat(lines).containsExactly("ready");
    assertAllDead("parent", "child");
  }

  @Test
  void says_stopped_also_if_the_program_has_ended_by_then() throws IOException {
    Outcome outcome =
        run(
            "echo one; sleep 0.5; echo two; echo three",
            AMPLE,
            line -> line.equals("one") && sleep(3000));
    assertThat(outcome.ending()).isEqualTo(Ending.STOPPED);
    assertThat(outcome.exitCode()).hasValue(0);
    assertThat(lines).containsExactly("one", "two");
  }

  @Test
  void kills_a_program_and_a_child_that_ignore_being_asked() throws IOException {
    Duration grace = Duration.ofSeconds(1);
    Outcome outcome = run("trap '' TERM\n" + FAMILY, new Limits(LONG, LONG, grace), line -> false);
    assertThat(outcome.ending()).isEqualTo(Ending.STOPPED);
    assertThat(outcome.exitCode()).hasValue(137);
    assertThat(outcome.elapsed()).isBetween(grace, SOON);
    assertAllDead("parent", "child");
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
        run(
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
    assertThat(lines).containsExactly("ready", "300000 times x", "bye");
  }

  @Test
  void ends_also_what_appears_during_the_grace() throws IOException {
    Outcome outcome =
        run(
            """
            trap 'sleep 300 & echo $! >late; wait; sleep 300' TERM
            echo ready
            while :; do sleep 0.1; done
            """,
            new Limits(LONG, LONG, Duration.ofSeconds(3)),
            line -> false);
    assertThat(outcome.exitCode()).hasValue(137);
    assertAllDead("late");
  }

  @Test
  void ends_a_grandchild_that_lost_its_parent_meanwhile() throws IOException {
    Outcome outcome =
        run(
            """
            sh -c 'sleep 300 >/dev/null 2>&1 & echo $! >orphan; sleep 3'
            echo done
            """,
            AMPLE,
            line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.exitCode()).hasValue(0);
    assertThat(outcome.elapsed()).isLessThan(SOON);
    assertThat(lines).containsExactly("done");
    assertAllDead("orphan");
  }

  @Test
  void ends_a_child_that_still_holds_the_pipes_after_the_program_ended() throws IOException {
    Outcome outcome =
        run("sleep 300 & echo $! >holder; sleep 2; echo done; exit 5", AMPLE, line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.exitCode()).hasValue(5);
    assertThat(outcome.elapsed()).isLessThan(SOON);
    assertThat(lines).containsExactly("done");
    assertAllDead("holder");
  }

  @Test
  void ends_a_daemon_that_holds_the_pipes() throws IOException {
    Outcome outcome =
        run("setsid sh -c 'sleep 300 & echo $! >daemon'; echo done", AMPLE, line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.elapsed()).isLessThan(SOON);
    assertThat(lines).containsExactly("done");
    assertAllDead("daemon");
  }

  @Test
  void does_not_wait_for_a_daemon_that_cannot_be_found() throws IOException {
    Outcome outcome =
        run(
            "env -i \"PATH=$PATH\" sh -c 'sleep 300 & echo $! >daemon'; echo done",
            AMPLE,
            line -> true);
    long daemon = Long.parseLong(Files.readString(folder.resolve("daemon")).strip());
    ProcessHandle.of(daemon).ifPresent(ProcessHandle::destroyForcibly);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.elapsed()).isLessThan(SOON);
    assertThat(lines).containsExactly("done");
  }

  @Test
  void ends_a_program_that_runs_too_long_though_it_is_never_silent() throws IOException {
    Duration wall = Duration.ofSeconds(3);
    Outcome outcome =
        run(
            "echo $$ >parent; while :; do echo tick; done",
            new Limits(wall, LONG, LONG),
            line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.WALL_LIMIT);
    assertThat(outcome.exitCode()).hasValue(143);
    assertThat(outcome.elapsed()).isBetween(wall, SOON);
    assertThat(lines).contains("tick");
    assertAllDead("parent");
  }

  @Test
  void ends_a_program_that_is_silent_too_long_and_keeps_what_it_said() throws IOException {
    Duration idle = Duration.ofSeconds(3);
    Outcome outcome =
        run(
            "echo one; printf half; echo trouble >&2; sleep 300",
            new Limits(LONG, idle, LONG),
            line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.IDLE_LIMIT);
    assertThat(outcome.elapsed()).isBetween(idle, SOON);
    assertThat(outcome.stderr()).isEqualTo("trouble\n");
    assertThat(lines).containsExactly("one", "half MISSING");
  }

  @Test
  void counts_output_on_either_stream_as_not_idle() throws IOException {
    Duration idle = Duration.ofSeconds(3);
    Outcome outcome =
        run(
            """
            for i in 1 2 3 4 5 6 7 8 9 10; do sleep 0.25; printf . >&2; done
            for i in 1 2 3 4 5 6 7 8 9 10; do sleep 0.25; printf .; done
            """,
            new Limits(LONG, idle, LONG),
            line -> true);
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(outcome.elapsed()).isGreaterThan(idle);
  }

  @Test
  void does_not_count_the_consumers_own_time_as_idle() throws IOException {
    Duration idle = Duration.ofSeconds(3);
    Outcome outcome =
        run(
            "echo one; sleep 1; echo two; sleep 1",
            new Limits(LONG, idle, LONG),
            line -> line.equals("two") || sleep(4000));
    assertThat(outcome.ending()).isEqualTo(Ending.EXITED);
    assertThat(lines).containsExactly("one", "two");
  }

  @Test
  void ends_the_program_and_throws_what_the_consumer_threw() {
    IllegalStateException broken = new IllegalStateException("broken");
    assertThatThrownBy(
            () ->
                run(
                    FAMILY,
                    AMPLE,
                    line -> {
                      throw broken;
                    }))
        .isSameAs(broken);
    assertThat(lines).containsExactly("ready");
    assertAllDead("parent", "child");
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
                    run(
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
    assertThat(ready.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    thread.interrupt();
    assertThat(outcome.get(SOON.toSeconds(), TimeUnit.SECONDS).ending())
        .isEqualTo(Ending.INTERRUPTED);
    assertThat(flag.get(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertAllDead("parent", "child");
  }

  @Test
  void leaves_nothing_of_a_program_that_is_ended_while_it_starts() throws IOException {
    for (int i = 0; i < 50; i++) {
      Thread.currentThread().interrupt();
      Outcome outcome = run("sleep 300 & sleep 300", AMPLE, line -> true);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome.ending()).isEqualTo(Ending.INTERRUPTED);
      assertThat(outcome.elapsed()).isLessThan(SOON);
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

  private interface Reaction {
    boolean to(String line);
  }

  private Outcome run(String text, Limits limits, Reaction reaction) throws IOException {
    Path script = Files.writeString(folder.resolve("script"), text);
    return ProgramRunner.run(
        new Program(List.of("sh", script.toString()), folder, Map.of(), limits),
        (buffer, offset, length, end) -> {
          String line = new String(buffer, offset, length, UTF_8);
          lines.add(brief(line) + (end == LineEnd.NEWLINE ? "" : " " + end));
          return reaction.to(line);
        });
  }

  /** So that a failure can be read. */
  private static String brief(String text) {
    return text.length() > 1000 && text.chars().distinct().count() == 1
        ? text.length() + " times " + text.charAt(0)
        : text;
  }

  private static boolean sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return true;
  }

  private void assertAllDead(String... files) {
    assertThat(files)
        .allSatisfy(
            file -> {
              String pid = Files.readString(folder.resolve(file)).strip();
              // One that has ended and was not yet taken notice of has a handle, but no command.
              assertThat(
                      ProcessHandle.of(Long.parseLong(pid))
                          .filter(ProcessHandle::isAlive)
                          .flatMap(process -> process.info().command()))
                  .isEmpty();
            });
  }
}
