package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Medians and z-scores worked out by hand; views are powers of ten less one, easy as logarithms.
 */
class UsualTest {

  private static final double CLOSE = 1e-9;

  private static long power(int digits) {
    return Math.round(Math.pow(10, digits)) - 1;
  }

  private static Usual usual(int... digits) {
    return Usual.of(IntStream.of(digits).mapToLong(UsualTest::power).toArray());
  }

  @Test
  void the_distance_from_the_median_is_told_in_spreads() {
    Usual usual = usual(4, 3, 1, 2, 3, 4, 2, 3);

    assertThat(usual.posts()).isEqualTo(8);
    assertThat(usual.views()).isEqualTo(999);
    assertThat(usual.logViews()).isCloseTo(3 * Math.log(10), within(CLOSE));
    assertThat(usual.spread()).as("0 0 0 1 1 1 1 2").isCloseTo(Math.log(10), within(CLOSE));
    assertThat(usual.z(power(9))).isCloseTo(0.6745 * 6, within(CLOSE));
    assertThat(usual.z(power(3))).isCloseTo(0, within(CLOSE));
    assertThat(usual.z(power(1))).isCloseTo(-0.6745 * 2, within(CLOSE));
  }

  @Test
  void of_an_even_number_the_median_lies_between_the_two_in_the_middle() {
    Usual usual = Usual.of(new long[] {400, 100, 200, 300});

    assertThat(usual.views()).isEqualTo(250);
    assertThat(usual.logViews()).isCloseTo((Math.log(201) + Math.log(301)) / 2, within(CLOSE));
  }

  @Test
  void where_all_are_equal_chance_alone_is_the_measure() {
    Usual usual = usual(2, 2, 2, 2, 2, 2, 2, 2);

    assertThat(usual.spread()).isZero();
    assertThat(usual.z(999)).as("ln 10 beside 1 / √100").isCloseTo(23.02585, within(1e-5));
    assertThat(usual.z(99)).isZero();
  }

  @Test
  void beside_posts_without_views_a_handful_is_nothing() {
    Usual none = usual(0, 0, 0, 0, 0, 0, 0, 0);

    assertThat(none.z(3)).isLessThan(Breakouts.LEAST_Z);
    assertThat(none.z(32)).as("ln 33 = 3.497").isLessThan(Breakouts.LEAST_Z);
    assertThat(none.z(33)).as("ln 34 = 3.526").isGreaterThan(Breakouts.LEAST_Z);
  }
}
