package io.soundtracker.analysis;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The exact conditional test of two Poisson rates, one-sided. */
final class TwoRates {

  private TwoRates() {}

  /**
   * How probable it is that a sound that is used at one steady pace has at least so much of its use
   * in the recent days: I<sub>x</sub>(k₁, k₀ + 1) with x = t₁ / (t₁ + t₀), which is P(X ≥ k₁) for X
   * binomial of k₁ + k₀ and x.
   *
   * @param recent uses k₁ in {@code recentDays} t₁; likewise {@code before} k₀ and {@code
   *     daysBefore} t₀
   * @param dispersion how many times as large as of a Poisson process the variance of counts is;
   *     counts are divided by it, so that 1 is the exact test
   */
  static double chance(
      double recent, double recentDays, double before, double daysBefore, double dispersion) {
    if (recent == 0) {
      return 1;
    }
    return BetaDistribution.of(recent / dispersion, before / dispersion + 1)
        .cumulativeProbability(recentDays / (recentDays + daysBefore));
  }
}
