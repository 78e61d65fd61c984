package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who an account is, as a listing says it.
 *
 * @param channelId the platform's id (sec_uid)
 * @param uploaderId the platform's numeric id
 * @param handle its name now, which is another than the one asked for after a rename
 */
public record Channel(
    Optional<String> channelId,
    Optional<String> uploaderId,
    Optional<Handle> handle,
    Optional<String> displayName,
    Profile profile) {

  public static final Channel UNKNOWN =
      new Channel(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Profile.UNKNOWN);

  public Channel {
    requireNonNull(channelId);
    requireNonNull(uploaderId);
    requireNonNull(handle);
    requireNonNull(displayName);
    requireNonNull(profile);
  }

  /** This one, with what only the other one knows. */
  public Channel completedBy(Channel other) {
    return new Channel(
        channelId.or(other::channelId),
        uploaderId.or(other::uploaderId),
        handle.or(other::handle),
        displayName.or(other::displayName),
        profile.equals(Profile.UNKNOWN) ? other.profile : profile);
  }
}
