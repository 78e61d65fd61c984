package io.soundtracker.cli;

import static java.util.Objects.requireNonNull;

import io.soundtracker.report.Human;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * Numbers of days as bars above their dates: a bar a day, or as many days a bar as it takes to have
 * room for all. Several rows of numbers stand below each other, day under day.
 */
final class BarChart {

  private static final int LINES = 5;
  private static final int WIDTH = 80;
  private static final int NARROWEST = 10;
  private static final int DATE = LocalDate.EPOCH.toString().length();
  private static final String AXIS = "  ";

  private final List<LocalDate> days;
  private final List<Series> all;
  private final Sparkline style;
  private int labels; // width of the numbers beside the bars
  private int step = 1; // days a bar

  /**
   * A number of each day.
   *
   * @param together what becomes of days that share a bar, two by two
   */
  record Series(String title, List<OptionalLong> values, BinaryOperator<OptionalLong> together) {

    Series {
      requireNonNull(title);
      values = List.copyOf(values);
      requireNonNull(together);
    }

    /** Unknown unless both are known: else a bar would be too low. */
    static BinaryOperator<OptionalLong> known(LongBinaryOperator together) {
      return (one, other) ->
          one.isPresent() && other.isPresent()
              ? OptionalLong.of(together.applyAsLong(one.getAsLong(), other.getAsLong()))
              : OptionalLong.empty();
    }

    private List<OptionalLong> bars(int step) {
      List<OptionalLong> bars = new ArrayList<>();
      for (int i = 0; i < values.size(); i += step) {
        bars.add(
            values.subList(i, Math.min(values.size(), i + step)).stream()
                .reduce(together)
                .orElseThrow());
      }
      return bars;
    }
  }

  /**
   * @param columns width of the terminal
   */
  BarChart(List<LocalDate> days, List<Series> all, Sparkline style, Optional<Integer> columns) {
    this.days = days;
    this.all = all;
    this.style = style;
    int wanted = 1;
    do {
      step = wanted;
      labels = all.stream().mapToInt(one -> label(greatest(one.bars(step)))).max().orElse(1);
      int room = Math.max(NARROWEST, columns.orElse(WIDTH) - labels - AXIS.length());
      wanted = (days.size() + room - 1) / room;
    } while (wanted > step);
  }

  private static long greatest(List<OptionalLong> bars) {
    return bars.stream().flatMapToLong(OptionalLong::stream).max().orElse(0);
  }

  private static int label(long greatest) {
    return Human.count(Math.max(0, greatest)).length();
  }

  /** Draws all of them, each below an empty line. */
  void print(PrintStream out) {
    for (Series series : all) {
      out.println();
      print(series.title(), series.bars(step), out);
    }
  }

  private void print(String title, List<OptionalLong> bars, PrintStream out) {
    long greatest = greatest(bars);
    long least = bars.stream().flatMapToLong(OptionalLong::stream).min().orElse(0);
    out.println(
        title
            + (step == 1 ? "" : ", %d days a bar".formatted(step))
            + least(bars, least, greatest));
    for (int line = LINES - 1; line >= 0; line--) {
      StringBuilder drawn = new StringBuilder();
      for (OptionalLong bar : bars) {
        drawn.append(cell(bar, greatest, line));
      }
      String label =
          line == LINES - 1 && greatest > 0 ? Human.count(greatest) : line == 0 ? "0" : "";
      out.println(
          " ".repeat(labels - label.length()) + label + AXIS + drawn.toString().stripTrailing());
    }
    printDates(bars.size(), out);
  }

  private static String least(List<OptionalLong> bars, long least, long greatest) {
    return bars.stream().allMatch(OptionalLong::isEmpty)
        ? ": unknown"
        : ": %s to %s".formatted(Human.count(least), Human.count(greatest));
  }

  /** A mark instead of a bar stands on the ground. */
  private String cell(OptionalLong value, long greatest, int line) {
    boolean ground = line == 0;
    if (value.isEmpty()) {
      return ground ? style.gap() : " ";
    }
    if (value.getAsLong() < 0) {
      return ground ? style.below() : " ";
    }
    int height =
        Sparkline.height(value.getAsLong(), greatest, LINES * style.highest())
            - line * style.highest();
    return style.bar(Math.max(0, Math.min(style.highest(), height)));
  }

  /** The first day and the last, below their bars. */
  private void printDates(int bars, PrintStream out) {
    String first = days.get(0).toString();
    String last = days.get(days.size() - 1).toString();
    String indent = " ".repeat(labels) + AXIS;
    out.println(
        bars < 2 * DATE + 1
            ? indent + (days.size() == 1 ? first : first + " to " + last)
            : indent + first + " ".repeat(bars - 2 * DATE) + last);
  }
}
