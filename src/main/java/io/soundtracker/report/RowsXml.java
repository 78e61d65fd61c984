package io.soundtracker.report;

import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** The rows of a sheet as XML in a temporary file, a cell at a time. */
final class RowsXml extends SheetDataWriter {

  private final StringBuilder xml = new StringBuilder();
  private final CellXml cells = new CellXml(xml);

  RowsXml() throws IOException {
    super();
  }

  @Override
  public void writeCell(int column, Cell cell) throws IOException {
    if (cell == null) {
      return;
    }
    xml.setLength(0);
    int row = cell.getRowIndex();
    int style = cell.getCellStyle().getIndex();
    switch (cell.getCellType()) {
      case BLANK -> cells.blank(row, column, style);
      case NUMERIC -> cells.number(row, column, style, cell.getNumericCellValue());
      case STRING -> cells.text(row, column, style, cell.getStringCellValue());
      case FORMULA -> {
        if (cell.getCachedFormulaResultType() != CellType.STRING) {
          throw new IllegalStateException("A formula of a report gives a text");
        }
        cells.formula(row, column, style, cell.getCellFormula(), cell.getStringCellValue());
      }
      default -> throw new IllegalStateException("No cell of a report is " + cell.getCellType());
    }
    _out.write(xml.toString());
  }
}
