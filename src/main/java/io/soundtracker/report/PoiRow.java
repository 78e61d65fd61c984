package io.soundtracker.report;

import java.net.URI;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** Cells of a row that POI keeps, from a column on. */
final class PoiRow implements RowCells {

  private final Row row;
  private final WebLinks links;
  private int column;

  PoiRow(Row row, int column, WebLinks links) {
    this.row = row;
    this.column = column;
    this.links = links;
  }

  @Override
  public void blank(CellStyle style) {
    next(style);
  }

  @Override
  public void number(double value, CellStyle style) {
    next(style).setCellValue(value);
  }

  @Override
  public void text(String value, CellStyle style) {
    next(style).setCellValue(value);
  }

  @Override
  public void link(URI address, CellStyle style) {
    links.link(next(style), address);
  }

  @Override
  public void setHeight(float points) {
    row.setHeightInPoints(points);
  }

  private Cell next(CellStyle style) {
    Cell cell = row.createCell(column++);
    cell.setCellStyle(style);
    return cell;
  }
}
