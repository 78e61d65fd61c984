package io.soundtracker.cli;

import io.soundtracker.report.Human;
import io.soundtracker.report.HumanCells;
import io.soundtracker.report.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A table for a terminal. Where it would be wider than the terminal, columns are left out from the
 * right, which is said, and long texts are cut; elsewhere nothing is. What is not known is shown as
 * a dash, never as 0.
 */
final class TextTable {

  private static final String GAP = "  ";

  /** A text that is no longer is never cut, so that ids, names and times stay whole. */
  private static final int NEVER_CUT = 22;

  /** What is left of a longer text at least. */
  private static final int SHORTEST_CUT = 16;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** A column's heading and whether its cells are numbers, which stand at the right. */
  record Column(String heading, boolean number) {}

  TextTable(Column... columns) {
    this.columns = List.of(columns);
  }

  static Column text(String heading) {
    return new Column(heading, false);
  }

  static Column number(String heading) {
    return new Column(heading, true);
  }

  /** A report's table with its rows. */
  static <R> TextTable of(Table<R> table) {
    TextTable shown =
        new TextTable(
            table.columns().stream()
                .map(column -> new Column(column.title(), column.kind().isNumeric()))
                .toArray(Column[]::new));
    List<String> cells = new ArrayList<>();
    table.writeTo(
        new HumanCells(cells::add),
        () -> {
          shown.rows.add(cells.stream().map(Plain::text).toList());
          cells.clear();
        });
    return shown;
  }

  /** Adds a row of texts, whole numbers, optionals of both, and percentages. */
  TextTable row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + columns.size() + " columns");
    }
    rows.add(Arrays.stream(cells).map(TextTable::shown).toList());
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Prints heading and rows.
   *
   * @param terminalColumns width of the terminal; empty where nothing has to fit
   */
  void print(PrintStream out, Optional<Integer> terminalColumns) {
    int[] natural = naturalWidths();
    int[] widths = terminalColumns.map(room -> fitted(natural, room)).orElse(natural);
    printHeadings(out, widths);
    printRow(out, Arrays.stream(widths).mapToObj("─"::repeat).toList(), widths);
    rows.forEach(row -> printRow(out, row, widths));
    if (widths.length < columns.size()) {
      out.println(
          "(no room for: "
              + columns.subList(widths.length, columns.size()).stream()
                  .map(Column::heading)
                  .collect(Collectors.joining(", "))
              + ")");
    }
  }

  /** Headings take several lines where that saves width. */
  private int[] naturalWidths() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.max(
              Arrays.stream(columns.get(i).heading().split(" ", -1))
                  .mapToInt(TextTable::width)
                  .max()
                  .orElse(0),
              rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
    }
    return widths;
  }

  private int[] fitted(int[] natural, int room) {
    int shown = natural.length;
    while (shown > 1 && total(shortest(natural, shown)) > room) {
      shown--;
    }
    int[] least = shortest(natural, shown);
    int[] widths = Arrays.copyOf(natural, shown);
    while (total(widths) > room) {
      int widest = -1;
      for (int i = 0; i < shown; i++) {
        if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break; // the terminal wraps the one column that is left
      }
      widths[widest]--;
    }
    return widths;
  }

  private int[] shortest(int[] natural, int shown) {
    int[] shortest = Arrays.copyOf(natural, shown);
    for (int i = 0; i < shown; i++) {
      if (!columns.get(i).number() && natural[i] > NEVER_CUT) {
        shortest[i] = SHORTEST_CUT;
      }
    }
    return shortest;
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
  }

  private void printHeadings(PrintStream out, int[] widths) {
    List<List<String>> headings = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      headings.add(wrapped(columns.get(i).heading(), widths[i]));
    }
    int lines = headings.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < lines; line++) {
      List<String> cells = new ArrayList<>();
      for (List<String> heading : headings) {
        int part = line - (lines - heading.size()); // short headings stand at the bottom
        cells.add(part < 0 ? "" : heading.get(part));
      }
      printRow(out, cells, widths);
    }
  }

  private static List<String> wrapped(String heading, int width) {
    List<String> lines = new ArrayList<>();
    for (String word : heading.split(" ", -1)) {
      int last = lines.size() - 1;
      if (last >= 0 && width(lines.get(last)) + 1 + width(word) <= width) {
        lines.set(last, lines.get(last) + " " + word);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }

  private void printRow(PrintStream out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = TerminalWidth.cut(cells.get(i), widths[i]);
      String padding = " ".repeat(Math.max(0, widths[i] - width(cell)));
      line.append(i == 0 ? "" : GAP);
      line.append(columns.get(i).number() ? padding + cell : cell + padding);
    }
    out.println(line.toString().stripTrailing());
  }

  private static int width(String text) {
    return TerminalWidth.of(text);
  }

  private static String shown(Object cell) {
    if (cell instanceof Optional<?> optional) {
      return optional.map(TextTable::shown).orElse(Human.UNKNOWN);
    } else if (cell instanceof OptionalLong count) {
      return count.isPresent() ? shown(count.getAsLong()) : Human.UNKNOWN;
    } else if (cell instanceof OptionalDouble percent) {
      return percent.isPresent() ? Human.percent(percent.getAsDouble()) : Human.UNKNOWN;
    } else if (cell instanceof Integer || cell instanceof Long) {
      return Human.count(((Number) cell).longValue());
    } else if (cell instanceof Boolean flag) {
      return flag ? "yes" : "";
    }
    return Plain.text(cell.toString());
  }
}
