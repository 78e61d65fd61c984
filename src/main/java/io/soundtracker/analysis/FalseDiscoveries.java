package io.soundtracker.analysis;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Keeps wrong claims rare among many tests: the procedure of Benjamini and Hochberg. */
final class FalseDiscoveries {

  private FalseDiscoveries() {}

  /**
   * Of each test, the smallest level at which it is claimed: whoever claims all tests up to a level
   * is wrong, on average, in at most that share of the claims.
   *
   * @param chances of every test that was made, the hopeless ones included
   */
  static double[] levels(double[] chances) {
    int[] leastFirst =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.comparingDouble(test -> chances[test]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] levels = new double[chances.length];
    double least = 1;
    for (int rank = chances.length; rank > 0; rank--) {
      int test = leastFirst[rank - 1];
      least = Math.min(least, chances[test] * chances.length / rank);
      levels[test] = least;
    }
    return levels;
  }
}
