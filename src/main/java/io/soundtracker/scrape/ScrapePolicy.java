package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Account;
import io.soundtracker.source.ListingRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a session goes about its accounts.
 *
 * @param refresh how far back posts are measured again at every run
 * @param fullEvery how often an account is listed from its first post on
 * @param full list every account from its first post on
 * @param since list from this moment on, whatever {@code refresh} and {@code fullEvery} say
 * @param limit list at most this many of an account's newest posts
 * @param jobs how many accounts are listed at once
 * @param shortestPause before each account but a worker's first; {@code longestPause} likewise
 * @param trouble what to do about listings that fail
 */
public record ScrapePolicy(
    Duration refresh,
    Duration fullEvery,
    boolean full,
    Optional<Instant> since,
    OptionalInt limit,
    int jobs,
    Duration shortestPause,
    Duration longestPause,
    TroublePolicy trouble) {

  public ScrapePolicy {
    requireNonNull(refresh);
    requireNonNull(fullEvery);
    requireNonNull(since);
    requireNonNull(limit);
    requireNonNull(shortestPause);
    requireNonNull(longestPause);
    requireNonNull(trouble);
    if (jobs < 1) {
      throw new IllegalArgumentException("At least one account must be listed at a time");
    }
  }

  /** What to list of an account: everything where that is due, else what may still change. */
  public ListingRequest requestFor(Account account, Instant now) {
    boolean fullIsDue =
        full
            || account
                .lastFullListingAt()
                .map(last -> !last.plus(fullEvery).isAfter(now))
                .orElse(true);
    Optional<Instant> recent = fullIsDue ? Optional.empty() : Optional.of(now.minus(refresh));
    return new ListingRequest(account.handle(), since.or(() -> recent), limit);
  }
}
