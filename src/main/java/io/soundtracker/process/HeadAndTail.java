package io.soundtracker.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Text of any length in bounded memory: its beginning, its end, and how much lies between. */
final class HeadAndTail {

  private final byte[] head;
  private final byte[] tail; // a ring
  private final byte[] chunk = new byte[8 << 10];
  private long length;

  /** Keeps {@code size} bytes of the beginning, and as many of the end. */
  HeadAndTail(int size) {
    head = new byte[size];
    tail = new byte[size];
  }

  /** Reads once. */
  void readFrom(InputStream in) throws IOException {
    int read = in.read(chunk);
    int used = 0;
    while (used < read) {
      used += add(used, read - used);
    }
  }

  /** Stores as much as fits in one piece, and says how much that was. */
  private int add(int offset, int count) {
    boolean first = length < head.length;
    byte[] target = first ? head : tail;
    int position = (int) (first ? length : (length - head.length) % tail.length);
    int fitting = Math.min(count, target.length - position);
    System.arraycopy(chunk, offset, target, position, fitting);
    length += fitting;
    return fitting;
  }

  /** The text as UTF-8; what is not valid shows as U+FFFD. */
  String text() {
    if (length <= head.length) {
      return new String(head, 0, (int) length, StandardCharsets.UTF_8);
    }
    long rest = length - head.length;
    if (rest <= tail.length) {
      byte[] all = new byte[(int) length];
      System.arraycopy(head, 0, all, 0, head.length);
      System.arraycopy(tail, 0, all, head.length, (int) rest);
      return new String(all, StandardCharsets.UTF_8);
    }
    byte[] last = new byte[tail.length];
    int oldest = (int) (rest % tail.length);
    System.arraycopy(tail, oldest, last, 0, tail.length - oldest);
    System.arraycopy(tail, 0, last, tail.length - oldest, oldest);
    return new String(head, StandardCharsets.UTF_8)
        + ("\n[" + (rest - tail.length) + " bytes left out]\n")
        + new String(last, StandardCharsets.UTF_8);
  }
}
