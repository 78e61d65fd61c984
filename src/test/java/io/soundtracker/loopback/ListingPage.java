package io.soundtracker.loopback;

import java.util.List;

/**
 * What one page of a listing shows.
 *
 * @param more what the page says of older posts, {@code hasMorePrevious}
 */
record ListingPage(List<SitePost> posts, boolean more) {

  ListingPage {
    posts = List.copyOf(posts);
  }

  /** A page without posts. */
  static ListingPage empty(boolean more) {
    return new ListingPage(List.of(), more);
  }
}
