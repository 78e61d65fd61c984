package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/** How many requests the platform may be sent in any hour and any 24 hours; empty for no limit. */
public record RequestLimits(OptionalInt perHour, OptionalInt perDay) {

  public RequestLimits {
    requireNonNull(perHour);
    requireNonNull(perDay);
  }
}
