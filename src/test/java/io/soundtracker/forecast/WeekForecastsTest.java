package io.soundtracker.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekForecastsTest {

  private static final int DAYS = 84;
  private static final Offset<Double> HARDLY = within(1e-6);

  private static List<Outlook> of(List<DailySeries> all) {
    return WeekForecasts.of(all, all);
  }

  private static Outlook.Figure figure(List<DailySeries> all, int which) {
    return (Outlook.Figure) of(all).get(which);
  }

  private static DailySeries series(long... counts) {
    return new DailySeries(
        IntStream.range(0, counts.length).mapToObj(i -> OptionalLong.of(counts[i])).toList());
  }

  private static List<Trial> trialsOf(List<DailySeries> all) {
    return of(all).stream()
        .flatMap(one -> ((Outlook.Figure) one).test().trials().stream())
        .toList();
  }

  /** Some days are taken out of a series, as if they had not been read. */
  private static DailySeries withGaps(DailySeries series, Random random) {
    return new DailySeries(
        series.days().stream()
            .map(day -> random.nextDouble() < 0.08 ? OptionalLong.empty() : day)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void every_set_of_parameters_says_what_the_textbook_says(long seed) {
    Random random = new Random(seed);
    GrowthLaw law = List.of(GrowthLaw.values()).get(random.nextInt(GrowthLaw.values().length));
    DailySeries series = withGaps(law.series(1, 45, seed).get(0).series(), random);
    for (int day = 14; day <= series.length(); day++) {
      double[] weeks = series.logsOfWeeksBefore(day);
      for (DampedHolt holt : weeks.length < 2 ? List.<DampedHolt>of() : DampedHolt.GRID) {
        assertThat(holt.next(weeks, Math.log1p(series.lastValueBefore(day))))
            .as("%s, day %d", holt, day)
            .isCloseTo(PlainHolt.week(holt, series.days().subList(0, day)).orElseThrow(), HARDLY);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_parameters_are_those_that_were_nearest_on_the_past_of_that_day(long seed) {
    List<DailySeries> network = new ArrayList<>();
    for (GrowthLaw law : List.of(GrowthLaw.STEADY, GrowthLaw.LAUNCH, GrowthLaw.GROWING)) {
      network.add(withGaps(law.series(1, 70, seed).get(0).series(), new Random(seed + 9)).begun());
    }
    DailySeries series =
        withGaps(GrowthLaw.GROWING.series(1, 50, seed).get(0).series(), new Random(seed)).begun();

    Outlook.Figure said = (Outlook.Figure) WeekForecasts.of(List.of(series), network).get(0);

    assertThat(said.value()).isCloseTo(plain(series, 0, network), HARDLY);
    List<Double> back = new ArrayList<>();
    for (int day = 0; day + 7 <= series.length(); day++) {
      boolean known = series.weekFrom(day).isPresent() && series.knownBefore(day) >= 14;
      if (known) {
        back.add(plain(series, series.length() - day, network));
      }
    }
    assertThat(said.test().trials()).extracting(Trial::method).hasSameSizeAs(back);
    for (int i = 0; i < back.size(); i++) {
      assertThat(said.test().trials().get(i).method())
          .as("trial %d", i)
          .isCloseTo(back.get(i), HARDLY);
    }
  }

  private static double plain(DailySeries series, int left, List<DailySeries> network) {
    return PlainHolt.forecast(
        until(series, left), network.stream().map(one -> until(one, left)).toList());
  }

  private static List<OptionalLong> until(DailySeries series, int left) {
    return series.days().subList(0, Math.max(0, series.length() - left));
  }

  @ParameterizedTest
  @CsvSource({"LAUNCH, 1", "LAUNCH, 2", "LAUNCH, 3", "SPIKE, 1", "SPIKE, 2", "SPIKE, 3"})
  void a_launch_or_a_spike_does_not_lift_what_is_forecast_out_of_all_proportion(
      GrowthLaw law, long seed) {
    List<GrowthLaw.Made> made = law.series(60, DAYS, seed);
    List<Outlook> said = of(GrowthLaw.seriesOf(made));
    for (int i = 0; i < made.size(); i++) {
      double factor = ((Outlook.Figure) said.get(i)).value() / made.get(i).nextWeek();
      assertThat(factor).as("%s %d, series %d", law, seed, i).isBetween(0.3, 3.0);
    }
  }

  @Test
  void a_series_begins_with_its_first_use() {
    assertThat(series(0, 0, 3, 0, 1).begun()).isEqualTo(series(3, 0, 1));
    assertThat(series(0, 0).begun()).isEqualTo(series(0, 0));
  }

  /** Nobody knows more of it than the last value, so that one is ahead by chance. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void on_a_random_walk_it_says_of_many_that_a_dumb_forecast_is_no_worse(long seed) {
    List<DailySeries> all = GrowthLaw.seriesOf(GrowthLaw.RANDOM_WALK.series(100, DAYS, seed));

    BackTest together = new BackTest(trialsOf(all));
    long dumb =
        of(all).stream()
            .filter(one -> ((Outlook.Figure) one).test().best() != BackTest.Best.METHOD)
            .count();

    assertThat(together.methodError() / together.lastValueError()).isBetween(0.9, 1.1);
    assertThat(dumb).isGreaterThan(30);
  }

  @Test
  void what_is_always_the_same_is_forecast_so_and_is_no_merit() {
    long[] same = new long[DAYS];
    Arrays.fill(same, 5);

    Outlook.Figure said = figure(List.of(series(same)), 0);

    assertThat(said.value()).isCloseTo(35, HARDLY);
    assertThat(said.low()).isCloseTo(35, HARDLY);
    assertThat(said.high()).isCloseTo(35, HARDLY);
    assertThat(said.test().best()).isNotEqualTo(BackTest.Best.METHOD);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eight_in_ten_lie_in_the_interval_more_or_less(long seed) {
    List<GrowthLaw.Made> made =
        Stream.of(GrowthLaw.values()).flatMap(law -> law.series(80, DAYS, seed).stream()).toList();
    List<Outlook> said = of(GrowthLaw.seriesOf(made));

    assertThat(share(made, said)).isBetween(0.70, 0.90);
  }

  @Test
  void short_series_borrow_the_errors_of_others_and_say_so() {
    List<GrowthLaw.Made> made = GrowthLaw.STEADY.series(300, 40, 3);
    List<Outlook> said = of(GrowthLaw.seriesOf(made));

    assertThat(said)
        .filteredOn(one -> !((Outlook.Figure) one).isOfNewPace())
        .hasSizeGreaterThan(200)
        .allSatisfy(
            one -> {
              assertThat(((Outlook.Figure) one).pooled()).isTrue();
              assertThat(((Outlook.Figure) one).test().trials()).hasSizeBetween(10, 20);
            });
    assertThat(share(made, said)).isBetween(0.70, 0.90);
  }

  private static double share(List<GrowthLaw.Made> made, List<Outlook> said) {
    return IntStream.range(0, made.size())
            .filter(
                i -> {
                  Outlook.Figure one = (Outlook.Figure) said.get(i);
                  double actual = made.get(i).nextWeek();
                  return actual >= one.low() && actual <= one.high();
                })
            .count()
        / (double) made.size();
  }

  @Test
  void too_little_is_said_in_words() {
    long[] day = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9};
    assertThat(of(List.of(series(day))))
        .containsExactly(
            new Outlook.NoFigure("not enough data: 13 of 14 days known since the first use"));

    long[] more = new long[30];
    Arrays.fill(more, 1);
    assertThat(of(List.of(series(more))))
        .containsExactly(
            new Outlook.NoFigure("not enough data: 10 of 20 weeks to test the forecast on"));
  }

  @Test
  void a_few_weeks_of_its_own_are_not_enough_to_tell_which_is_better() {
    List<DailySeries> network = GrowthLaw.seriesOf(GrowthLaw.STEADY.series(30, DAYS, 5));
    DailySeries young = new DailySeries(network.get(0).days().subList(DAYS - 24, DAYS)).begun();

    Outlook.Figure said = (Outlook.Figure) WeekForecasts.of(List.of(young), network).get(0);

    assertThat(said.test().trials()).hasSizeBetween(1, 9);
    assertThat(said.test().best()).isEqualTo(BackTest.Best.UNKNOWN);
    assertThat(said.pooled()).isTrue();
  }

  @Test
  void what_nobody_used_does_not_make_the_interval_of_others_narrower() {
    List<DailySeries> used = GrowthLaw.seriesOf(GrowthLaw.BURSTS.series(30, DAYS, 5));
    List<DailySeries> network = new ArrayList<>(used);
    long[] gone = new long[DAYS];
    gone[0] = 1;
    network.addAll(Collections.nCopies(30, series(gone)));

    assertThat(WeekForecasts.of(used, network)).isEqualTo(WeekForecasts.of(used, used));
  }

  @Test
  void days_that_were_not_read_are_no_days_without_a_post() {
    List<OptionalLong> read = new ArrayList<>(Collections.nCopies(DAYS, OptionalLong.of(10)));
    List<OptionalLong> taken = new ArrayList<>(read);
    for (int day = 60; day < 70; day++) {
      read.set(day, OptionalLong.empty());
      taken.set(day, OptionalLong.of(0));
    }
    double known = figure(List.of(new DailySeries(read)), 0).value();
    double faked = figure(List.of(new DailySeries(taken)), 0).value();

    assertThat(known).isCloseTo(70, HARDLY);
    assertThat(faked).isNotCloseTo(70, within(0.5));
  }

  @Test
  void baselines_are_the_last_known_day_for_a_week_and_the_last_seven_known_days() {
    DailySeries series =
        new DailySeries(
            List.of(
                OptionalLong.of(100),
                OptionalLong.of(1),
                OptionalLong.of(2),
                OptionalLong.of(3),
                OptionalLong.empty(),
                OptionalLong.of(4),
                OptionalLong.of(5),
                OptionalLong.of(6),
                OptionalLong.of(7),
                OptionalLong.empty()));

    assertThat(series.lastValueBefore(10)).isEqualTo(49);
    assertThat(series.asUsualBefore(10)).isEqualTo(28);
    assertThat(series.weekFrom(1)).isEmpty();
    assertThat(series.known()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void what_came_later_changes_no_trial_that_was_over(long seed) {
    DailySeries whole = GrowthLaw.BURSTS.series(1, DAYS, seed).get(0).series();
    DailySeries until = new DailySeries(whole.days().subList(0, 60));

    List<Trial> before = figure(List.of(until), 0).test().trials();
    List<Trial> later = figure(List.of(whole), 0).test().trials();

    int first = DAYS - 60 - (28 - before.size()); // of those told later, four weeks at most
    assertThat(later).startsWith(before.subList(first, before.size()).toArray(new Trial[0]));
  }
}
