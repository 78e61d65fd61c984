package io.soundtracker.report;

import java.util.Optional;
import java.util.OptionalDouble;

/** From which engagement rates on, in percent, a badge says {@code high} or {@code medium}. */
public record EngagementBounds(double high, double medium) {

  public static final EngagementBounds STANDARD = new EngagementBounds(15, 10);

  public EngagementBounds {
    if (!(0 <= medium && medium <= high)) {
      throw new IllegalArgumentException(
          "Engagement bounds must be 0 <= medium <= high, not " + medium + " and " + high);
    }
  }

  /** The badge of a rate; empty for an unknown rate. */
  public Optional<EngagementLevel> level(OptionalDouble rate) {
    if (rate.isEmpty()) {
      return Optional.empty();
    }
    if (rate.getAsDouble() >= high) {
      return Optional.of(EngagementLevel.HIGH);
    }
    return Optional.of(rate.getAsDouble() >= medium ? EngagementLevel.MEDIUM : EngagementLevel.LOW);
  }
}
