package io.soundtracker.report;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

/**
 * A table as Excel knows it: with a name, filters, and an extent of its own, so that a pivot table
 * or a formula finds it. It lies in a part of its own, which is why it can be made when the rows
 * are gone to the disk.
 */
final class NativeTable {

  private NativeTable() {}

  /**
   * @param name of letters, digits and underscores, unique in the workbook, and no cell's name
   * @param area header and rows, of which Excel demands at least one
   * @param titles as in the header's cells
   */
  static void add(XSSFSheet sheet, String name, CellRangeAddress area, List<String> titles) {
    CTTable table = sheet.createTable(null).getCTTable();
    table.setName(name);
    table.setDisplayName(name);
    table.setRef(area.formatAsString());
    table.addNewAutoFilter().setRef(area.formatAsString());
    CTTableColumns columns = table.addNewTableColumns();
    columns.setCount(titles.size());
    for (int i = 0; i < titles.size(); i++) {
      CTTableColumn column = columns.addNewTableColumn();
      column.setId(i + 1L);
      column.setName(titles.get(i));
    }
  }
}
