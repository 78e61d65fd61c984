package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {

  private static String printed(TextTable table, Optional<Integer> width) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.print(new PrintStream(out, true, StandardCharsets.UTF_8), width);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static TextTable table() {
    return new TextTable(
            TextTable.text("Sound"),
            TextTable.number("Posts"),
            TextTable.number("Engagement (mean)"),
            TextTable.text("Accounts"))
        .row(
            "The Long Way Home Through the Amber Fields",
            12_345L,
            OptionalDouble.of(12.5),
            "@fern.and.moss, @luna.paperplane, @mira.solanto")
        .row("星の鞄 - 夜", OptionalLong.empty(), OptionalDouble.empty(), Optional.empty());
  }

  @Test
  void nothing_is_cut_where_nothing_has_to_fit() {
    assertThat(printed(table(), Optional.empty()).lines())
        .containsExactly(
            "                                                    Engagement",
            "Sound                                        Posts      (mean)  Accounts",
            "──────────────────────────────────────────  ──────  ──────────"
                + "  ───────────────────────────────────────────────",
            "The Long Way Home Through the Amber Fields  12,345      12.50%"
                + "  @fern.and.moss, @luna.paperplane, @mira.solanto",
            "星の鞄 - 夜                                      –           –  –");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 120})
  void every_line_fits_the_terminal(int width) {
    assertThat(printed(table(), Optional.of(width)).lines())
        .allSatisfy(line -> assertThat(TerminalWidth.of(line)).as(line).isLessThanOrEqualTo(width));
  }

  @Test
  void columns_without_room_are_named() {
    assertThat(printed(table(), Optional.of(40)))
        .contains("12,345")
        .endsWith("(no room for: Accounts)\n");
  }

  @Test
  void a_new_picture_takes_two_cells_as_the_old_ones_do() {
    assertThat(TerminalWidth.of("🪁")).isEqualTo(2);
    assertThat(TerminalWidth.of("🎵")).isEqualTo(2);
    assertThat(TerminalWidth.of("e\u0301 🎵 夜")).as("with an accent of its own").isEqualTo(7);
  }

  @Test
  void scraped_text_cannot_steer_the_terminal() {
    TextTable table =
        new TextTable(TextTable.text("Sound")).row("a\u001b[31mred\u202eevil\nnext\tcell");

    assertThat(printed(table, Optional.empty()).lines().toList().get(2))
        .isEqualTo("a [31mred evil next cell");
  }

  @Test
  void no_character_that_steers_is_left_and_every_other_one_is() {
    Pattern steering = Pattern.compile("[\\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+");
    for (int sign = 0; sign <= Character.MAX_VALUE; sign++) {
      String text = "a" + (char) sign + (char) sign + "b";
      assertThat(Plain.text(text)).isEqualTo(steering.matcher(text).replaceAll(" "));
    }
  }

  @Test
  void scraped_text_is_no_markup() {
    TextTable table = new TextTable(TextTable.text("Sound")).row("@|fg(nope) y|@");

    assertThat(printed(table, Optional.of(80))).contains("@|fg(nope) y|@");
  }
}
