package io.soundtracker.cli;

import io.soundtracker.cli.Surroundings.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal as far as the program needs one; anything else that it is sent is an error. */
final class FakeTerminal {

  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[(\\d*)([A-Za-z])");

  /** The right half of a character that takes two cells. */
  private static final String RIGHT_HALF = "";

  private final Screen size;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<List<String>> moments = new ArrayList<>();
  private int top;
  private int row;
  private int column;

  FakeTerminal(int columns, int lines) {
    size = new Screen(columns, lines);
    rows.add(new ArrayList<>());
  }

  Screen size() {
    return size;
  }

  /** What is written to it shows when it is flushed. */
  PrintStream stream() {
    return new PrintStream(
        new ByteArrayOutputStream() {
          @Override
          public synchronized void flush() {
            take(toString(StandardCharsets.UTF_8));
            reset();
          }
        },
        true,
        StandardCharsets.UTF_8);
  }

  /** All that was shown and not drawn over, what has left the screen at its top included. */
  synchronized List<String> text() {
    List<String> lines = new ArrayList<>(rows.stream().map(FakeTerminal::line).toList());
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** The same after each time that something was written. */
  synchronized List<List<String>> moments() {
    return List.copyOf(moments);
  }

  private static String line(List<String> row) {
    return String.join("", row).stripTrailing();
  }

  private synchronized void take(String written) {
    Matcher sequence = SEQUENCE.matcher(written);
    int i = 0;
    while (i < written.length()) {
      int codePoint = written.codePointAt(i);
      if (codePoint == '\u001b') {
        if (!sequence.find(i) || sequence.start() != i) {
          throw new IllegalArgumentException("Not understood: " + written);
        }
        obey(sequence.group(2), sequence.group(1));
        i = sequence.end();
      } else {
        show(codePoint);
        i += Character.charCount(codePoint);
      }
    }
    if (!written.isEmpty()) {
      moments.add(text());
    }
  }

  private void obey(String command, String number) {
    switch (command) {
      case "A" -> row = Math.max(top, row - Integer.parseInt(number));
      case "K" -> cut(rows.get(row));
      default -> throw new IllegalArgumentException("Not understood: " + command);
    }
  }

  private void cut(List<String> cells) {
    if (column < cells.size()) {
      cells.subList(column, cells.size()).clear();
    }
  }

  private void show(int codePoint) {
    if (codePoint == '\r') {
      column = 0;
    } else if (codePoint == '\n') {
      nextRow();
    } else {
      boolean wide = codePoint > 0x2fff;
      if (column + (wide ? 2 : 1) > size.columns()) {
        nextRow();
      }
      put(Character.toString(codePoint));
      if (wide) {
        put(RIGHT_HALF);
      }
    }
  }

  private void put(String cell) {
    List<String> cells = rows.get(row);
    cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), " "));
    cells.set(column++, cell);
  }

  private void nextRow() {
    row++;
    column = 0;
    if (row == rows.size()) {
      rows.add(new ArrayList<>());
    }
    top = Math.max(top, row + 1 - size.lines());
  }
}
