package io.soundtracker.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Holt's linear trend with damping, on the logarithm of 1 + a week's count. The level begins as the
 * mean of the weeks so far, until so many have passed that {@code alpha} weighs more.
 *
 * @param alpha how much of a week's surprise the level takes in, at least; 0 for the mean of all
 * @param beta how much of the level's step the trend takes in; 0 for no trend at all
 * @param phi what is left of the trend after each week
 * @param home which part of the way back to the mean of all weeks the next one is expected to go
 * @param daily which part of the way from the level to a week like the last day: the views of posts
 *     that are there already go on much as they did, other than posts that are still to come
 */
record DampedHolt(double alpha, double beta, double phi, double home, double daily) {

  /** What is tried; the first few are what is taken where there is no past to judge by. */
  static final List<DampedHolt> GRID = grid();

  /** A week of more than so many times both beside it is a spike, of which nothing stays. */
  private static final double SPIKE = Math.log(5);

  private static List<DampedHolt> grid() {
    List<DampedHolt> grid = new ArrayList<>();
    for (double daily : new double[] {0, 0.5, 0.9}) {
      for (double alpha : new double[] {0.3, 0.15, 0.5, 0, 0.75, 1}) {
        grid.add(new DampedHolt(alpha, 0, 0, 0, daily));
      }
      for (double alpha : new double[] {0.3, 0.5, 0.75, 1}) {
        grid.add(new DampedHolt(alpha, 0, 0, 0.3, daily));
      }
      for (double alpha : new double[] {0.15, 0.3, 0.5, 0.75}) {
        for (double beta : new double[] {0.1, 0.3, 0.6}) {
          grid.add(new DampedHolt(alpha, beta, 0.8, 0, daily));
          grid.add(new DampedHolt(alpha, beta, 0.95, 0, daily));
        }
      }
    }
    return List.copyOf(grid);
  }

  /**
   * What is expected of the next week.
   *
   * @param weeks logarithms of 1 + the counts of at least one week, the oldest first
   * @param lastDay the logarithm of 1 + the count of a week of days like the last one
   * @return the logarithm of 1 + its count
   */
  double next(double[] weeks, double lastDay) {
    double level = weeks[0];
    double trend = 0;
    double sum = weeks[0];
    for (int week = 1; week < weeks.length; week++) {
      double came = withoutSpike(weeks, week);
      double expected = level + phi * trend;
      double next = expected + Math.max(alpha, 1.0 / (week + 1)) * (came - expected);
      trend = beta * (next - level) + (1 - beta) * phi * trend;
      level = next;
      sum += came;
    }
    double back = home * (sum / weeks.length - level);
    return Math.max(0, level + phi * trend + back + daily * (lastDay - level));
  }

  private static double withoutSpike(double[] weeks, int week) {
    if (week == weeks.length - 1) {
      return weeks[week];
    }
    double beside = Math.max(weeks[week - 1], weeks[week + 1]);
    return weeks[week] > beside + SPIKE ? beside : weeks[week];
  }
}
