package io.soundtracker.report;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellAddress;

/** The rows of a song's sheet as XML, a cell after the other, and the links in them. */
final class SongRows implements RowCells {

  private final WebLinks webLinks;
  private final SpilledText rows = new SpilledText();
  private final CellXml cells = new CellXml(rows.end());
  private final List<URI> links = new ArrayList<>();
  private final StringBuilder linksXml = new StringBuilder();
  private int row;
  private int column;

  SongRows(WebLinks webLinks) {
    this.webLinks = webLinks;
  }

  /** How many there are. */
  int count() {
    return row;
  }

  InputStream read() throws IOException {
    return rows.read();
  }

  /** The addresses that {@link #linksXml} refers to, as {@code rId1} and so on. */
  List<URI> links() {
    return links;
  }

  String linksXml() {
    return linksXml.toString();
  }

  void begin() {
    open();
    rows.end().append('>');
  }

  /** Begins one that is not as high as most. */
  void begin(float points) {
    open();
    rows.end().append(" ht=\"").append(points).append("\" customHeight=\"1\">");
  }

  private void open() {
    rows.end().append("<row r=\"").append(row + 1).append('"');
    column = 0;
  }

  void end() {
    rows.end().append("</row>\n");
    rows.spill();
    row++;
  }

  @Override
  public void blank(CellStyle style) {
    cells.blank(row, column++, style.getIndex());
  }

  @Override
  public void number(double value, CellStyle style) {
    cells.number(row, column++, style.getIndex(), value);
  }

  @Override
  public void text(String value, CellStyle style) {
    cells.text(row, column++, style.getIndex(), value);
  }

  @Override
  public void link(URI address, CellStyle style) {
    if (webLinks.real()) {
      links.add(address);
      linksXml.append("<hyperlink ref=\"").append(new CellAddress(row, column).formatAsString());
      linksXml.append("\" r:id=\"rId").append(links.size()).append("\"/>");
      text(address.toString(), style);
    } else {
      String formula = WebLinks.formula(address);
      cells.formula(row, column++, style.getIndex(), formula, address.toString());
    }
  }

  @Override
  public void setHeight(float points) {
    throw new IllegalStateException("No post has a cell of several lines");
  }
}
