package io.soundtracker.report;

import java.util.ArrayList;
import java.util.List;

/** Counts what a workbook could not take as it was, and says so. */
final class WorkbookLimits {

  private long textsCut;
  private long rowsLeftOut;
  private long addressesUnlinked;

  /**
   * @param cells those of a sheet
   * @param rows how many it had no place for
   */
  void add(WorkbookCells cells, long rows) {
    textsCut += cells.cut();
    rowsLeftOut += rows;
    addressesUnlinked += cells.unlinked();
  }

  List<String> inWords() {
    List<String> limits = new ArrayList<>();
    if (textsCut > 0) {
      limits.add(
          Human.count(textsCut, "text")
              + " cut at "
              + Human.count(WorkbookText.LONGEST)
              + " characters, the most that a cell holds. The csv and json reports have them whole.");
    }
    if (rowsLeftOut > 0) {
      limits.add(
          Human.count(rowsLeftOut, "row")
              + " left out, as a sheet holds no more. Narrower windows have fewer; the csv and json"
              + " reports have all posts.");
    }
    if (addressesUnlinked > 0) {
      limits.add(
          Human.count(addressesUnlinked)
              + (addressesUnlinked == 1
                  ? " address is text, no link: it does"
                  : " addresses are text, no links: they do")
              + " not lead to https://www.tiktok.com/, or not in 255 characters.");
    }
    return limits;
  }
}
