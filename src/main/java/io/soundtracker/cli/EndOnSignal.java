package io.soundtracker.cli;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGINT, SIGTERM and SIGHUP into an interrupt of the thread that works, and gives it time to
 * end what runs and to store what was read. The Java machine answers by itself then.
 */
final class EndOnSignal {

  private static final Duration PATIENCE = Duration.ofSeconds(9);

  /** The Java machine ends itself in a thread that it names after the signal. */
  private static final Map<String, ExitCode> ANSWERS =
      Map.of(
          "SIGHUP handler", ExitCode.HUNG_UP,
          "SIGINT handler", ExitCode.INTERRUPTED,
          "SIGTERM handler", ExitCode.TERMINATED);

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread worker = Thread.currentThread();
  private final Thread hook = new Thread(this::end, "end-on-signal");
  private volatile Optional<ExitCode> answer = Optional.empty();

  private EndOnSignal() {}

  /** From now on a signal interrupts this thread, which has to {@link #release} it when done. */
  static EndOnSignal begin() {
    EndOnSignal begun = new EndOnSignal();
    Runtime.getRuntime().addShutdownHook(begun.hook);
    return begun;
  }

  private void end() {
    answer =
        Thread.getAllStackTraces().keySet().stream()
            .flatMap(thread -> Optional.ofNullable(ANSWERS.get(thread.getName())).stream())
            .findFirst();
    worker.interrupt();
    try {
      done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the program answers, since one of these signals came; empty if none did. */
  Optional<ExitCode> answer() {
    return answer;
  }

  /** From now on a signal ends the program at once; if one came already, the program ends now. */
  void release() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      Thread.currentThread().interrupt(); // the signal came: the hook is running, or was
    }
  }
}
