package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an account's profile page said of it. What it did not say is empty, which means unknown.
 *
 * @param videos how many posts the platform counts, which need not be how many it lists
 * @param likes on all of them together
 */
public record Profile(
    OptionalLong followers,
    OptionalLong following,
    OptionalLong videos,
    OptionalLong likes,
    Optional<String> bio) {

  public static final Profile UNKNOWN =
      new Profile(
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          Optional.empty());

  public Profile {
    requireNonNull(followers);
    requireNonNull(following);
    requireNonNull(videos);
    requireNonNull(likes);
    requireNonNull(bio);
  }
}
