package io.soundtracker.report;

import org.apache.poi.ss.util.CellReference;

/**
 * Cells of a sheet as XML, put together in one builder. Whole numbers have no decimal point. Rows
 * and columns are counted from 0.
 *
 * @param xml where each cell is added
 */
record CellXml(StringBuilder xml) {

  void blank(int row, int column, int style) {
    begin(row, column, style).append("/>");
  }

  void number(int row, int column, int style, double value) {
    long whole = (long) value;
    begin(row, column, style).append("><v>");
    if (whole == value) {
      xml.append(whole);
    } else {
      xml.append(value);
    }
    xml.append("</v></c>");
  }

  void text(int row, int column, int style, String text) {
    boolean spaceAtAnEnd =
        !text.isEmpty()
            && (Character.isWhitespace(text.charAt(0))
                || Character.isWhitespace(text.charAt(text.length() - 1)));
    begin(row, column, style).append(" t=\"inlineStr\"><is><t");
    xml.append(spaceAtAnEnd ? " xml:space=\"preserve\">" : ">");
    escaped(text);
    xml.append("</t></is></c>");
  }

  /** A formula whose value is a text. */
  void formula(int row, int column, int style, String formula, String value) {
    begin(row, column, style).append(" t=\"str\"><f>");
    escaped(formula);
    xml.append("</f><v>");
    escaped(value);
    xml.append("</v></c>");
  }

  /** Adds text between tags, where quotation marks may stand as they are. */
  void escaped(String text) {
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

  private StringBuilder begin(int row, int column, int style) {
    xml.append("<c r=\"").append(CellReference.convertNumToColString(column)).append(row + 1);
    return xml.append("\" s=\"").append(style).append('"');
  }
}
