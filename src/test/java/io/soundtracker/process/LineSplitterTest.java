package io.soundtracker.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineSplitterTest {

  private final List<String> lines = new ArrayList<>();

  @Test
  void tells_whole_lines_from_the_unterminated_last_one() throws IOException {
    split("one\n\ntwo\r\n\r\nthree \r x\nhalf a li", 100);
    assertThat(lines)
        .containsExactly(
            "one NEWLINE",
            " NEWLINE",
            "two NEWLINE",
            " NEWLINE",
            "three \r x NEWLINE",
            "half a li MISSING");
  }

  @Test
  void has_no_last_line_after_a_newline_or_in_empty_input() throws IOException {
    split("", 100);
    split("one\n", 100);
    assertThat(lines).containsExactly("one NEWLINE");
  }

  @Test
  void cuts_a_line_that_is_longer_than_the_bound_and_goes_on_with_the_next() throws IOException {
    split("12345\n123456\n12345\r\n123456\r\nafter\n1234567890", 5);
    assertThat(lines)
        .containsExactly(
            "12345 NEWLINE",
            "12345 CUT",
            "12345 NEWLINE",
            "12345 CUT",
            "after NEWLINE",
            "12345 CUT");
  }

  @Test
  void hands_a_cut_line_on_once_however_long_its_rest() throws IOException {
    split("x".repeat(1_000_000) + "\nafter\n" + "y".repeat(1_000_000), 5);
    assertThat(lines).containsExactly("xxxxx CUT", "after NEWLINE", "yyyyy CUT");
  }

  @Test
  void gives_the_same_lines_in_whatever_pieces_the_bytes_come() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String line = Character.toString('a' + i % 26).repeat(random.nextInt(20_000));
      text.append(line).append(i % 3 == 0 ? "\r\n" : "\n");
      expected.add(line + " NEWLINE");
    }
    InputStream bytes = new ByteArrayInputStream(text.toString().getBytes(UTF_8));
    InputStream inPieces =
        new InputStream() {
          @Override
          public int read() throws IOException {
            return bytes.read();
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            int most = random.nextBoolean() ? 1 + random.nextInt(10) : length;
            return bytes.read(buffer, offset, Math.min(length, most));
          }
        };
    split(inPieces, LineSplitter.LONGEST_LINE);
    assertThat(lines).isEqualTo(expected);
  }

  @Test
  void calls_the_consumer_no_more_once_it_has_had_enough() throws IOException {
    LineSplitter splitter =
        new LineSplitter(
            (buffer, offset, length, end) -> {
              lines.add(new String(buffer, offset, length, UTF_8));
              return lines.size() < 2;
            });
    splitter.readFrom(input("one\ntwo\nthree\nfo"));
    splitter.readFrom(input("ur\nfive"));
    splitter.finish();
    assertThat(splitter.stopped()).isTrue();
    assertThat(lines).containsExactly("one", "two");
  }

  @Test
  void calls_the_consumer_no_more_once_it_threw() throws IOException {
    LineSplitter splitter =
        new LineSplitter(
            (buffer, offset, length, end) -> {
              lines.add(new String(buffer, offset, length, UTF_8));
              throw new IllegalStateException("broken");
            });
    assertThatThrownBy(() -> splitter.readFrom(input("one\ntwo\n"))).hasMessage("broken");
    splitter.readFrom(input("three\nfour"));
    splitter.finish();
    assertThat(lines).containsExactly("one");
  }

  private void split(String text, int longest) throws IOException {
    split(input(text), longest);
  }

  private void split(InputStream in, int longest) throws IOException {
    LineSplitter splitter =
        new LineSplitter(
            (buffer, offset, length, end) ->
                lines.add(new String(buffer, offset, length, UTF_8) + " " + end),
            longest);
    while (splitter.readFrom(in) >= 0) {}
    splitter.finish();
    assertThat(splitter.stopped()).isFalse();
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
