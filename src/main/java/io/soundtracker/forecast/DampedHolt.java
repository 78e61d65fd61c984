package io.soundtracker.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Holt's linear trend with damping, on the logarithm of 1 + a day's count. A day that is not known
 * moves the level along the trend and teaches nothing.
 *
 * @param alpha how much of a day's surprise the level takes in
 * @param beta how much of the level's step the trend takes in; 0 for no trend at all
 * @param phi what is left of the trend after each day
 */
record DampedHolt(double alpha, double beta, double phi) {

  /** Known days that the first level is the mean of. */
  static final int FIRST_DAYS = 7;

  /** Known days without which nothing is forecast. */
  static final int FEWEST_DAYS = 14;

  /** Of so many days the surprises tell by how much the middle of a day lies below its mean. */
  static final int DAYS_OF_SURPRISE = 28;

  /** What is tried on a series; the first is what a series without a past to judge by gets. */
  static final List<DampedHolt> GRID = grid();

  private static List<DampedHolt> grid() {
    Stream<DampedHolt> flat =
        DoubleStream.of(0.2, 0.05, 0.1, 0.4, 0.7).mapToObj(a -> new DampedHolt(a, 0, 0.9));
    Stream<DampedHolt> withTrend =
        DoubleStream.of(0.1, 0.2, 0.4, 0.7)
            .boxed()
            .flatMap(
                a ->
                    DoubleStream.of(0.05, 0.15, 0.4)
                        .boxed()
                        .flatMap(
                            b ->
                                DoubleStream.of(0.8, 0.9, 0.98)
                                    .mapToObj(p -> new DampedHolt(a, b, p))));
    return Stream.concat(flat, withTrend).toList();
  }

  /**
   * What is forecast for the week that begins with each day, by what was known before it. The last
   * entry is that for the week after the series; those of days with too few known ones before are
   * not a number.
   */
  double[] weeks(DailySeries series) {
    double[] weeks = new double[series.length() + 1];
    Arrays.fill(weeks, Double.NaN);
    double level = 0;
    double trend = 0;
    Surprises surprises = new Surprises(series.length());
    int known = 0;
    for (int day = 0; day <= series.length(); day++) {
      if (known >= FEWEST_DAYS) {
        weeks[day] = week(level, trend, surprises.factor());
      }
      if (day == series.length()) {
        break;
      }
      OptionalLong count = series.days().get(day);
      double expected = level + phi * trend;
      double next = expected;
      if (count.isPresent()) {
        double log = Math.log1p((double) count.getAsLong());
        known++;
        if (known <= FIRST_DAYS) {
          next = level + (log - level) / known;
        } else {
          next = expected + alpha * (log - expected);
          surprises.add(log, expected);
        }
      }
      trend =
          count.isPresent() && known > FIRST_DAYS
              ? beta * (next - level) + (1 - beta) * phi * trend
              : phi * trend;
      level = next;
    }
    return weeks;
  }

  /**
   * The sum over a week. The mean of logarithms tells the middle of a day's counts, but a sum is
   * made of means: each day is raised by the factor by which the latest days lay above what was
   * expected of them.
   */
  private double week(double level, double trend, double smearing) {
    double sum = 0;
    double log = level;
    double step = trend;
    for (int ahead = 0; ahead < DailySeries.WEEK; ahead++) {
      step *= phi;
      log += step;
      sum += Math.max(0, Math.exp(log) * smearing - 1);
    }
    return sum;
  }

  /** What was expected of the known days, and what they brought, on the scale of logarithms. */
  private static final class Surprises {
    private final double[] logs;
    private final double[] expected;
    private int count;

    private Surprises(int days) {
      logs = new double[days];
      expected = new double[days];
    }

    private void add(double log, double beforehand) {
      logs[count] = log;
      expected[count] = beforehand;
      count++;
    }

    /**
     * The sum of the latest days by the sum that was expected, without the twentieth of them that
     * surprised most in each direction: one day of a thousand times the views is no habit.
     */
    private double factor() {
      int first = Math.max(0, count - DAYS_OF_SURPRISE);
      double[] sorted = new double[count - first];
      for (int i = first; i < count; i++) {
        sorted[i - first] = logs[i] - expected[i];
      }
      Arrays.sort(sorted);
      int cut = (sorted.length + 19) / 20;
      double least = sorted[cut];
      double most = sorted[sorted.length - 1 - cut];
      double came = 0;
      double said = 0;
      for (int i = first; i < count; i++) {
        double surprise = logs[i] - expected[i];
        if (surprise >= least && surprise <= most) {
          came += Math.exp(logs[i]);
          said += Math.exp(expected[i]);
        }
      }
      return came / said;
    }
  }
}
