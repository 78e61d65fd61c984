package io.soundtracker.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The rows of a sheet's table, in a form in which rows of a database can be compared with them. */
record SheetRows(XSSFSheet sheet) {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** What XML can't hold, and the carriage return. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\uFFFE\uFFFF]");

  private static final MathContext DIGITS = new MathContext(9);

  /** All cells of these columns, by their titles; of all columns if none is named. */
  List<List<Object>> of(String... titles) {
    CellRangeAddress table = table();
    List<Integer> columns = columns(table, List.of(titles));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = table.getFirstRow() + 1; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      List<Object> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(value(row.getCell(column))));
      rows.add(cells);
    }
    return rows;
  }

  private CellRangeAddress table() {
    return CellRangeAddress.valueOf(
        sheet.getTables().isEmpty()
            ? sheet.getCTWorksheet().getAutoFilter().getRef()
            : sheet.getTables().get(0).getCTTable().getRef());
  }

  private List<Integer> columns(CellRangeAddress table, List<String> titles) {
    List<Integer> columns = new ArrayList<>();
    for (Cell cell : sheet.getRow(table.getFirstRow())) {
      String title = cell.getStringCellValue();
      if (cell.getColumnIndex() <= table.getLastColumn()
          && (titles.isEmpty() || titles.contains(title))) {
        columns.add(cell.getColumnIndex());
      }
    }
    if (!titles.isEmpty() && columns.size() != titles.size()) {
      throw new AssertionError("Not all are titles of columns: " + titles);
    }
    return columns;
  }

  private static Object value(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> number(cell);
      case BLANK -> "unknown";
      default -> throw new AssertionError(cell.getAddress() + " is " + cell.getCellType());
    };
  }

  private static Object number(Cell cell) {
    return DateUtil.isCellDateFormatted(cell)
            && !cell.getCellStyle().getDataFormatString().contains("[h]")
        ? SECOND.format(DateUtil.getLocalDateTime(cell.getNumericCellValue(), false, true))
        : plain(cell.getNumericCellValue());
  }

  private static String plain(double number) {
    return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** The rows of a database in the same form. */
  static List<List<Object>> stored(List<Map<String, Object>> rows) {
    List<List<Object>> all = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      all.add(Arrays.asList(row.values().stream().map(SheetRows::plain).toArray()));
    }
    return all;
  }

  private static Object plain(Object value) {
    if (value == null) {
      return "unknown";
    }
    return value instanceof Number number
        ? plain(number.doubleValue())
        : FORBIDDEN.matcher((String) value).replaceAll(" ");
  }
}
