package io.soundtracker.process;

import io.soundtracker.process.Outcome.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A program from its start to its end, looked after by the one thread that calls.
 *
 * <p>That thread serves both pipes in turn and takes only bytes that are there already. So it never
 * blocks in a read, whoever else holds the other end of a pipe, and there is no reader to wait for.
 */
final class RunningProgram implements AutoCloseable {

  static final String OWN_SETTINGS = "TRACKER_";
  private static final int KEPT_STDERR = 64 << 10;
  private static final Duration KILL_TAKES = Duration.ofSeconds(5);
  private static final int LONGEST_PAUSE_MILLIS = 20;

  private final Limits limits;
  private final long started = System.nanoTime();
  private final Process process;
  private final ProcessTree tree;
  private final InputStream stdout;
  private final InputStream stderr;
  private final LineSplitter lines;
  private final HeadAndTail errors = new HeadAndTail(KEPT_STDERR);
  private long lastByte = started;
  private int silentTurns;
  private boolean allEnded;
  private boolean interrupted;

  RunningProgram(Program program, LineConsumer consumer) {
    limits = program.limits();
    lines = new LineSplitter(consumer);
    String id = UUID.randomUUID().toString();
    process = start(program, id);
    tree = new ProcessTree(process, id);
    stdout = process.getInputStream();
    stderr = process.getErrorStream();
  }

  private static Process start(Program program, String id) {
    ProcessBuilder builder =
        new ProcessBuilder(program.command()).directory(program.workingDirectory().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith(OWN_SETTINGS));
    builder.environment().putAll(program.environment());
    builder.environment().put(ProcessTree.MARK, id);
    try {
      builder
          .environment()
          .put(ProcessTree.FOLDER, ProcessTree.nameOf(program.workingDirectory().toRealPath()));
      return builder.start();
    } catch (IOException e) {
      throw new ProgramStartException(program, e);
    }
  }

  Outcome watchToTheEnd() {
    try {
      process.getOutputStream().close();
      Ending ending = watch();
      endAll();
      while (pump()) {}
      lines.finish();
      return new Outcome(
          ending == Ending.EXITED && lines.stopped() ? Ending.STOPPED : ending,
          process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue()),
          errors.text(),
          since(started));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the output of a program", e);
    }
  }

  private Ending watch() throws IOException {
    try {
      while (process.isAlive()) {
        boolean silent = !pump();
        if (lines.stopped()) {
          return Ending.STOPPED;
        }
        if (since(started).compareTo(limits.wall()) >= 0) {
          return Ending.WALL_LIMIT;
        }
        if (since(lastByte).compareTo(limits.idle()) >= 0) {
          return Ending.IDLE_LIMIT;
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (silent) {
          rest();
        }
      }
      return Ending.EXITED;
    } catch (InterruptedException e) {
      interrupted = true;
      return Ending.INTERRUPTED;
    }
  }

  /** Takes what both pipes hold, and says whether that was anything. */
  private boolean pump() throws IOException {
    boolean some = false;
    if (stdout.available() > 0) {
      lines.readFrom(stdout);
      some = true;
    }
    if (stderr.available() > 0) {
      errors.readFrom(stderr);
      some = true;
    }
    if (some) {
      lastByte = System.nanoTime();
      silentTurns = 0;
    }
    return some;
  }

  /** Waits for more bytes: short for a program at full speed, longer for one that is silent. */
  private void rest() throws InterruptedException {
    silentTurns++;
    process.waitFor(Math.min(silentTurns, LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS);
  }

  private void endAll() throws IOException {
    try {
      allEnded = askToEnd();
    } finally {
      if (!allEnded) {
        kill();
      }
    }
  }

  /** Asks all that is left to end, and says whether it did within the grace. */
  private boolean askToEnd() throws IOException {
    long asked = System.nanoTime();
    while (tree.askToEnd()) {
      if (since(asked).compareTo(limits.grace()) >= 0) {
        return false;
      }
      // It may have something left to write before it ends.
      boolean wrote = process.isAlive() && pump();
      if (!wrote) {
        pause();
      }
    }
    return true;
  }

  private void kill() {
    long killed = System.nanoTime();
    while (tree.kill() && since(killed).compareTo(KILL_TAKES) < 0) {
      pause();
    }
  }

  private void pause() {
    try {
      Thread.sleep(LONGEST_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      interrupted = true; // The program is being ended already.
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  /** Leaves nothing running, also after a consumer threw. */
  @Override
  public void close() {
    try (stdout;
        stderr) {
      if (!allEnded) {
        endAll();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the output of a program", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
