package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

/**
 * A line of a list that names again what an earlier line named, and was therefore not taken.
 *
 * @param name the account or song
 */
public record RepeatedLine(int line, String name, int firstLine) {

  public RepeatedLine {
    requireNonNull(name);
  }
}
