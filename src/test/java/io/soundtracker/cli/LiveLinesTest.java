package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveLinesTest {

  private final FakeTerminal terminal = new FakeTerminal(20, 6);
  private final PrintStream stream = terminal.stream();
  private final LiveLines live = new LiveLines(stream);

  @Test
  void draws_lines_anew_in_place() {
    live.show(List.of("one", "two", "three"));
    assertThat(terminal.text()).containsExactly("one", "two", "three");

    live.show(List.of("1", "2", "3"));
    assertThat(terminal.text()).containsExactly("1", "2", "3");

    live.show(List.of("only"));
    assertThat(terminal.text()).containsExactly("only");

    live.show(List.of("one again", "", "three again"));
    assertThat(terminal.text()).containsExactly("one again", "", "three again");

    live.show(List.of());
    assertThat(terminal.text()).isEmpty();
  }

  @Test
  void what_is_printed_above_stays_whole() {
    live.show(List.of("one", "two"));
    live.above(() -> stream.println("A warning that is wider than the screen"));
    live.show(List.of("three"));
    live.stream().println("a library's");

    assertThat(terminal.text())
        .containsExactly("A warning that is wi", "der than the screen", "a library's", "three");
    assertThat(terminal.moments()).allMatch(moment -> moment.size() <= 4);
  }

  @Test
  void a_line_printed_in_parts_is_shown_once_it_is_whole() {
    live.show(List.of("one"));
    PrintStream above = live.stream();
    above.print("half a li");
    assertThat(terminal.text()).containsExactly("one");

    above.println("ne, 夜");

    assertThat(terminal.text()).containsExactly("half a line, 夜", "one");
  }

  @Test
  void nothing_is_written_while_nothing_changes() {
    live.show(List.of("one", "two"));
    live.show(List.of("one", "two"));

    assertThat(terminal.moments()).hasSize(1);
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_comes_is_where_it_belongs(int seed) {
    Random random = new Random(seed);
    FakeTerminal screen = new FakeTerminal(5 + random.nextInt(30), 2 + random.nextInt(8));
    PrintStream out = screen.stream();
    LiveLines lines = new LiveLines(out);
    List<String> printed = new ArrayList<>();
    for (int step = 0; step < 40; step++) {
      List<String> shown = new ArrayList<>();
      for (int i = random.nextInt(screen.size().lines() + 1); i > 0; i--) {
        shown.add(TerminalWidth.cut(text(random), screen.size().columns() - 1));
      }
      lines.show(shown);
      if (random.nextInt(3) == 0) {
        String text = TerminalWidth.cut(text(random), screen.size().columns());
        lines.above(() -> out.println(text));
        printed.add(text);
      }
      List<String> all = new ArrayList<>(printed);
      all.addAll(shown);
      assertThat(screen.text()).isEqualTo(all);
    }
  }

  /** At least one character long, so that no line is taken for the end of the text. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      text.append(random.nextInt(4) == 0 ? "夜" : "x");
    }
    return text.toString();
  }
}
