package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void the_greatest_number_has_the_highest_bar() {
    assertThat(Sparkline.of(List.of(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L))).isEqualTo("▁▂▃▄▅▆▇█");
    assertThat(Sparkline.of(List.of(80L, 40L, 80L))).isEqualTo("█▄█");
  }

  @Test
  void only_0_has_no_bar_at_all() {
    assertThat(Sparkline.of(List.of(0L, 1L, 1_000_000L))).isEqualTo(" ▁█");
    assertThat(Sparkline.of(List.of(0L, 0L))).isEqualTo("  ");
    assertThat(Sparkline.of(List.of())).isEmpty();
  }

  @Test
  void the_greatest_count_there_is_can_be_drawn() {
    assertThat(Sparkline.of(List.of(Long.MAX_VALUE / 2, Long.MAX_VALUE))).isEqualTo("▄█");
  }
}
