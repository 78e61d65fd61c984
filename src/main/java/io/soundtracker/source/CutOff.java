package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Video;
import java.time.Instant;
import java.util.Optional;

/**
 * Says when a listing has gone back far enough. Posts come newest first, except that an author can
 * pin up to {@link #MOST_PINNED} of any age to the top: one older post says nothing, a page of them
 * does.
 */
final class CutOff {

  static final int MOST_PINNED = 3;

  /** A page's worth, where the pages themselves are not known. */
  static final int ENOUGH_OLDER = 15;

  private final Optional<Instant> since;
  private Optional<RawPage.Listed> page = Optional.empty();
  private int olderOnPage;
  private int olderInARow;
  private boolean reached;

  /**
   * @param since the moment to go back to; empty for a listing of everything
   */
  CutOff(Optional<Instant> since) {
    this.since = requireNonNull(since);
  }

  /** Takes the next post in listed order. */
  void take(Video video, Optional<RawPage.Listed> onPage) {
    if (!onPage.equals(page)) {
      page = onPage;
      olderOnPage = 0;
    }
    if (since.isEmpty() || video.marks().pinned().orElse(false)) {
      return;
    }
    boolean older = video.postedAt().isBefore(since.get());
    olderInARow = older ? olderInARow + 1 : 0;
    olderOnPage += older ? 1 : 0;
    reached |= olderInARow >= ENOUGH_OLDER || pageIsOlder();
  }

  /** Whether all of the page's posts have come and are older, those apart that are pinned. */
  private boolean pageIsOlder() {
    return page.filter(
            p -> olderOnPage == p.unpinned() && (p.tellsPins() || olderOnPage > MOST_PINNED))
        .isPresent();
  }

  /** Whether every post since the moment has come. */
  boolean reached() {
    return reached;
  }
}
