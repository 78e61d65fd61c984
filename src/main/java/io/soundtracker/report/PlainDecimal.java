package io.soundtracker.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal numbers for programs: four decimals at most, never in exponent form. */
final class PlainDecimal {

  private PlainDecimal() {}

  static BigDecimal plain(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
