package io.soundtracker.forecast;

/**
 * One forecast of something that is known by now, beside what the two dumb baselines would have
 * said. All are counts, 0 or more.
 *
 * @param method what the method said
 * @param lastValue what "it stays as it was last" said
 * @param asUsual what "it goes as it usually does" said: for sounds the same as in the last week,
 *     for posts the usual growth
 */
public record Trial(double actual, double method, double lastValue, double asUsual) {

  /** By what a forecast was wrong, as the logarithm of a factor: above 0 if it was too low. */
  public static double error(double actual, double forecast) {
    return Math.log1p(actual) - Math.log1p(forecast);
  }

  double error() {
    return error(actual, method);
  }
}
