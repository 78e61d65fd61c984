package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How TikTok lists an account.
 *
 * @param pinnedFirst whether the first page begins with the pinned posts
 * @param overlap how many posts of a page come again on the next one
 * @param lookback how far below its cursor a page reaches; empty if as far as there are posts
 * @param preview whether the profile page shows the newest posts
 */
record ListingHabits(
    boolean pinnedFirst, int overlap, Optional<Duration> lookback, boolean preview) {

  static final ListingHabits USUAL = new ListingHabits(false, 0, Optional.empty(), false);

  ListingHabits {
    requireNonNull(lookback);
    if (overlap < 0 || overlap >= AccountView.PAGE_SIZE) {
      throw new IllegalArgumentException("Such a listing would never end: " + overlap);
    }
  }

  ListingHabits withPinnedFirst() {
    return new ListingHabits(true, overlap, lookback, preview);
  }

  ListingHabits withOverlap(int postsOfPage) {
    return new ListingHabits(pinnedFirst, postsOfPage, lookback, preview);
  }

  ListingHabits withLookback(Duration reach) {
    return new ListingHabits(pinnedFirst, overlap, Optional.of(reach), preview);
  }

  ListingHabits withPreview() {
    return new ListingHabits(pinnedFirst, overlap, lookback, true);
  }
}
