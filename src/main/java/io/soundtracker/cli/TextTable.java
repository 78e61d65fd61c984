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
import picocli.CommandLine.Help.Ansi;

/**
 * A table for a terminal. Where it would be wider than the terminal, the widest text columns give
 * way first; elsewhere nothing is cut. What is not known is shown as a dash, never as 0.
 */
final class TextTable {

  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

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

  void print(PrintStream out, Optional<Integer> terminalColumns) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.max(
              width(columns.get(i).heading()),
              rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
    }
    terminalColumns.ifPresent(columns -> shrink(widths, columns));
    printRow(out, columns.stream().map(Column::heading).toList(), widths);
    printRow(out, Arrays.stream(widths).mapToObj("─"::repeat).toList(), widths);
    rows.forEach(row -> printRow(out, row, widths));
  }

  private void shrink(int[] widths, int terminalColumns) {
    int room = terminalColumns - GAP.length() * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (!columns.get(i).number()
            && widths[i] > NARROWEST
            && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return; // nothing left to take: the terminal wraps
      }
      widths[widest]--;
    }
  }

  private void printRow(PrintStream out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cut(cells.get(i), widths[i]);
      String padding = " ".repeat(Math.max(0, widths[i] - width(cell)));
      line.append(i == 0 ? "" : GAP);
      line.append(columns.get(i).number() ? padding + cell : cell + padding);
    }
    out.println(line.toString().stripTrailing());
  }

  private static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    int end = text.length();
    while (width(text.substring(0, end)) > width - 1) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  /** How many terminal cells a text takes: wide characters take two. */
  private static int width(String text) {
    return Ansi.OFF.new Text(text).getCJKAdjustedLength();
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
