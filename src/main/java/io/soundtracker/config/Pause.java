package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** How long to wait between two accounts: a span from which each wait is drawn. */
public record Pause(Duration shortest, Duration longest) {

  public Pause {
    requireNonNull(shortest);
    requireNonNull(longest);
    if (shortest.isNegative() || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException("A pause from " + shortest + " to " + longest);
    }
  }
}
