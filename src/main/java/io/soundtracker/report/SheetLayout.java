package io.soundtracker.report;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/** Header, widths, colours, filter and print layout of a sheet that holds one table. */
final class SheetLayout {

  static final float HEADER_POINTS = 33;

  private final SXSSFSheet sheet;
  private final SheetPlan<?> plan;
  private final List<? extends Column<?>> columns;
  private final int headerRow;
  private final ColumnWidths widths;

  SheetLayout(SXSSFSheet sheet, SheetPlan<?> plan, WorkbookStyles styles) {
    this.sheet = sheet;
    this.plan = plan;
    columns = plan.table().columns();
    widths = new ColumnWidths(columns);
    headerRow = plan.head().writeAbove(sheet, styles);
    header(styles);
  }

  int headerRow() {
    return headerRow;
  }

  private void header(WorkbookStyles styles) {
    Row row = sheet.createRow(headerRow);
    row.setHeightInPoints(HEADER_POINTS);
    for (int i = 0; i < columns.size(); i++) {
      Column<?> column = columns.get(i);
      Cell cell = row.createCell(i);
      cell.setCellStyle(column.kind().isNumeric() ? styles.headerOfNumbers : styles.header);
      cell.setCellValue(column.title());
    }
    plan.head().writeBeside(row, styles);
    sheet.createFreezePane(plan.frozenColumns(), headerRow + 1);
    sheet.setDisplayGridlines(false);
  }

  /** Makes a column wide enough for so many characters, within bounds. */
  void widen(int column, int characters) {
    widths.widen(column, characters);
  }

  /**
   * @param lastRow the last row, from 0, that was written
   */
  void finish(int lastRow) {
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, widths.of(i) * 256);
    }
    fold();
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    landscape(sheet);
    int last = Math.max(lastRow, headerRow + 1);
    color(last);
    CellRangeAddress table = new CellRangeAddress(headerRow, last, 0, columns.size() - 1);
    XSSFSheet written = sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName());
    written.addIgnoredErrors(table, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    NativeTable.add(written, plan.tableName(), table, columns.stream().map(Column::title).toList());
  }

  /** Column by column: grouping several at once overlaps their widths, which Excel refuses. */
  private void fold() {
    if (plan.details() == 0) {
      return;
    }
    XSSFSheet written = sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName());
    for (int i = columns.size() - plan.details(); i < columns.size(); i++) {
      CTCol column = written.getColumnHelper().getColumn(i, false);
      column.setOutlineLevel((short) 1);
      column.setHidden(true);
    }
    sheet.setColumnWidth(columns.size(), ColumnWidths.NARROWEST * 256);
    written.getColumnHelper().getColumn(columns.size(), false).setCollapsed(true);
    written.getCTWorksheet().getSheetFormatPr().setOutlineLevelCol((short) 1);
  }

  private void color(int lastRow) {
    SheetRules rules = new SheetRules(sheet);
    for (int i = 0; i < columns.size(); i++) {
      CellRangeAddress cells = new CellRangeAddress(headerRow + 1, lastRow, i, i);
      if (columns.get(i).kind() == CellKind.LEVEL) {
        rules.levels(cells);
      } else if (isChange(columns.get(i))) {
        rules.changes(cells);
      } else if (columns.get(i).key().equals("fully_read")) {
        rules.warnings(cells);
      }
    }
  }

  /** Whether a column of counts tells by how much something grew or fell. */
  static boolean isChange(Column<?> column) {
    return column.key().endsWith("_change") || column.key().equals("ranks_climbed");
  }

  /** Prints a sheet on pages of its full width, numbered. */
  static void landscape(SXSSFSheet sheet) {
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }
}
