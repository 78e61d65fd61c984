package io.soundtracker.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal numbers for programs, never in exponent form: four decimals at most, but of small numbers
 * always two digits, so that what is not 0 never looks like it.
 */
final class PlainDecimal {

  private static final int DECIMALS = 4;
  private static final BigDecimal SMALL = new BigDecimal("0.01");
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private PlainDecimal() {}

  static BigDecimal plain(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal rounded =
        (exact.abs().compareTo(SMALL) < 0
                ? exact.round(TWO_DIGITS)
                : exact.setScale(DECIMALS, RoundingMode.HALF_UP))
            .stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
