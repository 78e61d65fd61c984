package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One scraping session and what came of it.
 *
 * @param status as stored: running, completed, partial or failed
 * @param complete accounts whose listing was complete; {@code partial} and {@code failed} likewise
 */
public record SessionSummary(
    String id,
    Instant start,
    Optional<Instant> end,
    String status,
    int accounts,
    int complete,
    int partial,
    int failed,
    int posts,
    int newPosts,
    int updatedPosts) {

  public SessionSummary {
    requireNonNull(id);
    requireNonNull(start);
    requireNonNull(end);
    requireNonNull(status);
  }

  public Optional<Duration> duration() {
    return end.map(moment -> Duration.between(start, moment));
  }

  /** Completely read accounts in percent of all; empty for a session without accounts. */
  public OptionalDouble successRate() {
    return accounts == 0 ? OptionalDouble.empty() : OptionalDouble.of(complete * 100.0 / accounts);
  }
}
