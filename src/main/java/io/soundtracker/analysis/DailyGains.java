package io.soundtracker.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What the young posts of a sound gained in views on each of some days. A post is young in its
 * first 14 days: those in which it gains most, and in which every rhythm of listing still measures
 * it. It gains from its first observation on, along straight lines between observations; a day on
 * which it fell counts as 0. A day is known if at least 80 % of the young posts that had been
 * observed by its end were observed again later: deleted ones never are, and what many posts gained
 * would have to be guessed.
 */
final class DailyGains {

  static final Duration YOUNG = Duration.ofDays(14);

  private static final int PERCENT_OF_POSTS = 80;

  private final ReadDays days;
  private final long[] views;
  private final int[] posts;
  private final int[] bracketed;

  DailyGains(ReadDays days) {
    this.days = days;
    views = new long[days.count()];
    posts = new int[days.count()];
    bracketed = new int[days.count()];
  }

  void add(PostCurve post) {
    Instant first = post.postedAt().plus(post.firstSeen());
    Instant last = post.postedAt().plus(post.lastSeen());
    Instant old = post.postedAt().plus(YOUNG);
    for (int day = 0; day < days.count() && days.start(day).isBefore(old); day++) {
      Instant from = later(days.start(day), first);
      Instant until = days.start(day + 1).isBefore(old) ? days.start(day + 1) : old;
      if (from.isBefore(until)) {
        posts[day]++;
        if (!last.isBefore(until)) {
          bracketed[day]++;
          views[day] += Math.max(0, at(until, post) - at(from, post));
        }
      }
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static long at(Instant moment, PostCurve post) {
    return post.viewsAt(Duration.between(post.postedAt(), moment)).orElseThrow();
  }

  /** Empty if too few posts are bracketed on that day. */
  OptionalLong on(int day) {
    return bracketed[day] * 100L >= posts[day] * (long) PERCENT_OF_POSTS
        ? OptionalLong.of(views[day])
        : OptionalLong.empty();
  }
}
