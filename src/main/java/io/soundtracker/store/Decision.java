package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/** Who decided to edit sounds, when, and why. */
public record Decision(String by, Instant at, Optional<String> why) {

  public Decision {
    requireNonNull(by);
    requireNonNull(at);
    requireNonNull(why);
  }
}
