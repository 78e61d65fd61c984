package io.soundtracker.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How often a sound was posted on each of some days. Of a sound a day is known if nearly all
 * accounts were read over it, and of those that use it as many as made at least 80 % of its posts
 * in the 28 days up to it: few accounts use a sound, and one that is not read may be all of them.
 */
final class DailyPosts {

  /** Posts are to be added from so many days before the first on. */
  static final int DAYS_OF_USE = 28;

  private static final int PERCENT_OF_POSTS = 80;

  private final ReadDays days;
  private final Map<Long, int[]> byAccount = new HashMap<>();
  private final int[] all;

  DailyPosts(ReadDays days) {
    this.days = days;
    this.all = new int[DAYS_OF_USE + days.count()];
  }

  void add(long account, Instant postedAt) {
    LocalDate begin = days.first().minusDays(DAYS_OF_USE);
    int day =
        Math.toIntExact(ChronoUnit.DAYS.between(begin, LocalDate.ofInstant(postedAt, days.zone())));
    byAccount.computeIfAbsent(account, none -> new int[all.length])[day]++;
    all[day]++;
  }

  /** Empty if the day is not known. */
  OptionalLong on(int day) {
    return isKnown(day) ? OptionalLong.of(all[DAYS_OF_USE + day]) : OptionalLong.empty();
  }

  boolean isKnown(int day) {
    if (!days.read().get(day)) {
      return false;
    }
    Set<Long> unread = days.unread().get(day);
    long posts = upTo(day, all);
    long notRead = 0;
    for (Map.Entry<Long, int[]> account : byAccount.entrySet()) {
      if (unread.contains(account.getKey())) {
        notRead += upTo(day, account.getValue());
      }
    }
    return (posts - notRead) * 100 >= posts * PERCENT_OF_POSTS;
  }

  /** The posts of the 28 days of which the last is this one. */
  private static long upTo(int day, int[] counts) {
    long posts = 0;
    for (int i = day + 1; i <= day + DAYS_OF_USE; i++) {
      posts += counts[i];
    }
    return posts;
  }
}
