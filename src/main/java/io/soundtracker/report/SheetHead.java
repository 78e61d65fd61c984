package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * What a sheet holds beside its table.
 *
 * @param title empty for a sheet whose first row is the table's header, as pivot tables and scripts
 *     like it; its link back stands to the right of the header
 * @param backTo the sheet that it links back to
 * @param words what must be known to read the table, a line each
 */
record SheetHead(Optional<String> title, Optional<String> backTo, List<String> words) {

  static final float TITLE_POINTS = 28;

  SheetHead {
    requireNonNull(title);
    requireNonNull(backTo);
    words = List.copyOf(words);
  }

  static SheetHead titled(String title, Optional<String> backTo, String... words) {
    return new SheetHead(Optional.of(title), backTo, List.of(words));
  }

  static SheetHead flat(String backTo) {
    return new SheetHead(Optional.empty(), Optional.of(backTo), List.of());
  }

  /** Fills the first rows and tells which row, from 0, is the header's. */
  int writeAbove(SXSSFSheet sheet, WorkbookStyles styles) {
    if (title.isEmpty()) {
      return 0;
    }
    int next = 0;
    Row first = sheet.createRow(next++);
    first.setHeightInPoints(TITLE_POINTS);
    put(first, 0, title.get(), styles.title);
    if (backTo.isPresent()) {
      linkBack(sheet.createRow(next++), 0, backTo.get(), styles);
    }
    for (String line : words) {
      put(sheet.createRow(next++), 0, line, styles.muted);
    }
    return next;
  }

  /** Puts the link back to the right of a header in the first row, a column apart. */
  void writeBeside(Row header, WorkbookStyles styles) {
    if (title.isEmpty()) {
      backTo.ifPresent(to -> linkBack(header, header.getLastCellNum() + 1, to, styles));
    }
  }

  /** The words of a link back to a sheet. */
  static String back(String sheetName) {
    return "← " + sheetName;
  }

  private static void linkBack(Row row, int column, String to, WorkbookStyles styles) {
    SheetWriter.link(put(row, column, back(to), styles.plainLink), to);
  }

  private static Cell put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(WorkbookText.cut(WorkbookText.safe(text)));
    cell.setCellStyle(style);
    return cell;
  }
}
