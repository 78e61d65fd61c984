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
 * it. It gains from its first observation on, along straight lines between observations; a day on
 * which it fell counts as 0. A day is known if at least 80 % of its young posts were observed
 * before its end and again after it: deleted ones never are. The others are taken to have gained as
 * much on average, which is guessed of no more than one post in five. Posts of the last 24 hours of
 * the day that no listing had shown yet do not count.
 */
final class DailyGains {

  static final Duration YOUNG = Duration.ofDays(14);

  private static final Duration UNSEEN = Duration.ofDays(1);
  private static final int PERCENT_OF_POSTS = 80;

  private final ReadDays days;
  private final List<Instant> starts; // of each day, and the end of the last
  private final long[] views;
  private final int[] posts;
  private final int[] bracketed;

  DailyGains(ReadDays days) {
    this.days = days;
    starts = IntStream.rangeClosed(0, days.count()).mapToObj(days::start).toList();
    views = new long[days.count()];
    posts = new int[days.count()];
    bracketed = new int[days.count()];
  }

  /** Adds a post whose views were never seen. */
  void addUnseen(Instant postedAt) {
    add(postedAt, Optional.empty());
  }

  void add(PostCurve post) {
    add(post.postedAt(), Optional.of(post));
  }

  private void add(Instant postedAt, Optional<PostCurve> seen) {
    Instant old = postedAt.plus(YOUNG);
    for (int day = days.dayOf(postedAt); day < days.count(); day++) {
      Instant end = starts.get(day + 1);
      Instant until = end.isBefore(old) ? end : old;
      if (!starts.get(day).isBefore(until)) {
        return;
      }
      boolean seenByThen = seen.filter(post -> post.firstSeenAt().isBefore(until)).isPresent();
      if (!seenByThen && postedAt.plus(UNSEEN).isAfter(end)) {
        continue;
      }
      posts[day]++;
      if (seenByThen && !seen.get().lastSeenAt().isBefore(until)) {
        bracketed[day]++;
        views[day] += gain(seen.get(), starts.get(day), until);
      }
    }
  }

  private static long gain(PostCurve post, Instant start, Instant until) {
    Instant from = start.isAfter(post.firstSeenAt()) ? start : post.firstSeenAt();
    return Math.max(0, post.viewsAt(until).orElseThrow() - post.viewsAt(from).orElseThrow());
  }

  /** Empty if too few posts are bracketed on that day. */
  OptionalLong on(int day) {
    if (starts.get(day).isBefore(days.watchedSince())
        || bracketed[day] * 100L < posts[day] * (long) PERCENT_OF_POSTS) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        posts[day] == bracketed[day]
            ? views[day]
            : Math.round(views[day] * (double) posts[day] / bracketed[day]));
  }
}
