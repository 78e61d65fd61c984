package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDecimalTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "1e7, 10000000",
    "12.34567, 12.3457",
    "0.01, 0.01",
    "0.01004, 0.01",
    "-0.5, -0.5",
    "0.00421, 0.0042",
    "0.000049, 0.000049",
    "-1.26e-11, -0.000000000013"
  })
  void keeps_four_decimals_and_two_digits_of_what_is_smaller(double value, String text) {
    assertThat(PlainDecimal.plain(value).toPlainString()).isEqualTo(text);
  }
}
