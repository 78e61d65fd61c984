package io.soundtracker.cli;

import io.soundtracker.analysis.ListingLog;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How listings went, one a row. */
final class ListingLogTable {

  private ListingLogTable() {}

  /**
   * The table.
   *
   * @param heading of the first column, which tells the listings apart by {@code name}
   */
  static TextTable of(
      String heading, Function<ListingLog, Object> name, List<ListingLog> listings) {
    TextTable table =
        new TextTable(
            TextTable.text(heading),
            TextTable.text("Status"),
            TextTable.number("Posts"),
            TextTable.number("New"),
            TextTable.number("Updated"),
            TextTable.number("Seconds"),
            TextTable.text("Why"));
    for (ListingLog listing : listings) {
      table.row(
          name.apply(listing),
          listing.status(),
          listing.posts(),
          listing.newPosts(),
          listing.updatedPosts(),
          String.format(Locale.ROOT, "%.1f", listing.seconds()),
          listing.why());
    }
    return table;
  }
}
