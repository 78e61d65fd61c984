package io.soundtracker.process;

import io.soundtracker.process.LineConsumer.LineEnd;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Cuts bytes into lines and hands each on in place, without copying or decoding it. A line longer
 * than 64 MiB is handed on once, cut to that.
 */
public final class LineSplitter {

  static final int LONGEST_LINE = 64 << 20;

  private static final int CHUNK = 64 << 10;

  private final LineConsumer consumer;
  private final int longest;
  private byte[] buffer = new byte[4 * CHUNK];
  private int start; // of the line that is not yet whole
  private int end; // of what was read
  private boolean skipping; // the rest of a line that was cut
  private boolean stopped;

  public LineSplitter(LineConsumer consumer) {
    this(consumer, LONGEST_LINE);
  }

  LineSplitter(LineConsumer consumer, int longest) {
    this.consumer = Objects.requireNonNull(consumer, "consumer");
    this.longest = longest;
  }

  /**
   * Reads once and hands on the lines that became whole.
   *
   * @return the number of bytes read, -1 at the end of the input
   */
  public int readFrom(InputStream in) throws IOException {
    makeRoom();
    int read = in.read(buffer, end, CHUNK);
    if (read > 0) {
      int unread = end;
      end += read;
      split(unread);
    }
    return read;
  }

  /** Hands on the last line if it has no newline. To be called once, at the end of the input. */
  public void finish() {
    if (!stopped && !skipping && start < end) {
      handOn(end, LineEnd.MISSING);
    }
    start = end;
  }

  /** Whether the consumer has had enough. It is not called again, and what is read is dropped. */
  public boolean stopped() {
    return stopped;
  }

  private void makeRoom() {
    if (buffer.length - end >= CHUNK) {
      return;
    }
    int length = end - start;
    byte[] target = length + CHUNK <= buffer.length ? buffer : new byte[2 * buffer.length];
    System.arraycopy(buffer, start, target, 0, length);
    buffer = target;
    start = 0;
    end = length;
  }

  private void split(int unread) {
    int newline = newlineFrom(unread);
    while (newline < end && !stopped) {
      if (!skipping) {
        boolean cr = newline > start && buffer[newline - 1] == '\r';
        handOn(cr ? newline - 1 : newline, LineEnd.NEWLINE);
      }
      skipping = false;
      start = newline + 1;
      newline = newlineFrom(start);
    }
    // One byte more than the bound may be the \r of a line that just fits.
    if (!stopped && !skipping && end - start > longest + 1) {
      handOn(end, LineEnd.CUT);
      skipping = true;
    }
    if (stopped || skipping || start == end) {
      start = 0;
      end = 0;
    }
  }

  /** On local variables alone: this loop sees every byte. */
  private int newlineFrom(int from) {
    byte[] bytes = buffer;
    int limit = end;
    int i = from;
    while (i < limit && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  private void handOn(int lineEnd, LineEnd kind) {
    int length = lineEnd - start;
    stopped = true; // A consumer that throws is not called again.
    stopped =
        length > longest
            ? !consumer.accept(buffer, start, longest, LineEnd.CUT)
            : !consumer.accept(buffer, start, length, kind);
  }
}
