package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What was gained in views over a span of time.
 *
 * @param gained in all, where a fall of a post counts as 0; empty if too little is known
 * @param posts of how many posts it is known, wholly or partly
 * @param partly of how many of these it is known for a part of the time only, most of them newer
 * @param knownSeconds the time that lies between two observations, of all posts together
 * @param seconds the time of which that ought to be known: of each its first 14 days, or up to its
 *     latest observation if that is more
 */
public record Pace(
    Instant from,
    Instant to,
    OptionalLong gained,
    long posts,
    long partly,
    long knownSeconds,
    long seconds) {

  /** So much of the time of all posts is to be known, in percent. */
  public static final int LEAST_KNOWN = 80;

  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  public Pace {
    requireNonNull(from);
    requireNonNull(to);
    requireNonNull(gained);
  }

  /** Views a day: gain / hours × 24. */
  public OptionalDouble perDay() {
    return gained.isPresent()
        ? OptionalDouble.of(
            gained.getAsLong() * SECONDS_A_DAY / Duration.between(from, to).toSeconds())
        : OptionalDouble.empty();
  }

  /** How much of the time of all posts is known, in whole percent, rounded down. */
  public long percentKnown() {
    return seconds == 0 ? 100 : Math.min(100, knownSeconds * 100 / seconds);
  }
}
