package io.soundtracker.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Percentages and other decimal numbers for programs: four decimals at most, never in exponent
 * form.
 */
final class Percent {

  private Percent() {}

  static BigDecimal plain(double percent) {
    BigDecimal rounded =
        BigDecimal.valueOf(percent).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
