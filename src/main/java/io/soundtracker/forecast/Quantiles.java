package io.soundtracker.forecast;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Numbers in order, at least one, and what parts of them lie below. */
final class Quantiles {

  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  static Quantiles of(DoubleStream numbers) {
    double[] sorted = numbers.toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("There is no quantile of nothing");
    }
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  double median() {
    return at(0.5);
  }

  /**
   * The number below which a part of a whole lies that these are a sample of: the one at place
   * {@code part} × (n + 1), which leaves something beyond the smallest and the largest.
   */
  double at(double part) {
    return at(part, sorted.length, i -> sorted[i]);
  }

  /** The median of all but one, which is itself one of the numbers. */
  double medianWithout(double number) {
    int left = Arrays.binarySearch(sorted, number);
    if (left < 0 || sorted.length < 2) {
      throw new IllegalArgumentException("Without " + number + " there is no median");
    }
    return at(0.5, sorted.length - 1, i -> sorted[i < left ? i : i + 1]);
  }

  @FunctionalInterface
  private interface Place {
    double number(int index);
  }

  private static double at(double part, int count, Place place) {
    double at = Math.max(0, Math.min(count - 1, part * (count + 1) - 1));
    int below = (int) at;
    int above = Math.min(count - 1, below + 1);
    return place.number(below) + (at - below) * (place.number(above) - place.number(below));
  }
}
