package io.soundtracker.cli;

import java.util.ArrayList;
import java.util.List;

/** A sentence in lines that fit, broken between words. */
final class Paragraph {

  private Paragraph() {}

  /** The lines; one of them is longer only if a single word is. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && TerminalWidth.of(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
