package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a session goes about its accounts.
 *
 * @param refresh how far back posts are measured again at every run
 * @param fullEvery how often an account is listed from its first post on
 * @param since list from this moment on, whatever {@code refresh} and {@code fullEvery} say
 * @param limit list at most this many of an account's newest posts
 * @param jobs how many accounts are listed at once
 * @param shortestPause before each account but a worker's first; {@code longestPause} likewise
 */
public record ScrapePolicy(
    Duration refresh,
    Duration fullEvery,
    Optional<Instant> since,
    OptionalInt limit,
    int jobs,
    Duration shortestPause,
    Duration longestPause) {

  public ScrapePolicy {
    requireNonNull(refresh);
    requireNonNull(fullEvery);
    requireNonNull(since);
    requireNonNull(limit);
    requireNonNull(shortestPause);
    requireNonNull(longestPause);
    if (jobs < 1) {
      throw new IllegalArgumentException("At least one account must be listed at a time");
    }
  }
}
