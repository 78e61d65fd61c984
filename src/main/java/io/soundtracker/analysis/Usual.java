package io.soundtracker.analysis;

import java.util.Arrays;

/**
 * How many views an account's posts usually have at an age.
 *
 * @param posts how many posts tell it
 * @param views their median
 * @param logViews the median of log(views + 1)
 * @param spread how far the posts usually are from it: the median of the distances (MAD); 0 where
 *     most posts have the very same views
 */
public record Usual(int posts, double views, double logViews, double spread) {

  /** Makes of the MAD of a normal distribution its standard deviation. */
  private static final double NORMAL = 0.6745;

  /** What the given posts usually have; there must be one. */
  static Usual of(long[] views) {
    double[] plain = new double[views.length];
    Arrays.setAll(plain, i -> (double) views[i]);
    Arrays.sort(plain);
    double[] logs = new double[views.length];
    Arrays.setAll(logs, i -> Math.log1p(plain[i]));
    double middle = median(logs);
    double[] distances = new double[views.length];
    Arrays.setAll(distances, i -> Math.abs(logs[i] - middle));
    Arrays.sort(distances);
    return new Usual(views.length, median(plain), middle, median(distances));
  }

  /**
   * The modified z-score of a post's views: how far beyond the usual they are, in spreads. Where
   * the spread is 0, it is by how far a count of that size differs by chance alone.
   */
  public double z(long others) {
    double measure = spread > 0 ? spread / NORMAL : 1 / Math.sqrt(views + 1);
    return (Math.log1p((double) others) - logViews) / measure;
  }

  private static double median(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
