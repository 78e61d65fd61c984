package io.soundtracker.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.model.ForecastSubject;
import io.soundtracker.store.StoredForecast;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreCardTest {

  private static final Instant AS_OF = Instant.parse("2026-11-01T06:00:00Z");

  /** A forecast of 100 between 80 and 125; the last value was 50, as usual were 200. */
  private static StoredForecast forecast(
      ForecastMeasure measure, int version, Duration targetAfter, OptionalDouble actual) {
    return new StoredForecast(
        Optional.of(new ForecastSubject.OfPost("7")),
        measure,
        "a method",
        version,
        AS_OF.minus(Duration.ofDays(100)),
        AS_OF.plus(targetAfter),
        99,
        79,
        124,
        49,
        199,
        actual);
  }

  private static List<StoredForecast> scored(double... actuals) {
    return IntStream.range(0, actuals.length)
        .mapToObj(
            i ->
                forecast(
                    ForecastMeasure.POSTS,
                    1,
                    Duration.ofDays(-9 - i % 3),
                    OptionalDouble.of(actuals[i])))
        .toList();
  }

  @Test
  void counts_what_was_made_scored_is_open_and_is_never_known() {
    List<StoredForecast> all = new ArrayList<>(scored(90, 110));
    all.add(forecast(ForecastMeasure.POSTS, 1, Duration.ofDays(3), OptionalDouble.empty()));
    all.add(forecast(ForecastMeasure.POSTS, 1, Duration.ofDays(-59), OptionalDouble.empty()));
    all.add(forecast(ForecastMeasure.POSTS, 1, Duration.ofDays(-60), OptionalDouble.empty()));
    all.add(forecast(ForecastMeasure.POSTS, 1, Duration.ofDays(-90), OptionalDouble.of(5)));
    all.add(forecast(ForecastMeasure.POSTS, 2, Duration.ofDays(3), OptionalDouble.empty()));
    all.add(forecast(ForecastMeasure.VIEWS_GAINED, 1, Duration.ofDays(3), OptionalDouble.empty()));

    assertThat(ScoreCard.of(all, AS_OF))
        .extracting(
            ScoreCard.Line::measure,
            ScoreCard.Line::version,
            ScoreCard.Line::made,
            ScoreCard.Line::scored,
            ScoreCard.Line::open,
            ScoreCard.Line::unknowable)
        .containsExactly(
            tuple(ForecastMeasure.POSTS, 1, 6, 3, 2, 1),
            tuple(ForecastMeasure.POSTS, 2, 1, 0, 1, 0),
            tuple(ForecastMeasure.VIEWS_GAINED, 1, 1, 0, 1, 0));
  }

  @Test
  void under_ten_scored_say_nothing() {
    assertThat(ScoreCard.of(scored(1, 2, 3, 4, 5, 6, 7, 8, 9), AS_OF).get(0).score()).isEmpty();
    assertThat(ScoreCard.of(List.of(), AS_OF)).isEmpty();
  }

  @Test
  void ten_that_ended_on_one_day_say_nothing() {
    List<StoredForecast> one =
        IntStream.range(0, 10)
            .mapToObj(
                i -> forecast(ForecastMeasure.POSTS, 1, Duration.ofDays(-9), OptionalDouble.of(99)))
            .toList();

    ScoreCard.Line line = ScoreCard.of(one, AS_OF).get(0);

    assertThat(line.scored()).isEqualTo(10);
    assertThat(line.days()).isEqualTo(1);
    assertThat(line.score()).isEmpty();
  }

  /** A week of a sound that begins at a moment. */
  private static StoredForecast week(long sound, String from) {
    Instant knownUntil = Instant.parse(from);
    return new StoredForecast(
        Optional.of(new ForecastSubject.OfSound(sound, false, 20, Set.of(sound))),
        ForecastMeasure.POSTS,
        "a method",
        1,
        knownUntil,
        knownUntil.plus(Duration.ofDays(7)),
        1,
        1,
        1,
        1,
        1,
        OptionalDouble.empty());
  }

  @Test
  void the_same_week_in_two_zones_counts_once_and_weeks_of_two_days_count_twice() {
    List<StoredForecast> made =
        List.of(
            week(1, "2026-09-22T00:00:00Z"),
            week(1, "2026-09-23T00:00:00Z"),
            week(1, "2026-09-23T23:00:00Z"), // clocks were put forward
            week(2, "2026-09-22T00:00:00Z"),
            week(1, "2026-09-21T12:00:00Z"));

    assertThat(ScoreCard.of(made, AS_OF)).extracting(ScoreCard.Line::made).containsExactly(4);
    assertThat(ScoreCard.of(made.subList(0, 4), AS_OF))
        .extracting(ScoreCard.Line::made)
        .containsExactly(4);
  }

  @Test
  void errors_are_factors_beside_those_of_the_baselines() {
    ScoreCard.Score score =
        ScoreCard.of(scored(149, 149, 149, 149, 149, 149, 49, 99, 79, 124), AS_OF)
            .get(0)
            .score()
            .orElseThrow();

    assertThat(Math.exp(score.test().methodError())).isCloseTo(1.5, within(1e-9));
    assertThat(Math.exp(score.test().asUsualError())).isCloseTo(200 / 150.0, within(1e-9));
    assertThat(Math.exp(score.test().lastValueError())).isCloseTo(3, within(1e-9));
    assertThat(score.test().best()).isEqualTo(BackTest.Best.AS_USUAL);
    assertThat(score.bias()).as("too low").isCloseTo(1.5, within(1e-9));
    assertThat(score.insidePercent()).as("79, 99 and 124").isEqualTo(30);
  }
}
