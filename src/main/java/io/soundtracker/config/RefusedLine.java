package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

/**
 * A line of a list that was not taken.
 *
 * @param line where it begins, counted from 1
 * @param text what stands there
 * @param why the reason, and what to write instead
 */
public record RefusedLine(int line, String text, String why) {

  public RefusedLine {
    requireNonNull(text);
    requireNonNull(why);
  }
}
