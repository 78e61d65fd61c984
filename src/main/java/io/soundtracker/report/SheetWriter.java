package io.soundtracker.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes a table into a sheet row by row, and counts what did not fit. */
final class SheetWriter<R> {

  private final SXSSFSheet sheet;
  private final SheetPlan<R> plan;
  private final List<Column<R>> columns;
  private final int[] changes;
  private final WorkbookStyles styles;
  private final WebLinks links;
  private final int lastRow;
  private final SheetLayout layout;
  private final WorkbookCells cells;

  private Row row;
  private int nextRow;
  private long rowsLeftOut;

  SheetWriter(SXSSFSheet sheet, SheetPlan<R> plan, WorkbookStyles styles, WebLinks links) {
    this(sheet, plan, styles, links, SpreadsheetVersion.EXCEL2007.getLastRowIndex());
  }

  /**
   * @param lastRow the last row, from 0, that the sheet may have
   */
  SheetWriter(
      SXSSFSheet sheet, SheetPlan<R> plan, WorkbookStyles styles, WebLinks links, int lastRow) {
    this.sheet = sheet;
    this.plan = plan;
    this.styles = styles;
    this.lastRow = lastRow;
    columns = plan.table().columns();
    changes =
        IntStream.range(0, columns.size())
            .filter(i -> SheetLayout.isChange(columns.get(i)))
            .toArray();
    layout = new SheetLayout(sheet, plan, styles);
    this.links = links;
    cells = new WorkbookCells(styles, layout::widen);
    nextRow = layout.headerRow() + 1;
  }

  String what() {
    return plan.what();
  }

  SXSSFSheet sheet() {
    return sheet;
  }

  int rows() {
    return nextRow - layout.headerRow() - 1;
  }

  long rowsLeftOut() {
    return rowsLeftOut;
  }

  WorkbookCells cells() {
    return cells;
  }

  void row(R values) {
    if (nextRow > lastRow) {
      rowsLeftOut++;
      return;
    }
    row = newRow(nextRow++);
    cells.in(new PoiRow(row, 0, links));
    for (Column<R> column : columns) {
      column.write(values, cells);
    }
    for (int change : changes) {
      if (row.getCell(change).getCellType() == CellType.NUMERIC) {
        row.getCell(change).setCellStyle(styles.change);
      }
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

  /** Sets widths, colours, filter and print layout; no row can follow. */
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
