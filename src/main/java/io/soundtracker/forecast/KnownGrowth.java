package io.soundtracker.forecast;

/**
 * A post that is known at two ages.
 *
 * @param account whose post it is
 * @param before its views at the younger age
 * @param after its views at the older one
 */
public record KnownGrowth(long account, double before, double after) {

  double x() {
    return Math.log1p(before);
  }

  double y() {
    return Math.log1p(after);
  }

  /** By what it grew, as the logarithm of a factor. */
  double growth() {
    return y() - x();
  }
}
