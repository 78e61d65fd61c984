package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

/**
 * A table as a sheet of the workbook shows it.
 *
 * @param sheet the wanted name of the sheet
 * @param what what the contents say of it
 * @param frozenColumns how many columns stay in sight: those that tell the rows apart
 * @param details how many of the last columns are folded away until somebody unfolds them
 */
record SheetPlan<R>(
    Table<R> table, String sheet, String what, SheetHead head, int frozenColumns, int details) {

  SheetPlan {
    requireNonNull(table);
    requireNonNull(sheet);
    requireNonNull(what);
    requireNonNull(head);
  }

  static <R> SheetPlan<R> of(Table<R> table, String sheet, String what, SheetHead head) {
    return new SheetPlan<>(table, sheet, what, head, 0, 0);
  }

  SheetPlan<R> frozen(int columns) {
    return new SheetPlan<>(table, sheet, what, head, columns, details);
  }

  SheetPlan<R> folding(int columns) {
    return new SheetPlan<>(table, sheet, what, head, frozenColumns, columns);
  }

  /** The table's name in formulas and pivot tables, unique in the workbook. */
  String tableName() {
    return sheet.replace(" ", "");
  }
}
