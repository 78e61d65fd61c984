package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The age at which a post first had half of its latest known views, by the same interpolation as
 * {@link ViewsAtAge}. It grows as long as the post does.
 *
 * @param age to the second; empty where that moment is not between two snapshots near each other
 * @param latestViews the latest known views, half of which are meant; empty if none are known
 */
public record HalfLife(Optional<Duration> age, OptionalLong latestViews) {

  public HalfLife {
    requireNonNull(age);
    requireNonNull(latestViews);
  }
}
