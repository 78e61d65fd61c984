package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * What was gained in views over a span of time.
 *
 * @param posts of how many posts it is known, wholly or partly
 * @param partly of how many of these it is known for a part of the time only, most of them newer
 */
public record Pace(Instant from, Instant to, long gained, long posts, long partly) {

  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  public Pace {
    requireNonNull(from);
    requireNonNull(to);
  }

  /** Views a day: gain / hours × 24. */
  public double perDay() {
    return gained * SECONDS_A_DAY / Duration.between(from, to).toSeconds();
  }
}
