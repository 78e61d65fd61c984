package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EngagementBoundsTest {

  @Test
  void a_rate_on_a_bound_earns_its_badge() {
    EngagementBounds bounds = EngagementBounds.STANDARD;
    assertThat(bounds.level(OptionalDouble.of(15))).contains(EngagementLevel.HIGH);
    assertThat(bounds.level(OptionalDouble.of(14.99))).contains(EngagementLevel.MEDIUM);
    assertThat(bounds.level(OptionalDouble.of(10))).contains(EngagementLevel.MEDIUM);
    assertThat(bounds.level(OptionalDouble.of(9.99))).contains(EngagementLevel.LOW);
    assertThat(bounds.level(OptionalDouble.empty())).isEmpty();
  }

  @Test
  void the_word_is_the_same_in_every_locale() {
    assertThat(EngagementLevel.HIGH.word()).isEqualTo("high");
    assertThat(EngagementLevel.MEDIUM.word()).isEqualTo("medium");
  }

  @Test
  void bounds_out_of_order_are_refused() {
    assertThatThrownBy(() -> new EngagementBounds(5, 10)).hasMessageContaining("medium <= high");
    assertThatThrownBy(() -> new EngagementBounds(Double.NaN, 10)).hasMessageContaining("NaN");
  }
}
