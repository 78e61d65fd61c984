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
    int uses = 0;
    for (int week : weeks) { // asked for at each comparison of a sort
      uses += week;
    }
    return uses;
  }
}
