package io.soundtracker.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void a_tenth_of_nine_is_the_first_and_the_median_is_the_middle() {
    Quantiles nine = Quantiles.of(DoubleStream.of(9, 1, 8, 2, 7, 3, 6, 4, 5));
    assertThat(nine.at(0.1)).isEqualTo(1);
    assertThat(nine.at(0.9)).isEqualTo(9);
    assertThat(nine.at(0.25)).isEqualTo(2.5);
    assertThat(nine.median()).isEqualTo(5);
    assertThat(Quantiles.of(DoubleStream.of(1, 4)).median()).isEqualTo(2.5);
    assertThat(Quantiles.of(DoubleStream.of(3)).at(0.1)).isEqualTo(3);
  }

  @Test
  void one_number_can_be_left_out_of_the_median() {
    double[] numbers = {5, 1, 4, 4, 2, 9};
    for (double without : numbers) {
      boolean[] left = {false};
      double[] others =
          DoubleStream.of(numbers)
              .filter(
                  number -> {
                    boolean out = number == without && !left[0];
                    left[0] |= out;
                    return !out;
                  })
              .toArray();
      assertThat(Quantiles.of(DoubleStream.of(numbers)).medianWithout(without))
          .isEqualTo(Quantiles.of(DoubleStream.of(others)).median());
    }
    Quantiles one = Quantiles.of(IntStream.of(1).asDoubleStream());
    assertThatThrownBy(() -> one.medianWithout(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.medianWithout(2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_has_no_quantile() {
    assertThatThrownBy(() -> Quantiles.of(DoubleStream.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
