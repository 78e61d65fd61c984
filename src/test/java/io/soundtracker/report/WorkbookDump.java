package io.soundtracker.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as text: a line a cell, with its type and how Excel shows it. */
final class WorkbookDump {

  private WorkbookDump() {}

  static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  static String of(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (XSSFWorkbook workbook = open(file)) {
      DataFormatter format = new DataFormatter(Locale.ROOT);
      for (Sheet sheet : workbook) {
        text.append("== ").append(sheet.getSheetName()).append(" ==\n");
        for (Cell cell : cells(sheet)) {
          if (cell.getCellType() != CellType.BLANK) {
            text.append(cell.getAddress()).append(' ').append(show(cell, format)).append('\n');
          }
        }
      }
    }
    return text.toString();
  }

  static List<Cell> cells(Sheet sheet) {
    List<Cell> cells = new ArrayList<>();
    for (Row row : sheet) {
      row.forEach(cells::add);
    }
    return cells;
  }

  private static String show(Cell cell, DataFormatter format) {
    String link = cell.getHyperlink() == null ? "" : " -> " + cell.getHyperlink().getAddress();
    return switch (cell.getCellType()) {
      case FORMULA -> "formula " + cell.getCellFormula() + " = " + cell.getStringCellValue();
      case STRING -> "text " + cell.getStringCellValue().replace("\n", "\\n") + link;
      case NUMERIC -> "number " + format.formatCellValue(cell);
      default -> cell.getCellType() + " " + cell;
    };
  }
}
