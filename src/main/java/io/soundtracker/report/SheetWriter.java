package io.soundtracker.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes a table into a sheet row by row, and counts what did not fit. */
final class SheetWriter<R> {

  private final SXSSFSheet sheet;
  private final List<Column<R>> columns;
  private final WorkbookStyles styles;
  private final int lastRow;
  private final SheetLayout layout;
  private final WorkbookCells cells;
  private final int firstRow;

  private Row row;
  private int nextRow;
  private long rowsLeftOut;

  /**
   * @param headerRow the row, from 0, of the columns' titles
   */
  SheetWriter(SXSSFSheet sheet, List<Column<R>> columns, WorkbookStyles styles, int headerRow) {
    this(sheet, columns, styles, headerRow, SpreadsheetVersion.EXCEL2007.getLastRowIndex());
  }

  /**
   * @param lastRow the last row, from 0, that the sheet may have
   */
  SheetWriter(
      SXSSFSheet sheet,
      List<Column<R>> columns,
      WorkbookStyles styles,
      int headerRow,
      int lastRow) {
    this.sheet = sheet;
    this.columns = columns;
    this.styles = styles;
    this.lastRow = lastRow;
    layout = new SheetLayout(sheet, columns, headerRow);
    layout.header(styles);
    cells = new WorkbookCells(styles, layout::widen);
    firstRow = headerRow + 1;
    nextRow = firstRow;
  }

  SXSSFSheet sheet() {
    return sheet;
  }

  int rows() {
    return nextRow - firstRow;
  }

  long rowsLeftOut() {
    return rowsLeftOut;
  }

  long cellsCut() {
    return cells.cut();
  }

  void row(R values) {
    if (nextRow > lastRow) {
      rowsLeftOut++;
      return;
    }
    row = newRow(nextRow++);
    cells.at(row, 0);
    for (Column<R> column : columns) {
      column.write(values, cells);
    }
  }

  /** Makes the cell of a column in the last written row a link to another sheet. */
  void linkLastRow(String key, String sheetName) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        link(row.getCell(i), sheetName);
        row.getCell(i).setCellStyle(styles.link);
      }
    }
  }

  /** Makes a cell a link to another sheet of the workbook. */
  static void link(Cell cell, String sheetName) {
    Hyperlink link =
        cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
    cell.setHyperlink(link);
  }

  /** Sets widths, filter and print layout; no row can follow. */
  void finish() {
    layout.finish(nextRow - 1);
  }

  /** Rows that no longer fit into memory go to a temporary file, which may fail. */
  private Row newRow(int number) {
    try {
      return sheet.createRow(number);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      }
      throw e;
    }
  }
}
