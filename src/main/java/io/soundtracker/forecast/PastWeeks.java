package io.soundtracker.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What every set of parameters says of each week of a series by what was known before it, beside
 * what came. Days are counted back from the end, at which all series of a network meet. Weeks after
 * one without any use tell nothing of the parameters: what nobody uses is easily forecast.
 */
final class PastWeeks {

  /** Known days without which nothing is forecast. */
  static final int FEWEST_DAYS = 14;

  private final DailySeries series;
  private final double[][] said; // by the day with which a week begins; null without enough days
  private final Errors errors;

  PastWeeks(DailySeries series) {
    this.series = series;
    said = new double[series.length() + 1][];
    for (int day = 0; day <= series.length(); day++) {
      if (series.knownBefore(day) >= FEWEST_DAYS) {
        double[] weeks = series.logsOfWeeksBefore(day);
        double lastDay = Math.log1p(series.lastValueBefore(day));
        said[day] =
            DampedHolt.GRID.stream().mapToDouble(holt -> holt.next(weeks, lastDay)).toArray();
      }
    }
    errors = new Errors(series.length());
    for (int day = 0; day < series.length(); day++) {
      OptionalDouble actual = series.weekFrom(day);
      if (actual.isPresent() && said[day] != null && series.asUsualBefore(day) > 0) {
        errors.add(said[day], Math.log1p(actual.getAsDouble()), left(day) - DailySeries.WEEK);
      }
    }
  }

  Errors errors() {
    return errors;
  }

  private int left(int day) {
    return series.length() - day;
  }

  /**
   * The week after the series; empty if too few days are known.
   *
   * @param network the errors on the network's weeks
   */
  OptionalDouble next(Errors network) {
    return weekFrom(series.length(), network);
  }

  /** What would have been said of each known week, by the errors that were known before it. */
  List<Trial> trials(Errors network) {
    List<Trial> trials = new ArrayList<>();
    for (int day = 0; day < series.length(); day++) {
      OptionalDouble actual = series.weekFrom(day);
      OptionalDouble value = weekFrom(day, network);
      if (actual.isPresent() && value.isPresent()) {
        trials.add(
            new Trial(
                actual.getAsDouble(),
                value.getAsDouble(),
                series.lastValueBefore(day),
                series.asUsualBefore(day)));
      }
    }
    return trials;
  }

  private OptionalDouble weekFrom(int day, Errors network) {
    return said[day] == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.expm1(
                errors
                    .best(network, left(day))
                    .mapToDouble(one -> said[day][one])
                    .average()
                    .orElseThrow()));
  }
}
