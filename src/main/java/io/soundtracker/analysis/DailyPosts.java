package io.soundtracker.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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

  DailyPosts(ReadDays days) {
    this.days = days;
  }

  void add(long account, Instant postedAt) {
    LocalDate begin = days.first().minusDays(DAYS_OF_USE);
    LocalDate day = LocalDate.ofInstant(postedAt, days.zone());
    byAccount
        .computeIfAbsent(account, none -> new int[DAYS_OF_USE + days.count()])[
        Math.toIntExact(ChronoUnit.DAYS.between(begin, day))]++;
  }

  /** Empty if the day is not known. */
  OptionalLong on(int day) {
    return isKnown(day)
        ? OptionalLong.of(
            byAccount.values().stream().mapToLong(counts -> counts[DAYS_OF_USE + day]).sum())
        : OptionalLong.empty();
  }

  boolean isKnown(int day) {
    if (!days.read().get(day)) {
      return false;
    }
    Set<Long> unread = days.unread().get(day);
    long posts = byAccount.values().stream().mapToLong(counts -> upTo(day, counts)).sum();
    long notRead =
        unread.stream()
            .filter(byAccount::containsKey)
            .mapToLong(account -> upTo(day, byAccount.get(account)))
            .sum();
    return (posts - notRead) * 100 >= posts * PERCENT_OF_POSTS;
  }

  /** The posts of the 28 days of which the last is this one. */
  private static long upTo(int day, int[] counts) {
    return Arrays.stream(counts, day + 1, day + 1 + DAYS_OF_USE).asLongStream().sum();
  }
}
