package io.soundtracker.forecast;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How wrong each set of parameters was, by how many days before the end the weeks were over: of a
 * moment in the past only what was over by then is known.
 */
final class Errors {

  /** So many trials of its own weigh as much for a series as all those of the network. */
  static final int WEIGHT_OF_NETWORK = 168;

  /** The mean of the best few is less of an accident than the best one. */
  static final int BEST = 3;

  private final double[][] sums; // by days before the end, then by place in the grid
  private final int[] counts;

  /**
   * @param days how many days before the end an error may at most lie
   */
  Errors(int days) {
    sums = new double[days + 1][DampedHolt.GRID.size()];
    counts = new int[days + 1];
  }

  /** Those on all of some series. */
  static Errors of(List<PastWeeks> network) {
    Errors all =
        new Errors(
            network.stream().mapToInt(one -> one.errors().counts.length - 1).max().orElse(0));
    for (PastWeeks one : network) {
      Errors of = one.errors();
      for (int left = 0; left < of.counts.length; left++) {
        all.counts[left] += of.counts[left];
        for (int place = 0; place < of.sums[left].length; place++) {
          all.sums[left][place] += of.sums[left][place];
        }
      }
    }
    return all;
  }

  /** Adds a week that was over so many days before the end, to what is known from then on. */
  void add(double[] said, double actual, int over) {
    for (int left = 0; left <= over; left++) {
      counts[left]++;
      for (int place = 0; place < said.length; place++) {
        sums[left][place] += Math.abs(actual - said[place]);
      }
    }
  }

  /** The places in the grid of the sets that were best by then, on these errors and a network's. */
  IntStream best(Errors network, int left) {
    double[] errors = sums[left].clone();
    if (left < network.counts.length && network.counts[left] > 0) {
      for (int place = 0; place < errors.length; place++) {
        errors[place] += WEIGHT_OF_NETWORK * network.sums[left][place] / network.counts[left];
      }
    }
    return IntStream.range(0, BEST).map(rank -> takeLeast(errors));
  }

  /** The place of the least, the first of several alike, which is not found another time. */
  private static int takeLeast(double[] errors) {
    int least = 0;
    for (int place = 1; place < errors.length; place++) {
      if (errors[place] < errors[least]) {
        least = place;
      }
    }
    errors[least] = Double.POSITIVE_INFINITY;
    return least;
  }
}
