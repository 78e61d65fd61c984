package io.soundtracker.forecast;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Counts of consecutive days, the oldest first.
 *
 * @param days empty for a day that is not known, which is never taken for 0
 */
public record DailySeries(List<OptionalLong> days) {

  /** Of how many days the sum is forecast. */
  public static final int WEEK = 7;

  public DailySeries {
    days = List.copyOf(days);
    if (days.stream().anyMatch(day -> day.orElse(0) < 0)) {
      throw new IllegalArgumentException("A day's count is below 0");
    }
  }

  /** From the first day above 0; all of it if there is none. */
  DailySeries begun() {
    int first =
        IntStream.range(0, length())
            .filter(day -> days.get(day).orElse(0) > 0)
            .findFirst()
            .orElse(0);
    return new DailySeries(days.subList(first, length()));
  }

  /** All but the last seven days, if there are more. */
  DailySeries withoutLastWeek() {
    return new DailySeries(days.subList(0, Math.max(0, length() - WEEK)));
  }

  public int length() {
    return days.size();
  }

  /** How many days are known. */
  public int known() {
    return knownBefore(days.size());
  }

  int knownBefore(int end) {
    return (int) days.stream().limit(end).filter(OptionalLong::isPresent).count();
  }

  /** The sum of the week that begins with a day; empty unless each of its days is known. */
  OptionalDouble weekFrom(int day) {
    if (day + WEEK > days.size()) {
      return OptionalDouble.empty();
    }
    List<OptionalLong> week = days.subList(day, day + WEEK);
    return week.stream().allMatch(OptionalLong::isPresent)
        ? OptionalDouble.of(sum(week))
        : OptionalDouble.empty();
  }

  /** The first baseline: a week of days like the last known one before a day. */
  double lastValueBefore(int end) {
    return WEEK * sum(lastKnownBefore(end, 1));
  }

  /** The second baseline: the same as the last seven known days before a day. */
  double asUsualBefore(int end) {
    return sum(lastKnownBefore(end, WEEK));
  }

  /**
   * The logarithms of 1 + the sums of each seven known days before a day, the oldest first; what is
   * left over at the beginning is left out.
   */
  double[] logsOfWeeksBefore(int end) {
    List<OptionalLong> known = lastKnownBefore(end, knownBefore(end) / WEEK * WEEK);
    return IntStream.range(0, known.size() / WEEK)
        .mapToDouble(week -> Math.log1p(sum(known.subList(week * WEEK, (week + 1) * WEEK))))
        .toArray();
  }

  private List<OptionalLong> lastKnownBefore(int end, int count) {
    List<OptionalLong> known =
        days.subList(0, end).stream().filter(OptionalLong::isPresent).toList();
    return known.subList(known.size() - count, known.size());
  }

  private static double sum(List<OptionalLong> known) {
    return known.stream().mapToLong(OptionalLong::getAsLong).sum();
  }
}
