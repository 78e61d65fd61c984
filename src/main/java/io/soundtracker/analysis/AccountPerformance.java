package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How an account performed in a window.
 *
 * @param gained what its posts of any age gained in the window
 * @param best its most viewed posts of the window, the first one first
 */
public record AccountPerformance(
    AccountTotal total, ViewsGained gained, PostingRhythm rhythm, List<Post> best) {

  public AccountPerformance {
    requireNonNull(total);
    requireNonNull(gained);
    requireNonNull(rhythm);
    best = List.copyOf(best);
  }
}
