package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who an account is, as a listing says it.
 *
 * @param channelId the platform's id (sec_uid)
 * @param uploaderId the platform's numeric id
 */
public record Channel(
    Optional<String> channelId, Optional<String> uploaderId, Optional<String> displayName) {

  public static final Channel UNKNOWN =
      new Channel(Optional.empty(), Optional.empty(), Optional.empty());

  public Channel {
    requireNonNull(channelId);
    requireNonNull(uploaderId);
    requireNonNull(displayName);
  }
}
