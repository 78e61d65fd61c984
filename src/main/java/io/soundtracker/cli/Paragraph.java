package io.soundtracker.cli;

import java.util.ArrayList;
import java.util.List;

/** A sentence in lines that fit, broken between words. */
final class Paragraph {

  private Paragraph() {}

  /** The lines, all indented as the first; one of them is longer only if a single word is. */
  static List<String> lines(String text, int width) {
    if (TerminalWidth.of(text) <= width) {
      return List.of(text);
    }
    String indent = text.substring(0, text.length() - text.stripLeading().length());
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.stripLeading().split(" ", -1)) {
      if (line.length() > indent.length() && TerminalWidth.of(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(indent.length());
      }
      line.append(line.length() == indent.length() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
