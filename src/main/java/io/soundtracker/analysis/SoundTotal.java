package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One sound's use in a window.
 *
 * @param key {@code Title - Artist}
 * @param original whether it is an original sound rather than a released song
 * @param adopters distinct accounts that posted it; {@code targetAdopters} those that are targets
 * @param firstPost posting time of the first post in the window; {@code lastPost} of the last
 */
public record SoundTotal(
    String key,
    String title,
    Optional<String> artist,
    boolean original,
    int adopters,
    int targetAdopters,
    Figures figures,
    Instant firstPost,
    Instant lastPost) {

  public SoundTotal {
    requireNonNull(key);
    requireNonNull(title);
    requireNonNull(artist);
    requireNonNull(figures);
    requireNonNull(firstPost);
    requireNonNull(lastPost);
  }

  /** Whether every account that posted it is a target, as far as was read. */
  public boolean targetsOnly() {
    return adopters == targetAdopters;
  }
}
