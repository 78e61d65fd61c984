package io.soundtracker.forecast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Forecasts of next week's sums of several series of one kind, such as the posts of the network's
 * sounds. The method is damped Holt on logarithms of weeks, counted back from the last known day,
 * so that the rhythm of the week is in each. Its parameters are those that were best on the series'
 * own past and the network's; in a back-test on the past of that day, so that choosing does not
 * make the back-test look better than it is. The interval lies halfway between that of the series'
 * own errors and that of all series': a tenth of four weeks' errors is not much, and those of
 * others are not quite its own. Where the last week lies outside the interval that was to be
 * expected a week earlier, the pace has just changed, of which no past tells: the same is forecast
 * as in that week, with the errors that this forecast had on the network's weeks.
 */
public final class WeekForecasts {

  /** The name under which forecasts are stored, and which revision of it made them. */
  public static final String METHOD = "damped Holt";

  public static final int VERSION = 3;

  /**
   * Fewer trials of a series tell nothing of its own errors; it is taken for one like the others.
   */
  static final int OWN_TRIALS = 21;

  /** The size of errors changes with that of a series, so that older ones are left behind. */
  static final int LATEST_TRIALS = 28;

  /** The days that the latest trials are about. */
  static final int DAYS_OF_TRIALS = LATEST_TRIALS + DailySeries.WEEK - 1;

  /** Fewer errors than this tell nothing of a tenth of them. */
  static final int FEWEST_TRIALS = 20;

  private final Errors errors;
  private final Optional<Pool> pool;

  /** The latest trials of all series of a network, by what they tell of each of them alike. */
  private record Pool(int trials, Spread spread, Spread spreadAsUsual, double medianError) {
    static Pool of(List<Trial> trials) {
      return new Pool(
          trials.size(),
          Spread.of(trials),
          Spread.ofAsUsual(trials),
          new BackTest(trials).medianError());
    }
  }

  private WeekForecasts(List<DailySeries> network) {
    List<PastWeeks> others = network.stream().map(series -> new PastWeeks(series.begun())).toList();
    errors = Errors.of(others);
    List<Trial> trials =
        others.stream()
            .flatMap(one -> latest(one.trials(errors)).stream())
            .filter(trial -> trial.asUsual() > 0)
            .toList();
    pool = trials.isEmpty() ? Optional.empty() : Optional.of(Pool.of(trials));
  }

  /**
   * The forecast of each series, in their order.
   *
   * @param network the series by which is told how wrong forecasts are in general: those of weeks
   *     after one of any use, since what nobody uses is easily forecast
   */
  public static List<Outlook> of(List<DailySeries> asked, List<DailySeries> network) {
    WeekForecasts now = new WeekForecasts(network);
    WeekForecasts weekAgo =
        new WeekForecasts(network.stream().map(DailySeries::withoutLastWeek).toList());
    return asked.stream()
        .map(DailySeries::begun)
        .map(
            series ->
                weekAgo.isSurprisedBy(series) ? now.asInLastWeek(series) : now.outlook(series))
        .toList();
  }

  private boolean isSurprisedBy(DailySeries series) {
    OptionalDouble came = series.weekFrom(Math.max(0, series.length() - DailySeries.WEEK));
    return came.isPresent()
        && outlook(series.withoutLastWeek()) instanceof Outlook.Figure figure
        && !figure.withWholeEnds().contains(came.getAsDouble());
  }

  private Outlook asInLastWeek(DailySeries series) {
    double value = series.asUsualBefore(series.length());
    Spread spread = pool.orElseThrow().spreadAsUsual();
    return new Outlook.Figure(
        value,
        spread.low(value),
        spread.high(value),
        series.lastValueBefore(series.length()),
        value,
        new BackTest(List.of()),
        true,
        true);
  }

  private Outlook outlook(DailySeries series) {
    if (series.known() < PastWeeks.FEWEST_DAYS) {
      return new Outlook.NoFigure(
          "not enough data: %d of %d days known since the first use"
              .formatted(series.known(), PastWeeks.FEWEST_DAYS));
    }
    int trials = pool.map(Pool::trials).orElse(0);
    if (trials < FEWEST_TRIALS) {
      return new Outlook.NoFigure(
          "not enough data: %d of %d weeks to test the forecast on"
              .formatted(trials, FEWEST_TRIALS));
    }
    PastWeeks past = new PastWeeks(series);
    List<Trial> own = latest(past.trials(errors));
    double value = past.next(errors).orElseThrow();
    boolean pooled = own.size() < OWN_TRIALS;
    Spread spread = pooled ? pool.orElseThrow().spread() : spread(own, pool.orElseThrow());
    return new Outlook.Figure(
        value,
        spread.low(value),
        spread.high(value),
        series.lastValueBefore(series.length()),
        series.asUsualBefore(series.length()),
        new BackTest(own),
        pooled,
        false);
  }

  /**
   * Halfway between both, where its own errors tell no more than how far they lie apart: who asks
   * about what was used most of late asks about what rose, so that its errors lean upwards.
   */
  private static Spread spread(List<Trial> own, Pool others) {
    double lean = new BackTest(own).medianError() - others.medianError();
    return Spread.of(own).lowerBy(lean).meanWith(others.spread());
  }

  private static List<Trial> latest(List<Trial> trials) {
    return trials.subList(Math.max(0, trials.size() - LATEST_TRIALS), trials.size());
  }
}
