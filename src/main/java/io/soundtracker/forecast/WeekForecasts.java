package io.soundtracker.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Forecasts of next week's sums of several series of one kind, such as the posts of the network's
 * sounds. The method is damped Holt on logarithms; its parameters are chosen for each series by the
 * errors on its own past, and in a back-test by those of the past of that day, so that choosing
 * does not make the back-test look better than it is. The interval lies halfway between that of the
 * series' own errors and that of all series': a tenth of six weeks' errors is not much, and those
 * of others are not quite its own.
 */
public final class WeekForecasts {

  /** The name under which forecasts are stored, and which revision of it made them. */
  public static final String METHOD = "damped Holt";

  public static final int VERSION = 1;

  /**
   * Fewer trials of a series tell nothing of its own errors; it is taken for one like the others.
   */
  static final int OWN_TRIALS = 35;

  /** The size of errors changes with that of a series, so that older ones are left behind. */
  static final int LATEST_TRIALS = 42;

  /** The days that the latest trials are about. */
  static final int DAYS_OF_TRIALS = LATEST_TRIALS + DailySeries.WEEK - 1;

  /** Fewer errors than this tell nothing of a tenth of them. */
  static final int FEWEST_TRIALS = 20;

  private WeekForecasts() {}

  /**
   * The forecast of each series, in their order.
   *
   * @param network the series by which is told how wrong forecasts are in general: those of weeks
   *     after one of any use, since what nobody uses is easily forecast
   */
  public static List<Outlook> of(List<DailySeries> asked, List<DailySeries> network) {
    Map<DailySeries, Tested> tested = new HashMap<>();
    List<Trial> pool =
        network.stream()
            .map(DailySeries::begun)
            .map(series -> tested.computeIfAbsent(series, WeekForecasts::test))
            .flatMap(one -> latest(one.trials()).stream())
            .filter(trial -> trial.asUsual() > 0)
            .toList();
    return asked.stream()
        .map(DailySeries::begun)
        .map(series -> outlook(series, tested.computeIfAbsent(series, WeekForecasts::test), pool))
        .toList();
  }

  /** What the method says of the next week, and how it did on the past ones. */
  private record Tested(double value, List<Trial> trials) {}

  private static Outlook outlook(DailySeries series, Tested tested, List<Trial> pool) {
    if (series.known() < DampedHolt.FEWEST_DAYS) {
      return new Outlook.NoFigure(
          "not enough data: %d of %d days known since the first use"
              .formatted(series.known(), DampedHolt.FEWEST_DAYS));
    }
    if (pool.size() < FEWEST_TRIALS) {
      return new Outlook.NoFigure(
          "not enough data: %d of %d weeks to test the forecast on"
              .formatted(pool.size(), FEWEST_TRIALS));
    }
    List<Trial> own = latest(tested.trials());
    boolean pooled = own.size() < OWN_TRIALS;
    Spread spread = pooled ? Spread.of(pool) : Spread.of(own).meanWith(Spread.of(pool));
    return new Outlook.Figure(
        tested.value(),
        spread.low(tested.value()),
        spread.high(tested.value()),
        series.lastValueBefore(series.length()),
        series.asUsualBefore(series.length()),
        new BackTest(own),
        pooled);
  }

  private static List<Trial> latest(List<Trial> trials) {
    return trials.subList(Math.max(0, trials.size() - LATEST_TRIALS), trials.size());
  }

  /** How one set of parameters does, while a series is walked. */
  private static final class Candidate {
    private final double[] weeks;
    private double errors;

    private Candidate(double[] weeks) {
      this.weeks = weeks;
    }

    private double errors() {
      return errors;
    }
  }

  private static Tested test(DailySeries series) {
    List<Candidate> candidates =
        DampedHolt.GRID.stream().map(holt -> new Candidate(holt.weeks(series))).toList();
    List<Trial> trials = new ArrayList<>();
    for (int day = 0; day < series.length(); day++) {
      learn(candidates, series, day - DailySeries.WEEK);
      double value = best(candidates).weeks[day];
      OptionalDouble actual = series.weekFrom(day);
      if (actual.isPresent() && !Double.isNaN(value)) {
        trials.add(
            new Trial(
                actual.getAsDouble(),
                value,
                series.lastValueBefore(day),
                series.asUsualBefore(day)));
      }
    }
    learn(candidates, series, series.length() - DailySeries.WEEK);
    return new Tested(best(candidates).weeks[series.length()], trials);
  }

  /** The week that began on a day is over, and tells how good each forecast of it was. */
  private static void learn(List<Candidate> candidates, DailySeries series, int day) {
    OptionalDouble actual = day < 0 ? OptionalDouble.empty() : series.weekFrom(day);
    if (actual.isPresent()) {
      for (Candidate candidate : candidates) {
        if (!Double.isNaN(candidate.weeks[day])) {
          candidate.errors += Math.abs(Trial.error(actual.getAsDouble(), candidate.weeks[day]));
        }
      }
    }
  }

  private static Candidate best(List<Candidate> candidates) {
    return candidates.stream().min(Comparator.comparingDouble(Candidate::errors)).orElseThrow();
  }
}
