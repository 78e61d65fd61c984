package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A table as a sheet of the workbook shows it.
 *
 * @param sheet the wanted name of the sheet
 * @param what what the contents say of it
 * @param isNamed whether Excel knows it as a table by name; else it is a range with filters. Each
 *     named table is a file more in the package, and readers such as POI refuse packages of more
 *     than 1,000 files, which hundreds of songs would come to
 * @param frozenColumns how many columns stay in sight: those that tell the rows apart
 * @param details how many of the last columns are folded away until somebody unfolds them
 */
record SheetPlan<R>(
    Table<R> table,
    String sheet,
    String what,
    SheetHead head,
    boolean isNamed,
    int frozenColumns,
    int details) {

  SheetPlan {
    requireNonNull(table);
    requireNonNull(sheet);
    requireNonNull(what);
    requireNonNull(head);
  }

  /** A sheet whose table Excel knows by the sheet's name. */
  static <R> SheetPlan<R> named(Table<R> table, String sheet, String what, SheetHead head) {
    return new SheetPlan<>(table, sheet, what, head, true, 0, 0);
  }

  /** A sheet with filters only. */
  static <R> SheetPlan<R> plain(Table<R> table, String sheet, SheetHead head) {
    return new SheetPlan<>(table, sheet, "", head, false, 0, 0);
  }

  SheetPlan<R> frozen(int columns) {
    return new SheetPlan<>(table, sheet, what, head, isNamed, columns, details);
  }

  SheetPlan<R> folding(int columns) {
    return new SheetPlan<>(table, sheet, what, head, isNamed, frozenColumns, columns);
  }

  /** The table's name in formulas and pivot tables, unique in the workbook. */
  Optional<String> tableName() {
    return isNamed ? Optional.of(sheet.replace(" ", "")) : Optional.empty();
  }
}
