package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.util.function.BiConsumer;

/**
 * One column of a table.
 *
 * @param key name for programs, in snake_case
 * @param title name for people; a column of times names its zone
 * @param value writes exactly one cell of a row
 */
public record Column<R>(String key, String title, CellKind kind, BiConsumer<R, CellWriter> value) {

  public Column {
    requireNonNull(key);
    requireNonNull(title);
    requireNonNull(kind);
    requireNonNull(value);
  }

  public void write(R row, CellWriter cells) {
    value.accept(row, cells);
  }
}
