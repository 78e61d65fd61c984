package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long after its start a post is to be measured again, rung by rung.
 *
 * @param rungs from the shortest to the longest; none keeps posts from being checked on at all
 */
public record Ladder(List<Duration> rungs) {

  public static final Ladder NONE = new Ladder(List.of());

  public Ladder {
    rungs = List.copyOf(rungs);
    Duration before = Duration.ZERO;
    for (Duration rung : rungs) {
      if (requireNonNull(rung).compareTo(before) <= 0) {
        throw new IllegalArgumentException("Each rung must be longer than the one before");
      }
      before = rung;
    }
  }

  /** The longest rung; empty if there is none. */
  public Optional<Duration> top() {
    return rungs.isEmpty() ? Optional.empty() : Optional.of(rungs.get(rungs.size() - 1));
  }
}
