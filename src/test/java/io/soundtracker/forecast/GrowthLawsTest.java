package io.soundtracker.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How good next week's forecasts are where the law is known by which things grow. */
class GrowthLawsTest {

  private static final int DAYS = 84;
  private static final int USE = 28;

  /** What was said of series, and what the next week brought. */
  private record Said(List<Outlook.Figure> figures, List<Double> actuals) {

    static Said of(List<GrowthLaw.Made> asked, List<GrowthLaw.Made> network) {
      return new Said(
          WeekForecasts.of(GrowthLaw.seriesOf(asked), GrowthLaw.seriesOf(network)).stream()
              .map(Outlook.Figure.class::cast)
              .toList(),
          asked.stream().map(GrowthLaw.Made::nextWeek).toList());
    }

    List<Trial> nextWeek() {
      return IntStream.range(0, figures.size())
          .mapToObj(
              i -> {
                Outlook.Figure one = figures.get(i);
                return new Trial(actuals.get(i), one.value(), one.lastValue(), one.asUsual());
              })
          .toList();
    }

    /** What was said on earlier days, by what was known then. */
    List<Trial> daysBefore() {
      return figures.stream().flatMap(one -> one.test().trials().stream()).toList();
    }

    double share(ToDoubleFunction<Outlook.Figure> end, int sign) {
      return IntStream.range(0, figures.size())
              .filter(i -> sign * (actuals.get(i) - end.applyAsDouble(figures.get(i))) > 0)
              .count()
          / (double) figures.size();
    }

    double above() {
      return share(Outlook.Figure::high, 1);
    }

    double below() {
      return share(Outlook.Figure::low, -1);
    }

    double inside() {
      return 1 - above() - below();
    }
  }

  /** The geometric mean of the factors by which forecasts were off. */
  private static double error(List<Trial> trials, ToDoubleFunction<Trial> forecast) {
    return Math.exp(
        trials.stream()
            .mapToDouble(
                trial -> Math.abs(Trial.error(trial.actual(), forecast.applyAsDouble(trial))))
            .average()
            .orElseThrow());
  }

  private static void beatsBoth(List<Trial> trials, String which) {
    double method = error(trials, Trial::method);
    double asUsual = error(trials, Trial::asUsual);
    double lastValue = error(trials, Trial::lastValue);
    assertThat(method).as(which).isLessThan(Math.min(asUsual, lastValue));
  }

  @ParameterizedTest
  @CsvSource({
    "STEADY, 1",
    "STEADY, 2",
    "GROWING, 1",
    "GROWING, 2",
    "FADING, 1",
    "FADING, 2",
    "BURSTS, 1",
    "BURSTS, 2",
    "WEEKLY_RHYTHM, 1",
    "WEEKLY_RHYTHM, 2",
    "MEAN_REVERTING, 1",
    "MEAN_REVERTING, 2",
    "LAUNCH, 1",
    "LAUNCH, 2",
    "SPIKE, 1",
    "SPIKE, 2"
  })
  void both_baselines_are_beaten_and_eight_in_ten_lie_inside(GrowthLaw law, long seed) {
    List<GrowthLaw.Made> made = law.series(300, DAYS, seed);
    Said said = Said.of(made, made);

    beatsBoth(said.nextWeek(), law + " next week");
    beatsBoth(said.daysBefore(), law + " days before");
    assertThat(said.inside())
        .as("each has a spike in its past, and none in the next week")
        .isBetween(0.7, law == GrowthLaw.SPIKE ? 1 : 0.91);
  }

  /** Those that were used most of late rose by chance, and fall back. */
  @ParameterizedTest
  @EnumSource(names = {"STEADY", "BURSTS", "MEAN_REVERTING"})
  void what_rose_of_late_lies_inside_as_often_and_not_all_of_it_below(GrowthLaw law) {
    double inside = 0;
    double below = 0;
    int seeds = 20;
    for (long seed = 1; seed <= seeds; seed++) {
      List<GrowthLaw.Made> all = law.series(300, DAYS, seed);
      List<GrowthLaw.Made> risen = mostUsed(all, DAYS - USE, 20);
      List<GrowthLaw.Made> early = mostUsed(all, DAYS - WeekForecasts.DAYS_OF_TRIALS - USE, 30);
      Said said = Said.of(risen, early);
      inside += said.inside() / seeds;
      below += said.below() / seeds;
    }
    assertThat(inside).isBetween(0.7, 0.9);
    assertThat(below).isLessThan(0.18);
  }

  /** Of the past nothing tells how it goes on, so that it is the last week, and said to be. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void after_a_step_it_goes_on_as_in_the_last_week(long seed) {
    List<GrowthLaw.Made> network = new ArrayList<>(GrowthLaw.STEADY.series(30, DAYS, seed));
    Said said = Said.of(GrowthLaw.STEP.series(100, DAYS, seed), network);

    assertThat(error(said.nextWeek(), Trial::method)).isLessThan(1.4);
    assertThat(said.inside()).isBetween(0.65, 0.95);
    assertThat(said.figures().stream().filter(Outlook.Figure::isOfNewPace).count())
        .isGreaterThan(60);
    assertThat(said.figures())
        .filteredOn(Outlook.Figure::isOfNewPace)
        .allMatch(one -> one.value() == one.asUsual() && !one.test().isEnough());
  }

  private static List<GrowthLaw.Made> mostUsed(List<GrowthLaw.Made> all, int from, int most) {
    return all.stream()
        .sorted(Comparator.comparingLong((GrowthLaw.Made one) -> -uses(one, from)))
        .limit(most)
        .toList();
  }

  private static long uses(GrowthLaw.Made one, int from) {
    return one.series().days().subList(from, from + USE).stream()
        .mapToLong(day -> day.orElseThrow())
        .sum();
  }
}
