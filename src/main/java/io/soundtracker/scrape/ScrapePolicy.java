package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Ladder;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.store.CheckBackRepository.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How a session goes about its accounts.
 *
 * @param refresh how far back posts are measured again at every run
 * @param fullEvery how often an account is listed from its first post on
 * @param full list every account from its first post on
 * @param since list from this moment on, whatever {@code refresh} and {@code fullEvery} say
 * @param limit list at most this many of an account's newest posts
 * @param isLimitedForOnce whether a later session will list more again
 * @param checkBacks when, after it was posted, a post is to be measured
 * @param jobs how many accounts are listed at once
 * @param shortestPause before each account but a worker's first; {@code longestPause} likewise
 * @param requests how much the platform may be asked; empty where it is not asked at all
 * @param trouble what to do about listings that fail
 */
public record ScrapePolicy(
    Duration refresh,
    Duration fullEvery,
    boolean full,
    Optional<Instant> since,
    OptionalInt limit,
    boolean isLimitedForOnce,
    Ladder checkBacks,
    int jobs,
    Duration shortestPause,
    Duration longestPause,
    Optional<RequestLimits> requests,
    TroublePolicy trouble) {

  public ScrapePolicy {
    requireNonNull(refresh);
    requireNonNull(fullEvery);
    requireNonNull(since);
    requireNonNull(limit);
    requireNonNull(checkBacks);
    requireNonNull(shortestPause);
    requireNonNull(longestPause);
    requireNonNull(requests);
    requireNonNull(trouble);
    if (jobs < 1) {
      throw new IllegalArgumentException("At least one account must be listed at a time");
    }
  }

  /** The same, where the limit is no more than somebody's quick look. */
  public ScrapePolicy limitedForOnce() {
    return new ScrapePolicy(
        refresh,
        fullEvery,
        full,
        since,
        limit,
        true,
        checkBacks,
        jobs,
        shortestPause,
        longestPause,
        requests,
        trouble);
  }

  /**
   * What to list of an account: everything where that is due, else what may still change, and in
   * any case the posts whose time has come.
   */
  public ListingRequest requestFor(Due due, Instant now) {
    Optional<Instant> reach =
        since.isEmpty() && isFull(due, now) ? Optional.empty() : reach(due, now);
    return new ListingRequest(due.account().handle(), reach, limit);
  }

  private boolean isFull(Due due, Instant now) {
    return full
        || (due.isTurn()
            && due.account()
                .lastFullListingAt()
                .map(last -> !last.plus(fullEvery).isAfter(now))
                .orElse(true));
  }

  private Optional<Instant> reach(Due due, Instant now) {
    Optional<Instant> turn = due.isTurn() ? Optional.of(now.minus(refresh)) : Optional.empty();
    return since.or(
        () ->
            Stream.concat(turn.stream(), due.checkBacks().map(Pending::oldestPost).stream())
                .min(Instant::compareTo));
  }
}
