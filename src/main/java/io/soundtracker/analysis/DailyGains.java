package io.soundtracker.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * What the young posts of a sound gained in views on each of some days. A post is young in its
 * first 14 days: those in which it gains most, and in which every rhythm of listing still measures
 * it. It gains from its first observation on; a day on which it fell counts as 0. A day is known if
 * of at least 80 % of its young posts the views at its end are: of deleted ones they never are. The
 * others are taken to have gained as much on average, which is guessed of no more than one post in
 * five. Posts of the last 24 hours of the day that no listing had shown yet do not count.
 */
final class DailyGains {

  private static final Duration UNSEEN = Duration.ofDays(1);
  private static final int PERCENT_OF_POSTS = 80;

  private final ReadDays days;
  private final List<Instant> starts; // of each day, and the end of the last
  private final long[] views;
  private final int[] posts;
  private final int[] known;

  DailyGains(ReadDays days) {
    this.days = days;
    starts = IntStream.rangeClosed(0, days.count()).mapToObj(days::start).toList();
    views = new long[days.count()];
    posts = new int[days.count()];
    known = new int[days.count()];
  }

  void add(PostCurve post) {
    Instant old = post.postedAt().plus(PostCurve.YOUNG);
    Optional<Instant> first = post.first();
    Optional<Instant> latest = post.latest();
    for (int day = days.dayOf(post.postedAt()); day < days.count(); day++) {
      Instant end = starts.get(day + 1);
      Instant until = end.isBefore(old) ? end : old;
      if (!starts.get(day).isBefore(until)) {
        return;
      }
      boolean seenByThen = first.filter(at -> at.isBefore(until)).isPresent();
      if (!seenByThen && post.postedAt().plus(UNSEEN).isAfter(end)) {
        continue;
      }
      posts[day]++;
      boolean seenSince = latest.filter(at -> !at.isBefore(until)).isPresent();
      OptionalLong gain = seenSince ? post.gained(starts.get(day), until) : OptionalLong.empty();
      if (gain.isPresent()) {
        known[day]++;
        views[day] += gain.getAsLong();
      }
    }
  }

  /** Empty if it is known of too few posts. */
  OptionalLong on(int day) {
    if (starts.get(day).isBefore(days.watchedSince())
        || known[day] * 100L < posts[day] * (long) PERCENT_OF_POSTS) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        posts[day] == known[day]
            ? views[day]
            : Math.round(views[day] * (double) posts[day] / known[day]));
  }
}
