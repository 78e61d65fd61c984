package io.soundtracker.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.config.FileNameTemplate.Placeholder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "tracker-{date}, tracker-2026-11-21",
    "{format} of {date}, html of 2026-11-21",
    "{date}, 2026-11-21",
    "acme_{since}_{until}, acme_2026-11-01",
    "a-{theme}-b, a-b",
    "{until}x, x",
    "no braces, no braces",
    "con-{date}, con-2026-11-21",
    "console, console",
    "com10, com10",
    "İ$1-{date}, İ$1-2026-11-21"
  })
  void fills_in_what_is_there_and_drops_what_is_not(String template, String name) {
    assertThat(
            new FileNameTemplate(template)
                .named(
                    Map.of(
                        Placeholder.DATE, "2026-11-21",
                        Placeholder.SINCE, "2026-11-01",
                        Placeholder.FORMAT, "html")))
        .isEqualTo(name);
  }
}
