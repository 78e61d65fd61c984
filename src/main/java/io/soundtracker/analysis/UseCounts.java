package io.soundtracker.analysis;

import java.util.List;

/**
 * How much one sound was used. A use is an account's day with at least one post of it, so that ten
 * posts of one account on one day count once.
 *
 * @param recent uses in the recent days
 * @param weeks uses in each week before these, the oldest first
 */
record UseCounts(int recent, List<Integer> weeks) {

  UseCounts {
    weeks = List.copyOf(weeks);
  }

  /** Uses in all weeks before the recent days. */
  int before() {
    return weeks.stream().mapToInt(Integer::intValue).sum();
  }
}
