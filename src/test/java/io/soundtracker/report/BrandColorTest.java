package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColorTest {

  @Test
  void contrast_is_that_of_the_guidelines() {
    BrandColor white = BrandColor.of("#ffffff");

    assertThat(white.contrast(BrandColor.of("#000000"))).isEqualTo(21);
    assertThat(BrandColor.of("#767676").contrast(white)).isBetween(4.5, 4.6);
    assertThat(white.contrast(white)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void every_colour_becomes_readable_in_every_theme(Theme theme) {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      BrandColor color =
          new BrandColor(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      assertThat(color.contrast(color.ink())).as("ink on %s", color).isGreaterThanOrEqualTo(4.5);
      for (BrandColor ground : theme.grounds()) {
        assertThat(color.on(theme.grounds(), BrandColor.TEXT).contrast(ground))
            .as("%s on %s", color, ground)
            .isGreaterThanOrEqualTo(4.5);
      }
      for (BrandColor ground : theme.darkGrounds()) {
        assertThat(color.on(theme.darkGrounds(), BrandColor.GRAPHICS).contrast(ground))
            .as("%s on %s", color, ground)
            .isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void a_colour_that_is_readable_stays_as_it_is() {
    BrandColor purple = BrandColor.of("5420B8");

    assertThat(purple.on(Theme.NETWORK.grounds(), BrandColor.TEXT)).hasToString("#5420b8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#12345", "#1234567", "#12345g", "rgb(1,2,3)", "#ıııııı"})
  void what_is_no_colour_is_refused(String text) {
    assertThatThrownBy(() -> BrandColor.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("such as #7c3aed, not " + text);
  }
}
