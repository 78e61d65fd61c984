package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

/**
 * A table as a sheet of the workbook shows it.
 *
 * @param tableName the table's name inside Excel, unique in the workbook
 * @param frozenColumns how many columns stay in sight: those that tell the rows apart
 */
record SheetPlan<R>(Table<R> table, String tableName, SheetHead head, int frozenColumns) {

  SheetPlan {
    requireNonNull(table);
    requireNonNull(tableName);
    requireNonNull(head);
  }
}
