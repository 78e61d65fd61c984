package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast of the themes' colours on all that they stand on, also where no program can see it. */
class ThemeContrastTest {

  private static final Pattern COLOR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{3,6})");

  @ParameterizedTest
  @EnumSource
  void texts_are_readable_and_drawings_are_seen(Theme theme) throws IOException {
    Map<String, BrandColor> colors = colors(theme.styleSheet());

    check(colors, theme.grounds());
    if (theme.darkSheet().isPresent()) {
      colors.putAll(colors(theme.darkSheet().get()));
      check(colors, theme.darkGrounds());
    }
  }

  private static void check(Map<String, BrandColor> colors, List<BrandColor> grounds) {
    for (BrandColor ground : grounds) {
      for (String text : List.of("ink", "muted", "link", "up", "down")) {
        assertThat(colors.get(text).contrast(ground))
            .as("%s on %s", text, ground)
            .isGreaterThanOrEqualTo(BrandColor.TEXT);
      }
      for (String drawing : List.of("accent", "line2", "focus", "edge")) {
        assertThat(colors.get(drawing).contrast(ground))
            .as("%s on %s", drawing, ground)
            .isGreaterThanOrEqualTo(BrandColor.GRAPHICS - 0.5);
      }
    }
    for (String tag : List.of("high", "mid", "low", "bad", "rise")) {
      assertThat(colors.get(tag + "-ink").contrast(colors.get(tag)))
          .as(tag)
          .isGreaterThanOrEqualTo(BrandColor.TEXT);
    }
  }

  private static Map<String, BrandColor> colors(String sheet) throws IOException {
    try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
      Map<String, BrandColor> colors = new HashMap<>();
      COLOR
          .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .forEach(match -> colors.put(match.group(1), BrandColor.of(full(match.group(2)))));
      return colors;
    }
  }

  /** {@code #abc} is short for {@code #aabbcc}. */
  private static String full(String notation) {
    return notation.length() == 4 ? notation.replaceAll("([0-9a-f])", "$1$1") : notation;
  }
}
