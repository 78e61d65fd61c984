package io.soundtracker.process;

import java.util.Objects;

/**
 * A short program's whole output.
 *
 * @param outcome how it ended
 * @param stdout its standard output as UTF-8; lines end with {@code \n}, what is not valid shows as
 *     U+FFFD
 */
public record Captured(Outcome outcome, String stdout) {

  public Captured {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(stdout, "stdout");
  }
}
