package io.soundtracker.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How many views a post had at an age, told from those that were seen, by the plain definition. */
final class PlainViews {

  private PlainViews() {}

  static OptionalLong at(NavigableMap<Duration, Long> seen, Duration age) {
    if (seen.containsKey(age)) {
      return OptionalLong.of(seen.get(age));
    }
    Duration before = seen.lowerKey(age);
    Duration after = seen.higherKey(age);
    boolean clockWasWrong = before != null && before.toHours() <= -12;
    if (before == null || after == null || clockWasWrong) {
      return OptionalLong.empty();
    }
    boolean near =
        after.minus(before).compareTo(Duration.ofDays(8)) <= 0
            || after.compareTo(before.multipliedBy(2)) <= 0;
    double share = (log(age) - log(before)) / (log(after) - log(before));
    return near
        ? OptionalLong.of(Math.round((1 - share) * seen.get(before) + share * seen.get(after)))
        : OptionalLong.empty();
  }

  /** The same of views that were seen at some moments. */
  static OptionalLong at(Instant postedAt, NavigableMap<Instant, Long> seen, Instant moment) {
    NavigableMap<Duration, Long> byAge = new TreeMap<>();
    seen.forEach((at, views) -> byAge.put(Duration.between(postedAt, at), views));
    return at(byAge, Duration.between(postedAt, moment));
  }

  private static double log(Duration age) {
    return Math.log(12.0 * 3_600 + (double) age.toSeconds());
  }
}
