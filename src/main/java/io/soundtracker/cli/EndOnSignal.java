package io.soundtracker.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Turns SIGINT and SIGTERM into an interrupt of the working thread, and gives it time to end what
 * runs and to store what was read. The Java machine then answers 130 or 143 by itself.
 */
final class EndOnSignal {

  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  private EndOnSignal(Thread worker) {
    hook =
        new Thread(
            () -> {
              worker.interrupt();
              try {
                ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "end-on-signal");
  }

  /** Does the work in this thread; a signal that comes meanwhile interrupts it. */
  static <T> T during(Supplier<T> work) {
    EndOnSignal end = new EndOnSignal(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(end.hook);
    try {
      return work.get();
    } finally {
      end.release();
    }
  }

  private void release() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      Thread.currentThread()
          .interrupt(); // the signal came: the hook is running, and was waited for
    }
  }
}
