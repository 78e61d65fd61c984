package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a post is marked by the platform; empty where that is not known.
 *
 * @param pinned put on top of the profile by its author, whatever its age
 * @param photo pictures with music instead of a video
 */
public record Marks(Optional<Boolean> pinned, Optional<Boolean> photo) {

  public static final Marks UNKNOWN = new Marks(Optional.empty(), Optional.empty());

  public Marks {
    requireNonNull(pinned);
    requireNonNull(photo);
  }
}
