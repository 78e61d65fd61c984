package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A table whose rows are read while they are walked, so that a long one needs no memory.
 *
 * @param name name for programs, in snake_case; also the name of its csv file
 * @param title name for people
 */
public record Table<R>(String name, String title, List<Column<R>> columns, Rows<R> rows) {

  /** Walks the rows in order; each walk starts anew. */
  @FunctionalInterface
  public interface Rows<R> {
    void forEach(Consumer<R> consumer);
  }

  public Table {
    requireNonNull(name);
    requireNonNull(title);
    columns = List.copyOf(columns);
    requireNonNull(rows);
  }

  /**
   * The same rows with some of the columns, in the order asked for.
   *
   * @throws IllegalArgumentException if a key is not a column's
   */
  public Table<R> only(String... keys) {
    return new Table<>(name, title, Arrays.stream(keys).map(this::column).toList(), rows);
  }

  /** The same rows without some of the columns. */
  public Table<R> without(String... keys) {
    Set<String> left = Set.of(keys);
    List<Column<R>> others =
        columns.stream().filter(column -> !left.contains(column.key())).toList();
    return new Table<>(name, title, others, rows);
  }

  /** Walks the rows and gives every cell of each to {@code cells}, then calls {@code endOfRow}. */
  public void writeTo(CellWriter cells, Runnable endOfRow) {
    rows.forEach(
        row -> {
          columns.forEach(column -> column.write(row, cells));
          endOfRow.run();
        });
  }

  private Column<R> column(String key) {
    return columns.stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Table " + name + " has no column " + key));
  }
}
