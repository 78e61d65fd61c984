package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * Where a post is to be seen.
 *
 * @param sound the key of its sound or song; empty for a post without one
 * @param postsOfSound how many such posts there are, and how many of them are new
 */
public record PostLink(Optional<String> sound, long postsOfSound, long newOfSound, URI url) {

  public PostLink {
    requireNonNull(sound);
    requireNonNull(url);
  }
}
