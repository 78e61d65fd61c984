package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An account of the network as stored.
 *
 * @param channelId the platform's id (sec_uid), which survives a rename; known from the first
 *     success on
 * @param target whether it counts as one of ours when exclusivity is asked
 * @param trouble why it could not be read at last; empty if it could
 * @param notBefore it is not due until then, since it is closed to us
 * @param interval how long after a listing it is due again; empty for as the setting says
 * @param lastListedAt when it was last listed completely; {@code lastFullListingAt} likewise, from
 *     its first post on
 */
public record Account(
    long id,
    Handle handle,
    Optional<String> displayName,
    Optional<String> channelId,
    Profile profile,
    boolean active,
    boolean target,
    Optional<Trouble> trouble,
    Optional<Instant> notBefore,
    Optional<Duration> interval,
    Optional<Instant> lastListedAt,
    Optional<Instant> lastFullListingAt,
    int timesListed,
    Optional<String> notes) {

  public Account {
    requireNonNull(handle);
    requireNonNull(displayName);
    requireNonNull(channelId);
    requireNonNull(profile);
    requireNonNull(trouble);
    requireNonNull(notBefore);
    requireNonNull(interval);
    requireNonNull(lastListedAt);
    requireNonNull(lastFullListingAt);
    requireNonNull(notes);
  }

  /**
   * What is the matter with an account itself, as opposed to the way to it.
   *
   * @param reason the name of a {@link Reason}
   * @param since when it was first met
   */
  public record Trouble(String reason, Instant since) {
    public Trouble {
      requireNonNull(reason);
      requireNonNull(since);
    }

    public boolean is(Reason one) {
      return reason.equals(one.name());
    }
  }
}
