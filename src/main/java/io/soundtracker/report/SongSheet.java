package io.soundtracker.report;

import io.soundtracker.analysis.Post;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The sheet of a song, as the XML of its part: POI takes as long for each sheet more as the
 * workbook has sheets. It is a range with filters, no table with a name, which would be a file
 * more.
 */
final class SongSheet {

  private static final String BEFORE_COLUMNS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"\
       xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:$last"/>\
      <sheetViews><sheetView workbookViewId="0" showGridLines="0">\
      <pane ySplit="$frozen" topLeftCell="A$next" state="frozen" activePane="bottomLeft"/>\
      <selection pane="bottomLeft"/></sheetView></sheetViews>\
      <sheetFormatPr defaultRowHeight="15"/><cols>\
      """;

  private static final String AFTER_LINKS =
      """
      <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>\
      <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>\
      <ignoredErrors><ignoredError sqref="$table" numberStoredAsText="1"/></ignoredErrors>\
      </worksheet>
      """;

  private final String name;
  private final List<Column<Post>> columns;
  private final boolean linksBack;
  private final int headerRow;
  private final ColumnWidths widths;
  private final WorkbookCells values;
  private final SongRows rows;
  private long rowsLeftOut;

  /**
   * @param linksBack whether it has a link to the summary
   */
  SongSheet(
      String name,
      String title,
      boolean linksBack,
      List<Column<Post>> columns,
      WorkbookStyles styles,
      WebLinks webLinks) {
    this.name = name;
    this.columns = columns;
    rows = new SongRows(webLinks);
    this.linksBack = linksBack;
    widths = new ColumnWidths(columns);
    values = new WorkbookCells(styles, widths::widen);
    rows.begin(SheetHead.TITLE_POINTS);
    rows.text(WorkbookText.cut(WorkbookText.safe(title)), styles.title);
    rows.end();
    if (linksBack) {
      rows.begin();
      rows.text(SheetHead.back(WorkbookPlan.SUMMARY), styles.plainLink);
      rows.end();
    }
    headerRow = rows.count();
    rows.begin(SheetLayout.HEADER_POINTS);
    for (Column<Post> each : columns) {
      rows.text(each.title(), each.kind().isNumeric() ? styles.headerOfNumbers : styles.header);
    }
    rows.end();
  }

  String name() {
    return name;
  }

  /** Where the columns' titles are. */
  int headerRow() {
    return headerRow;
  }

  /** The titles and at least one row. */
  CellRangeAddress table() {
    return new CellRangeAddress(
        headerRow, Math.max(rows.count() - 1, headerRow + 1), 0, columns.size() - 1);
  }

  /** The addresses that the part refers to, as {@code rId1} and so on. */
  List<URI> links() {
    return rows.links();
  }

  WorkbookCells values() {
    return values;
  }

  long rowsLeftOut() {
    return rowsLeftOut;
  }

  void add(Post post) {
    if (rows.count() > SpreadsheetVersion.EXCEL2007.getLastRowIndex()) {
      rowsLeftOut++;
      return;
    }
    rows.begin();
    values.in(rows);
    columns.forEach(each -> each.write(post, values));
    rows.end();
  }

  /** The whole part. */
  InputStream xml() throws IOException {
    return new SequenceInputStream(
        Collections.enumeration(List.of(bytes(head()), rows.read(), bytes(tail()))));
  }

  private String head() {
    StringBuilder head =
        new StringBuilder(
            BEFORE_COLUMNS
                .replace(
                    "$last", new CellAddress(rows.count() - 1, columns.size() - 1).formatAsString())
                .replace("$frozen", Integer.toString(headerRow + 1))
                .replace("$next", Integer.toString(headerRow + 2)));
    for (int i = 0; i < columns.size(); i++) {
      head.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
      head.append("\" width=\"").append(widths.of(i)).append("\" customWidth=\"1\"/>");
    }
    return head.append("</cols><sheetData>").toString();
  }

  private String tail() {
    String table = table().formatAsString();
    StringBuilder tail = new StringBuilder("</sheetData><autoFilter ref=\"");
    tail.append(table).append("\"/>");
    if (linksBack || !links().isEmpty()) {
      tail.append("<hyperlinks>");
      if (linksBack) {
        tail.append("<hyperlink ref=\"A2\" location=\"'" + WorkbookPlan.SUMMARY + "'!A1\"/>");
      }
      tail.append(rows.linksXml()).append("</hyperlinks>");
    }
    return tail.append(AFTER_LINKS.replace("$table", table)).toString();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
