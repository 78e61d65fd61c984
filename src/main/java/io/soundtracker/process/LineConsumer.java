package io.soundtracker.process;

/** Takes a program's standard output, one line a call, as bytes. */
@FunctionalInterface
public interface LineConsumer {

  /** How a line ended. */
  enum LineEnd {
    /** With a newline: the line is whole. */
    NEWLINE,
    /** With the output. If the program was ended, this is likely half a line. */
    MISSING,
    /** Nowhere: the line is longer than 64 MiB, and its rest is left out. */
    CUT
  }

  /**
   * Takes a line without its {@code \n} or {@code \r\n}. The buffer is valid during the call only.
   *
   * @return false for "enough": no more lines are wanted, end the program
   */
  boolean accept(byte[] buffer, int offset, int length, LineEnd end);
}
