package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void the_greatest_number_has_the_highest_bar() {
    assertThat(Sparkline.BLOCKS.of(List.of(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L)))
        .isEqualTo("▁▂▃▄▅▆▇█");
    assertThat(Sparkline.BLOCKS.of(List.of(80L, 40L, 80L))).isEqualTo("█▄█");
  }

  @Test
  void only_0_has_no_bar_at_all() {
    assertThat(Sparkline.BLOCKS.of(List.of(0L, 1L, 1_000_000L))).isEqualTo(" ▁█");
    assertThat(Sparkline.BLOCKS.of(List.of(0L, 0L))).isEqualTo("  ");
    assertThat(Sparkline.BLOCKS.of(List.of())).isEmpty();
  }

  @Test
  void the_greatest_count_there_is_can_be_drawn() {
    assertThat(Sparkline.BLOCKS.of(List.of(Long.MAX_VALUE / 2, Long.MAX_VALUE))).isEqualTo("▄█");
  }

  @Test
  void a_gap_and_a_fall_have_marks_of_their_own() {
    List<OptionalLong> values =
        List.of(OptionalLong.of(8), OptionalLong.empty(), OptionalLong.of(-3), OptionalLong.of(0));

    assertThat(Sparkline.BLOCKS.withGaps(values)).isEqualTo("█·▾ ");
    assertThat(Sparkline.PLAIN.withGaps(values)).isEqualTo("#?v ");
  }

  @Test
  void only_a_terminal_that_says_so_has_plain_characters() {
    assertThat(Sparkline.of(Map.of())).isEqualTo(Sparkline.BLOCKS);
    assertThat(Sparkline.of(Map.of("LC_CTYPE", "de_DE.UTF-8"))).isEqualTo(Sparkline.BLOCKS);
    assertThat(Sparkline.of(Map.of("LC_CTYPE", "C.utf8"))).isEqualTo(Sparkline.BLOCKS);
    assertThat(Sparkline.of(Map.of("LC_CTYPE", "C"))).isEqualTo(Sparkline.PLAIN);
    assertThat(Sparkline.of(Map.of("LC_CTYPE", "de_DE.ISO-8859-1"))).isEqualTo(Sparkline.PLAIN);
  }
}
