package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A table as a sheet of the workbook shows it.
 *
 * @param tableName the table's name inside Excel, unique in the workbook; without one it is a range
 *     with filters. Each named table is a file more in the package, and readers such as POI refuse
 *     packages of more than 1,000 files, which hundreds of songs would come to
 * @param frozenColumns how many columns stay in sight: those that tell the rows apart
 */
record SheetPlan<R>(Table<R> table, Optional<String> tableName, SheetHead head, int frozenColumns) {

  SheetPlan {
    requireNonNull(table);
    requireNonNull(tableName);
    requireNonNull(head);
  }
}
