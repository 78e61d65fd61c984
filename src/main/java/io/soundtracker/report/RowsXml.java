package io.soundtracker.report;

import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * The rows of a sheet as XML in a temporary file, a cell at a time. Whole numbers have no decimal
 * point.
 */
final class RowsXml extends SheetDataWriter {

  private final StringBuilder xml = new StringBuilder();

  RowsXml() throws IOException {
    super();
  }

  @Override
  public void writeCell(int column, Cell cell) throws IOException {
    if (cell == null) {
      return;
    }
    xml.setLength(0);
    xml.append("<c r=\"").append(CellReference.convertNumToColString(column));
    xml.append(cell.getRowIndex() + 1);
    xml.append("\" s=\"").append(cell.getCellStyle().getIndex()).append('"');
    switch (cell.getCellType()) {
      case BLANK -> xml.append("/>");
      case NUMERIC -> number(cell.getNumericCellValue());
      case STRING -> text(cell.getStringCellValue());
      case FORMULA -> formula(cell);
      default -> throw new IllegalStateException("No cell of a report is " + cell.getCellType());
    }
    _out.write(xml.toString());
  }

  private void number(double value) {
    long whole = (long) value;
    xml.append("><v>");
    if (whole == value) {
      xml.append(whole);
    } else {
      xml.append(value);
    }
    xml.append("</v></c>");
  }

  private void text(String text) {
    boolean spaceAtAnEnd =
        !text.isEmpty()
            && (Character.isWhitespace(text.charAt(0))
                || Character.isWhitespace(text.charAt(text.length() - 1)));
    xml.append(" t=\"inlineStr\"><is><t");
    xml.append(spaceAtAnEnd ? " xml:space=\"preserve\">" : ">");
    escaped(text);
    xml.append("</t></is></c>");
  }

  /** A formula whose value is a text. */
  private void formula(Cell cell) {
    if (cell.getCachedFormulaResultType() != CellType.STRING) {
      throw new IllegalStateException("A formula of a report gives a text");
    }
    xml.append(" t=\"str\"><f>");
    escaped(cell.getCellFormula());
    xml.append("</f><v>");
    escaped(cell.getStringCellValue());
    xml.append("</v></c>");
  }

  /** Quotation marks may stand as they are between tags. */
  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        default -> xml.append(unit);
      }
    }
  }
}
