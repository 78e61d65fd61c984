package io.soundtracker.process;

import io.soundtracker.process.LineConsumer.LineEnd;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs programs and comes back only when nothing of them that could be seen is left running.
 *
 * <p>A program's standard input is empty. Its output ends with it: what a process that outlives it
 * writes later is not read. Interrupting the calling thread ends the program; the thread's
 * interrupt flag stays set.
 */
public final class ProgramRunner {

  /** More output than this, in bytes, is not that of a short program. */
  static final int MOST_CAPTURED = 16 << 20;

  private ProgramRunner() {}

  /**
   * Runs a program and hands its standard output on, line by line, on the calling thread. While the
   * consumer works, limits are not watched and count nothing as idle. What it throws ends the
   * program and is thrown on.
   *
   * @throws ProgramStartException if the program cannot be started
   */
  public static Outcome run(Program program, LineConsumer lines) {
    try (RunningProgram running = new RunningProgram(program, lines)) {
      return running.watchToTheEnd();
    }
  }

  /**
   * Runs a short program and keeps its standard output. One that prints more than 16 MiB is ended
   * as {@link Outcome.Ending#STOPPED}.
   *
   * @throws ProgramStartException if the program cannot be started
   */
  public static Captured capture(Program program) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Outcome outcome =
        run(
            program,
            (buffer, offset, length, end) -> {
              if (output.size() + length >= MOST_CAPTURED) {
                return false;
              }
              output.write(buffer, offset, length);
              if (end == LineEnd.NEWLINE) {
                output.write('\n');
              }
              return true;
            });
    return new Captured(outcome, output.toString(StandardCharsets.UTF_8));
  }
}
