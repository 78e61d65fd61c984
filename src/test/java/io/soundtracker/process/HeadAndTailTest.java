package io.soundtracker.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadAndTailTest {

  @ParameterizedTest
  @CsvSource({"''", "abc", "abcd", "abcdefg", "abcdefgh"})
  void keeps_all_that_fits(String text) throws IOException {
    assertThat(kept(text, 4)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"abcdefghi, 1, fghi", "abcdefghijklmnop, 8, mnop", "abcdefghijklmnopqr, 10, opqr"})
  void keeps_the_first_and_the_last_and_says_how_much_was_between(
      String text, int between, String last) throws IOException {
    assertThat(kept(text, 4)).isEqualTo("abcd\n[" + between + " bytes left out]\n" + last);
  }

  @Test
  void keeps_the_same_of_input_larger_than_one_read() throws IOException {
    String text = "a".repeat(50_000) + "z".repeat(50_000);
    assertThat(kept(text, 10_000))
        .isEqualTo("a".repeat(10_000) + "\n[80000 bytes left out]\n" + "z".repeat(10_000));
  }

  private static String kept(String text, int size) throws IOException {
    HeadAndTail kept = new HeadAndTail(size);
    InputStream in = new ByteArrayInputStream(text.getBytes(UTF_8));
    while (in.available() > 0) {
      kept.readFrom(in);
    }
    return kept.text();
  }
}
