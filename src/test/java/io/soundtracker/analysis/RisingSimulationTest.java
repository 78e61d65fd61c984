package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.SimulatedUse.Kind;
import io.soundtracker.analysis.SimulatedUse.Network;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How well the sounds that rise are found among 300 of which ten truly triple. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RisingSimulationTest {

  private static final int RUNS = 200;
  private static final int TOP = 10;
  private static final Rising.Rule RULE = new Rising.Rule(Optional.empty(), false, 5, 0.10);

  private final Map<Kind, Score> scores = new EnumMap<>(Kind.class);

  /**
   * Averages over all runs.
   *
   * @param precision how many of the first ten do triple, as a share
   * @param wrong the share of the flagged that do not; none in a run that flags none
   * @param byPercent the precision of percent growth without a floor
   */
  private record Score(
      double precision, double flagged, double wrong, double dispersion, double byPercent) {}

  @BeforeAll
  void simulate() {
    for (Kind kind : Kind.values()) {
      scores.put(kind, score(kind, Network.STEADY));
    }
  }

  private static Score score(Kind kind, Network network) {
    double precision = 0;
    double flagged = 0;
    double wrong = 0;
    double dispersion = 0;
    double byPercent = 0;
    for (int run = 0; run < RUNS; run++) {
      SimulatedUse.Seen use = new SimulatedUse(kind, network, 1_000 + run).seen();
      NetworkPace pace = use.pace();
      List<RisingSound> ranked = Rising.ranked(use.tallies(), pace, RULE, Map.of());
      List<RisingSound> rising = ranked.stream().filter(RisingSound::isRising).toList();
      long wrongly = rising.stream().filter(sound -> !triples(sound)).count();
      precision += share(ranked.stream().limit(TOP).filter(RisingSimulationTest::triples).count());
      flagged += rising.size();
      wrong += rising.isEmpty() ? 0 : wrongly / (double) rising.size();
      dispersion += pace.dispersion().value();
      byPercent += share(byPercent(use).filter(SimulatedUse::triples).count());
    }
    return new Score(
        precision / RUNS, flagged / RUNS, wrong / RUNS, dispersion / RUNS, byPercent / RUNS);
  }

  private static double share(long hits) {
    return hits / (double) TOP;
  }

  private static boolean triples(RisingSound sound) {
    return SimulatedUse.triples(Integer.parseInt(sound.key()));
  }

  private static IntStream byPercent(SimulatedUse.Seen use) {
    List<UseCounts> uses = use.uses();
    return IntStream.range(0, uses.size())
        .boxed()
        .sorted(Comparator.comparing((Integer sound) -> -percentGrowth(uses.get(sound))))
        .limit(TOP)
        .mapToInt(Integer::intValue);
  }

  private static double percentGrowth(UseCounts uses) {
    return uses.recent() == 0 ? 0 : uses.recent() * 4.0 / uses.before();
  }

  @ParameterizedTest
  @EnumSource(names = {"POISSON", "MANY_POSTS_AT_ONCE"})
  void two_in_five_of_the_first_ten_do_rise(Kind kind) {
    assertThat(scores.get(kind).precision()).isGreaterThanOrEqualTo(0.40);
  }

  @Test
  void one_in_four_of_the_first_ten_do_rise_where_days_are_uneven() {
    assertThat(scores.get(Kind.UNEVEN_DAYS).precision()).isGreaterThanOrEqualTo(0.25);
  }

  @Test
  void one_in_five_of_the_first_ten_do_rise_where_accounts_stay_with_a_sound() {
    assertThat(scores.get(Kind.DAYS_IN_A_ROW).precision()).isGreaterThanOrEqualTo(0.20);
  }

  @ParameterizedTest
  @EnumSource
  void few_are_flagged_wrongly(Kind kind) {
    assertThat(scores.get(kind).flagged()).isPositive();
    assertThat(scores.get(kind).wrong()).isLessThanOrEqualTo(0.15);
  }

  @ParameterizedTest
  @CsvSource({
    "POISSON, DOUBLING, 0.40",
    "POISSON, PARTLY_READ, 0.40",
    "POISSON, MOSTLY_READ_LATE, 0.40",
    "POISSON, MOSTLY_READ_BEFORE, 0.40",
    "POISSON, MOSTLY_UNDATED, 0.40",
    "UNEVEN_DAYS, DOUBLING, 0.25",
    "UNEVEN_DAYS, PARTLY_READ, 0.25",
    "UNEVEN_DAYS, MOSTLY_READ_LATE, 0.25",
    "UNEVEN_DAYS, MOSTLY_READ_BEFORE, 0.25",
    "UNEVEN_DAYS, MOSTLY_UNDATED, 0.25"
  })
  void the_same_holds_where_the_network_grows_or_is_read_unequally(
      Kind kind, Network network, double precision) {
    Score score = score(kind, network);
    assertThat(score.precision()).isGreaterThanOrEqualTo(precision);
    assertThat(score.flagged()).isPositive();
    assertThat(score.wrong()).isLessThanOrEqualTo(0.15);
  }

  @ParameterizedTest
  @EnumSource
  void percent_growth_without_a_floor_is_less_than_half_as_good(Kind kind) {
    Score score = scores.get(kind);
    assertThat(score.byPercent()).isLessThan(score.precision() / 2);
  }

  @Test
  void dispersion_is_measured_right() {
    assertThat(scores.get(Kind.POISSON).dispersion()).isBetween(1.0, 1.1);
    assertThat(scores.get(Kind.MANY_POSTS_AT_ONCE).dispersion()).isBetween(1.0, 1.1);
    assertThat(scores.get(Kind.UNEVEN_DAYS).dispersion()).isBetween(2.7, 3.3);
    assertThat(scores.get(Kind.DAYS_IN_A_ROW).dispersion()).isBetween(2.6, 3.2);
  }
}
