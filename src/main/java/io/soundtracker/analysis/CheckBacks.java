package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a post was to be measured again while it was young, and what came of it.
 *
 * @param since when its tracking began
 * @param completed how many of the rungs are done with
 * @param next when it is due next; empty if it is not
 * @param ended whether nothing more is planned
 * @param rungs earliest first
 */
public record CheckBacks(
    Instant since, int completed, Optional<Instant> next, boolean ended, List<CheckBack> rungs) {

  public CheckBacks {
    requireNonNull(since);
    requireNonNull(next);
    rungs = List.copyOf(rungs);
  }
}
