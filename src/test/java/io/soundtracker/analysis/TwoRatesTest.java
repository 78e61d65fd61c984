package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoRatesTest {

  @ParameterizedTest
  @CsvSource({
    "5, 7, 1, 7, 0.109375, 1e-12",
    "8, 7, 4, 28, 0.000581, 5e-7",
    "12, 7, 20, 28, 0.016716, 5e-7",
    "3, 7, 0, 28, 0.008, 1e-12"
  })
  void known_answers(int recent, int days, int before, int daysBefore, double chance, double off) {
    assertThat(TwoRates.chance(recent, days, before, daysBefore, 1)).isCloseTo(chance, within(off));
  }

  @Test
  void is_the_sum_of_binomial_probabilities() {
    for (int recent = 0; recent <= 12; recent++) {
      for (int before = 0; before <= 30; before += 3) {
        assertThat(TwoRates.chance(recent, 7, before, 28, 1))
            .as("%d recent, %d before", recent, before)
            .isCloseTo(summedUp(recent, recent + before), within(1e-10));
      }
    }
  }

  /** P(X ≥ k) for X binomial of n and 1/5, in exact fractions. */
  private static double summedUp(int k, int n) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger ways = BigInteger.ONE;
    for (int hits = 0; hits <= n; hits++) {
      if (hits >= k) {
        sum = sum.add(ways.multiply(BigInteger.valueOf(4).pow(n - hits)));
      }
      ways = ways.multiply(BigInteger.valueOf(n - hits)).divide(BigInteger.valueOf(hits + 1L));
    }
    return new BigDecimal(sum)
        .divide(new BigDecimal(BigInteger.valueOf(5).pow(n)), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Test
  void bursts_make_the_same_counts_less_striking() {
    double single = TwoRates.chance(12, 7, 12, 28, 1);
    double bursts = TwoRates.chance(12, 7, 12, 28, 3);

    assertThat(bursts).isGreaterThan(10 * single).isLessThan(0.5);
    assertThat(bursts).isEqualTo(TwoRates.chance(4, 7, 4, 28, 1));
  }

  @Test
  void no_use_is_never_striking() {
    assertThat(TwoRates.chance(0, 7, 0, 28, 1)).isEqualTo(1);
    assertThat(TwoRates.chance(0, 7, 9, 28, 3)).isEqualTo(1);
  }
}
