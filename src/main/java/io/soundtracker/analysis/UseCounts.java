package io.soundtracker.analysis;

import java.util.List;

/**
 * How much one sound was used. A use is an account's day with at least one post of it, so that ten
 * posts of one account on one day count once.
 */
final class UseCounts {

  private final int recent;
  private final List<Integer> weeks;
  private final int before; // asked for at each comparison of a sort

  /**
   * @param recent uses in the recent days
   * @param weeks uses in each week before these, the oldest first
   */
  UseCounts(int recent, List<Integer> weeks) {
    this.recent = recent;
    this.weeks = List.copyOf(weeks);
    this.before = sum(weeks);
  }

  private static int sum(List<Integer> weeks) {
    int sum = 0;
    for (int uses : weeks) { // a stream for each of ten thousand sounds is felt
      sum += uses;
    }
    return sum;
  }

  int recent() {
    return recent;
  }

  List<Integer> weeks() {
    return weeks;
  }

  /** Uses in all weeks before the recent days. */
  int before() {
    return before;
  }
}
