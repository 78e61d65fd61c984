package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many views a post had at an age. They are those of the snapshot at that very age, else
 * between those of the two around it, as {@link ViewCurve} tells.
 *
 * @param views empty unless there is a snapshot with known views on either side, and near
 * @param before the age at the last such snapshot up to then; empty if there is none
 * @param after the age at the first such snapshot from then on; empty if there is none
 */
public record ViewsAtAge(
    Duration age, OptionalLong views, Optional<Duration> before, Optional<Duration> after) {

  public ViewsAtAge {
    requireNonNull(age);
    requireNonNull(views);
    requireNonNull(before);
    requireNonNull(after);
  }

  /** Whether a snapshot was taken at that very age. */
  public boolean isMeasured() {
    return before.isPresent() && before.equals(after);
  }
}
