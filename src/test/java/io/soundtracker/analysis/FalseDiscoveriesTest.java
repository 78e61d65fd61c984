package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FalseDiscoveriesTest {

  @Test
  void levels_of_a_few_tests_are_as_worked_out_by_hand() {
    double[] levels = FalseDiscoveries.levels(new double[] {0.04, 0.01, 0.5, 0.02});

    assertThat(levels).containsExactly(new double[] {4 * 0.04 / 3, 0.04, 0.5, 0.04}, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void claims_are_those_of_the_procedure_as_it_is_printed(long seed) {
    Random random = new Random(seed);
    double[] chances =
        random
            .doubles(60)
            .map(chance -> Math.round(100 * chance * chance * chance) / 100.0)
            .toArray();

    for (double level : new double[] {0.01, 0.05, 0.1, 0.3}) {
      double[] sorted = chances.clone();
      Arrays.sort(sorted);
      double bound = -1;
      for (int rank = 1; rank <= sorted.length; rank++) {
        if (sorted[rank - 1] * sorted.length <= level * rank) {
          bound = sorted[rank - 1];
        }
      }
      double[] levels = FalseDiscoveries.levels(chances);
      for (int test = 0; test < chances.length; test++) {
        assertThat(levels[test] <= level)
            .as("seed %d, level %s, chance %s", seed, level, chances[test])
            .isEqualTo(chances[test] <= bound);
      }
    }
  }

  @Test
  void without_a_test_there_is_no_level() {
    assertThat(FalseDiscoveries.levels(new double[0])).isEmpty();
  }
}
