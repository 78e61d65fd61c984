package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An account of the network as stored.
 *
 * @param channelId the platform's id (sec_uid), which survives a rename; known from the first
 *     success on
 * @param target whether it counts as one of ours when exclusivity is asked
 * @param lastListedAt when it was last listed completely; {@code lastFullListingAt} likewise, from
 *     its first post on
 */
public record Account(
    long id,
    Handle handle,
    Optional<String> displayName,
    Optional<String> channelId,
    OptionalLong followers,
    boolean active,
    boolean target,
    Optional<Instant> lastListedAt,
    Optional<Instant> lastFullListingAt,
    int timesListed,
    Optional<String> notes) {

  public Account {
    requireNonNull(handle);
    requireNonNull(displayName);
    requireNonNull(channelId);
    requireNonNull(followers);
    requireNonNull(lastListedAt);
    requireNonNull(lastFullListingAt);
    requireNonNull(notes);
  }
}
