package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which posts of an account are wanted.
 *
 * @param since posts older than this need not be listed; empty for all of them
 * @param limit how many of the newest posts are wanted at most; empty for all
 */
public record ListingRequest(Handle handle, Optional<Instant> since, OptionalInt limit) {

  public ListingRequest {
    requireNonNull(handle);
    requireNonNull(since);
    requireNonNull(limit);
  }
}
