package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * What a sound's posts of a window reached, and what its posts of any age gained in it.
 *
 * @param shareOfPosts of all posts that were asked about, those without a sound included, in
 *     percent
 * @param shareOfViewsGained of what all these posts gained, as far as it is known, in percent
 */
public record SoundPerformance(
    SoundTotal total,
    ViewsGained gained,
    OptionalDouble shareOfPosts,
    OptionalDouble shareOfViewsGained) {

  public SoundPerformance {
    requireNonNull(total);
    requireNonNull(gained);
    requireNonNull(shareOfPosts);
    requireNonNull(shareOfViewsGained);
  }

  /** Without what was gained, which is not asked then. */
  static SoundPerformance ofPosts(SoundTotal total) {
    return new SoundPerformance(
        total, ViewsGained.NOT_OBSERVED, OptionalDouble.empty(), OptionalDouble.empty());
  }

  public String key() {
    return total.key();
  }
}
