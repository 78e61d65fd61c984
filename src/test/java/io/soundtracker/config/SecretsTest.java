package io.soundtracker.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

  @ParameterizedTest
  @CsvSource({
    "http://ann:pw@h:80,        http://***@h:80",
    "http://token@h:80/x,       http://***@h:80/x",
    "http://ann:p@ss/w@h:80,    http://***@h:80",
    "ann:pw@h:80,               ***@h:80",
    "http://h:80,               http://h:80",
    "plain text,                plain text",
    "@ann,                      @ann",
  })
  void takes_user_and_password_out_of_an_address(String text, String masked) {
    assertThat(Secrets.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "--password pw -4,                   --password *** -4",
    "--password=pw,                      --password=***",
    "--passw pw,                         --passw ***",
    "-p pw -u ann,                       -p *** -u ***",
    "-ppw -4p pw,                        -p*** -4p ***",
    "-2 123456,                          -2 ***",
    "--add-headers Cookie:pw,            --add-headers ***",
    "--proxy ann:pw@h,                   --proxy ***@h",
    "--proxy=http://ann:pw@h,            --proxy=http://***@h",
    "--impersonate chrome --sleep 3 -4,  --impersonate chrome --sleep 3 -4",
  })
  void takes_secrets_out_of_arguments(String arguments, String masked) {
    assertThat(String.join(" ", Secrets.maskArguments(ShellWords.split(arguments))))
        .isEqualTo(masked);
  }

  @Test
  void masks_an_argument_that_holds_a_line_break() {
    assertThat(Secrets.mask("http://ann:p\nw@h")).isEqualTo("http://***@h");
  }
}
