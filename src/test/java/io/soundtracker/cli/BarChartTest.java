package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarChartTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-10-01");

  private static List<String> drawn(Sparkline style, int columns, List<OptionalLong> values) {
    List<LocalDate> days = IntStream.range(0, values.size()).mapToObj(FIRST::plusDays).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BarChart(
            days,
            List.of(new BarChart.Series("Views", values, BarChart.Series.known(Long::sum))),
            style,
            Optional.of(columns))
        .print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  private static List<OptionalLong> values(long... values) {
    return LongStream.of(values)
        .mapToObj(value -> value == 9_999 ? OptionalLong.empty() : OptionalLong.of(value))
        .toList();
  }

  @Test
  void bars_stand_above_their_dates_and_gaps_and_falls_have_marks_of_their_own() {
    assertThat(drawn(Sparkline.BLOCKS, 40, values(40, 0, 9_999, -7, 1, 20)))
        .containsExactly(
            "Views: -7 to 40",
            "40  █",
            "    █",
            "    █    ▄",
            "    █    █",
            " 0  █ ·▾▁█",
            "    2026-10-01 to 2026-10-06");
  }

  @Test
  void plain_terminals_get_plain_characters() {
    assertThat(String.join("", drawn(Sparkline.PLAIN, 40, values(40, 0, 9_999, -7, 1, 20))))
        .matches("\\p{ASCII}+")
        .contains("# ?v.#");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 80, 120})
  void no_line_is_wider_than_the_terminal(int columns) {
    List<OptionalLong> year = IntStream.range(0, 365).mapToObj(OptionalLong::of).toList();

    List<String> lines = drawn(Sparkline.BLOCKS, columns, year);
    assertThat(lines.subList(1, 6)).allMatch(line -> line.length() <= columns);
    if (columns >= 40) {
      assertThat(lines.get(6)).endsWith("2027-09-30").hasSizeLessThanOrEqualTo(columns);
    }
  }

  @Test
  void days_that_share_a_bar_are_taken_together_and_that_is_said() {
    assertThat(
            drawn(
                Sparkline.BLOCKS, 14, values(1, 1, 9_999, 9_999, 9_999, 2, 1, 1, 1, 1, 1, 1, 4, 4)))
        .startsWith("Views, 2 days a bar: 2 to 8")
        .as("a bar with a day that is not known would be too low")
        .contains("0  █··████");
  }

  @Test
  void where_nothing_is_known_that_is_said() {
    assertThat(drawn(Sparkline.BLOCKS, 40, values(9_999, 9_999)))
        .startsWith("Views: unknown")
        .contains("0  ··");
  }
}
