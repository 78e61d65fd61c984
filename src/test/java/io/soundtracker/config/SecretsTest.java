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
    "--password= pw,                     --password= pw",
    "--passw pw,                         --passw ***",
    "-p pw -u ann,                       -p *** -u ***",
    "-ppw -4p pw,                        -p*** -4p ***",
    "-2 123456,                          -2 ***",
    "--add-headers Cookie:pw,            --add-headers ***",
    "--proxy ann:pw@h,                   --proxy ***@h",
    "--proxy=http://ann:pw@h,            --proxy=http://***@h",
    "--cookies /home/ann/c.txt,          --cookies ***",
    "-Spopular -fup -o u2p,              -Spopular -fup -o u2p",
    "--impersonate chrome --sleep 3 -4,  --impersonate chrome --sleep 3 -4",
  })
  void takes_secrets_out_of_arguments(String arguments, String masked) {
    assertThat(String.join(" ", Secrets.maskArguments(ShellWords.split(arguments))))
        .isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "--password pw -4,               pw pw",
    "--password=p:w --passw=x,       p:w w x x",
    "-p pw -u ann,                   pw pw ann ann",
    "-ppw -4p qw,                    pw pw qw qw",
    "-2123456,                       123456 123456",
    "--add-header 'X-Key: a b',      X-Key: a b a b",
    "--cookies /c.txt,               /c.txt /c.txt",
    "--proxy http://ann:p%40w@h:80,  ann:p%40w p%40w ann:p@w p@w",
    "--proxy=socks5://a:100%@h,      a:100% 100%",
    "--impersonate chrome -Spopular, ''",
  })
  void finds_every_text_in_arguments_that_nobody_may_read(String arguments, String secrets) {
    assertThat(String.join(" ", Secrets.in(ShellWords.split(arguments)))).isEqualTo(secrets);
  }

  @Test
  void masks_an_argument_that_holds_a_line_break() {
    assertThat(Secrets.mask("http://ann:p\nw@h")).isEqualTo("http://***@h");
  }
}
