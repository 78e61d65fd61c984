package io.soundtracker.forecast;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.model.ForecastSubject.OfSound;
import io.soundtracker.store.StoredForecast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How right the forecasts were that were made so far, by what they were about and by method. */
public final class ScoreCard {

  /** Fewer scores than this say nothing. */
  public static final int FEWEST_SCORED = BackTest.FEWEST;

  /** The weeks of one day's forecasts are one and the same, of however many sounds. */
  public static final int FEWEST_DAYS = 3;

  /** Days of one zone begin so far apart at least, also where clocks are put forward. */
  private static final Duration SHORTEST_DAY = Duration.ofHours(23);

  /** What could not be told so long after its day is not asked for any more. */
  static final Duration GIVEN_UP = Duration.ofDays(60);

  private ScoreCard() {}

  /**
   * The forecasts of one measure by one method.
   *
   * @param made all of them: those scored, those open and those that cannot be known; a sound's
   *     week counts once, in however many zones its days were counted
   * @param open their day is still to come, or what came is not known yet
   * @param unknowable 60 days after their day it was still not known what came
   * @param days on how many different days (UTC) those scored ended
   * @param score empty if too few are scored, or all ended on too few days
   */
  public record Line(
      ForecastMeasure measure,
      String method,
      int version,
      int made,
      int scored,
      int open,
      int unknowable,
      int days,
      Optional<Score> score) {
    public Line {
      requireNonNull(measure);
      requireNonNull(method);
      requireNonNull(score);
    }
  }

  /**
   * How right they were.
   *
   * @param test the method beside the baselines
   * @param bias the median of actual / forecast: above 1 if forecasts are too low
   * @param insidePercent how many of what came lay in the interval, which promises 80 %
   */
  public record Score(BackTest test, double bias, double insidePercent) {
    public Score {
      requireNonNull(test);
    }
  }

  /** By measure, then method. */
  public static List<Line> of(List<StoredForecast> all, Instant asOf) {
    return all.stream().collect(groupingBy(Kind::of, TreeMap::new, toList())).entrySet().stream()
        .map(entry -> line(entry.getKey(), once(entry.getValue()), asOf))
        .toList();
  }

  /** Without a sound's forecasts of days that begin within one of another forecast of it. */
  private static List<StoredForecast> once(List<StoredForecast> made) {
    Map<Object, Instant> latest = new HashMap<>();
    return made.stream()
        .sorted(Comparator.comparing(StoredForecast::knownUntil))
        .filter(
            one -> one.sound().isEmpty() || isNextDay(one.sound().get(), one.knownUntil(), latest))
        .toList();
  }

  private static boolean isNextDay(OfSound sound, Instant day, Map<Object, Instant> latest) {
    List<Object> which = List.of(sound.id(), sound.ofSong());
    Instant before = latest.get(which);
    boolean isNext = before == null || !day.isBefore(before.plus(SHORTEST_DAY));
    if (isNext) {
      latest.put(which, day);
    }
    return isNext;
  }

  private record Kind(ForecastMeasure measure, String method, int version)
      implements Comparable<Kind> {

    static Kind of(StoredForecast forecast) {
      return new Kind(forecast.measure(), forecast.method(), forecast.version());
    }

    @Override
    public int compareTo(Kind other) {
      return Comparator.comparing(Kind::measure)
          .thenComparing(Kind::method)
          .thenComparing(Kind::version)
          .compare(this, other);
    }
  }

  private static Line line(Kind kind, List<StoredForecast> made, Instant asOf) {
    List<StoredForecast> scored = made.stream().filter(one -> one.actual().isPresent()).toList();
    int unknowable =
        (int)
            made.stream()
                .filter(one -> one.actual().isEmpty())
                .filter(one -> !one.target().isAfter(asOf.minus(GIVEN_UP)))
                .count();
    int days = (int) scored.stream().map(ScoreCard::lastDay).distinct().count();
    return new Line(
        kind.measure(),
        kind.method(),
        kind.version(),
        made.size(),
        scored.size(),
        made.size() - scored.size() - unknowable,
        unknowable,
        days,
        scored.size() < FEWEST_SCORED || days < FEWEST_DAYS
            ? Optional.empty()
            : Optional.of(score(scored)));
  }

  private static LocalDate lastDay(StoredForecast one) {
    return LocalDate.ofInstant(one.target(), ZoneOffset.UTC);
  }

  private static Score score(List<StoredForecast> scored) {
    BackTest test = new BackTest(scored.stream().map(ScoreCard::trial).toList());
    long inside =
        scored.stream()
            .filter(one -> actual(one) >= one.low() && actual(one) <= one.high())
            .count();
    return new Score(test, Math.exp(test.medianError()), inside * 100.0 / scored.size());
  }

  private static Trial trial(StoredForecast one) {
    return new Trial(actual(one), one.value(), one.lastValue(), one.asUsual());
  }

  private static double actual(StoredForecast one) {
    return one.actual().orElseThrow();
  }
}
