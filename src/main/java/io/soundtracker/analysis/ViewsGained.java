package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * What a group of posts gained in views in a window, whenever they were posted: of each post its
 * views at the last observation in the window, less those at the last one before it. A fall counts
 * as 0. Where there was none before, it counts from the first in the window, so that the gain is at
 * least as much.
 *
 * @param views over the posts whose gain is known; empty where none is
 * @param posts how many posts these are
 * @param fromFirst how many of them were not observed before the window
 * @param unknown posts that were observed once in the window and never before it
 */
public record ViewsGained(OptionalLong views, long posts, long fromFirst, long unknown) {

  /** Of posts that were not observed in the window at all. */
  public static final ViewsGained NOT_OBSERVED = new ViewsGained(OptionalLong.empty(), 0, 0, 0);

  public ViewsGained {
    requireNonNull(views);
  }

  /** Of both groups together. */
  public ViewsGained plus(ViewsGained other) {
    return new ViewsGained(
        views.isEmpty() && other.views.isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(views.orElse(0) + other.views.orElse(0)),
        posts + other.posts,
        fromFirst + other.fromFirst,
        unknown + other.unknown);
  }
}
