package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

import io.soundtracker.config.CsvText.Row;
import io.soundtracker.config.CsvText.Table;
import io.soundtracker.model.Handle;
import io.soundtracker.model.InvalidHandleException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A list of accounts as people really have it, line by line: taken, refused, or named before.
 *
 * @param notes what else the reader should know, such as columns that nothing was read from
 */
public record AccountsCsv(
    List<Entry> taken, List<RefusedLine> refused, List<RepeatedLine> repeated, List<String> notes) {

  public AccountsCsv {
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
    repeated = List.copyOf(repeated);
    notes = List.copyOf(notes);
  }

  /**
   * One account.
   *
   * @param target whether it is a target account, if the list says so
   * @param line where it stands, counted from 1
   */
  public record Entry(
      Handle handle,
      Optional<Boolean> target,
      Optional<String> displayName,
      Optional<String> notes,
      int line) {

    public Entry {
      requireNonNull(handle);
      requireNonNull(target);
      requireNonNull(displayName);
      requireNonNull(notes);
    }
  }

  /**
   * Reads a list.
   *
   * @throws ListFileException if nothing in the file can be accounts
   */
  public static AccountsCsv read(Path file) {
    CsvText text = CsvText.read(file);
    Table table = text.table(AccountHeading::isHeading);
    if (table.rows().isEmpty()) {
      throw new ListFileException(
          file, "the list is empty: write 'account' into the first line, then one account a line");
    }
    AccountColumns columns = AccountColumns.of(table);
    if (columns.accounts().isEmpty()) {
      throw new ListFileException(file, noAccounts(columns, table));
    }
    Reader reader = new Reader(columns, text.notes());
    Row first = table.rows().get(0);
    if (columns.headed()) {
      table.rows().stream().skip(1).forEach(reader::take);
      reader.notes.addAll(table.widerRows());
    } else {
      if (table.width() > 1 || !AccountColumns.isUnmistakable(first.cell(0))) {
        reader.notes.add(
            "there are no headings, so column %s was read from line %s on, and nothing else: write"
                    .formatted(columns.accounts().get(0) + 1, first.line())
                + " headings (account, target, notes) into the first line to say what is what");
      }
      table.rows().forEach(reader::take);
    }
    return reader.result();
  }

  private static String noAccounts(AccountColumns columns, Table table) {
    String remedy = ": name the column that holds @handles or profile addresses 'account'";
    if (columns.headed()) {
      return "none of its columns holds accounts ("
          + String.join(", ", columns.headings())
          + ")"
          + remedy;
    }
    Row row = table.rows().get(0);
    return "nothing in it looks like accounts, line %s is '%s'"
            .formatted(row.line(), String.join(" | ", row.cells()))
        + remedy;
  }

  /** Goes through the rows of one file. */
  private static final class Reader {

    private final AccountColumns columns;
    private final Map<Handle, Entry> taken = new LinkedHashMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private final List<RepeatedLine> repeated = new ArrayList<>();
    private final List<String> notes;

    Reader(AccountColumns columns, List<String> notes) {
      this.columns = columns;
      this.notes = new ArrayList<>(notes);
    }

    void take(Row row) {
      try {
        take(row, handle(row));
      } catch (InvalidHandleException e) {
        refused.add(new RefusedLine(row.line(), String.join(" | ", row.cells()), e.getMessage()));
      }
    }

    AccountsCsv result() {
      if (!columns.unread().isEmpty()) {
        notes.add("nothing was read from the columns " + String.join(", ", columns.unread()));
      }
      return new AccountsCsv(List.copyOf(taken.values()), refused, repeated, notes);
    }

    private void take(Row row, Handle handle) {
      Entry entry =
          new Entry(
              handle,
              target(row),
              cell(row, columns.displayName()),
              cell(row, columns.notes()),
              row.line());
      Entry before = taken.putIfAbsent(handle, entry);
      if (before != null) {
        repeated.add(new RepeatedLine(row.line(), handle.value(), before.line()));
        if (entry.target().isPresent() && !entry.target().equals(before.target())) {
          notes.add(
              "lines %s and %s differ in whether %s is a target: line %s counts"
                  .formatted(before.line(), row.line(), handle, before.line()));
        }
      }
    }

    /** The account of a row: from the surest column, else from one where it is unmistakable. */
    private Handle handle(Row row) {
      String surest = row.cell(columns.accounts().get(0));
      Optional<Handle> handle = AccountColumns.handle(surest);
      for (int column : columns.accounts().subList(1, columns.accounts().size())) {
        String cell = row.cell(column);
        if (AccountColumns.isUnmistakable(cell)) {
          Handle other = Handle.parse(cell);
          if (handle.isPresent() && !handle.get().equals(other)) {
            notes.add(
                "line %s names two accounts, %s and %s in column %s: the first one was taken"
                    .formatted(row.line(), handle.get(), other, columns.name(column)));
          }
          handle = Optional.of(handle.orElse(other));
        }
      }
      return handle.orElseGet(() -> Handle.parse(surest));
    }

    private Optional<Boolean> target(Row row) {
      return cell(row, columns.target())
          .flatMap(
              answer -> {
                Optional<Boolean> target = YesNo.of(answer);
                if (target.isEmpty()) {
                  notes.add(
                      "line %s: '%s' in column %s is neither yes nor no, so it was not used"
                          .formatted(
                              row.line(), answer, columns.name(columns.target().getAsInt())));
                }
                return target;
              });
    }

    private static Optional<String> cell(Row row, OptionalInt column) {
      return column.isPresent()
          ? Optional.of(row.cell(column.getAsInt())).filter(cell -> !cell.isEmpty())
          : Optional.empty();
    }
  }
}
