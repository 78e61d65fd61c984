package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.NetworkReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Excel demands of a workbook's package; it calls a file damaged for any of these. */
class WorkbookPackageTest {

  private static final int MOST_LINKS = 65_530;

  @TempDir Path folder;

  @Test
  void four_hundred_songs_with_nasty_names_make_a_sound_package() throws Exception {
    Path file = write(NastySongs.report(400), WorkbookOptions.STANDARD.withSongSheets(400));

    try (XSSFWorkbook workbook = WorkbookDump.open(file)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(7 + 400);
      requireWhole(workbook);
      for (int i = 7; i < workbook.getNumberOfSheets(); i++) {
        assertThat(workbook.getSheetAt(i).getRow(0).getCell(0).getStringCellValue())
            .isEqualTo(NastySongs.key(i - 7));
        assertThat(workbook.getSheetAt(i).getRepeatingRows().getFirstRow()).isEqualTo(2);
      }
    }
    requireGoodXml(file);
  }

  @Test
  void hostile_texts_make_a_sound_package_in_each_layout() throws Exception {
    for (WorkbookLayout layout : WorkbookLayout.values()) {
      WorkbookOptions options = WorkbookOptions.STANDARD.withHistory().with(layout);
      Path file = write(NastyReport.report(), options);
      try (XSSFWorkbook workbook = WorkbookDump.open(file)) {
        requireWhole(workbook);
      }
      requireGoodXml(file);
    }
  }

  @Test
  void a_report_of_nothing_makes_a_sound_package() throws Exception {
    for (WorkbookLayout layout : WorkbookLayout.values()) {
      Path file = write(NastySongs.report(0), WorkbookOptions.STANDARD.with(layout));
      try (XSSFWorkbook workbook = WorkbookDump.open(file)) {
        assertThat(workbook.getNumberOfSheets()).isPositive();
        requireWhole(workbook);
      }
      requireGoodXml(file);
    }
  }

  @Test
  void many_links_are_formulas_with_the_address_as_their_value() throws IOException {
    URI address = URI.create("https://www.tiktok.com/@ann/video/1");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (long links : List.of(20_000, 20_001)) {
        Cell cell = workbook.createSheet().createRow(0).createCell(0);
        WebLinks.fitFor(links).link(cell, address);
        assertThat(cell.getStringCellValue()).isEqualTo(address.toString());
        if (links == 20_000) {
          assertThat(cell.getHyperlink().getAddress()).isEqualTo(address.toString());
        } else {
          assertThat(cell.getCellFormula()).isEqualTo("HYPERLINK(\"" + address + "\")");
        }
      }
    }
  }

  private Path write(NetworkReport report, WorkbookOptions options) {
    Path file = folder.resolve("report.xlsx");
    ReportFormat.XLSX.write(report, ReportOptions.standard().with(options), file);
    return file;
  }

  private static void requireWhole(XSSFWorkbook workbook) {
    List<String> sheets = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    workbook.forEach(
        each -> {
          XSSFSheet sheet = (XSSFSheet) each;
          WorkbookUtil.validateSheetName(sheet.getSheetName());
          sheets.add(sheet.getSheetName().toLowerCase(Locale.ROOT));
          assertThat(sheet.getHyperlinkList()).hasSizeLessThan(MOST_LINKS);
          for (XSSFTable table : sheet.getTables()) {
            names.add(table.getDisplayName().toLowerCase(Locale.ROOT));
            ids.add(table.getCTTable().getId());
            requireWhole(sheet, table);
          }
        });
    assertThat(sheets).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31);
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z_]+[0-9]*"));
    assertThat(ids).doesNotHaveDuplicates();
  }

  /** The columns of a table are named as its header's cells, all in another way. */
  private static void requireWhole(XSSFSheet sheet, XSSFTable table) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < table.getColumnCount(); i++) {
      Cell cell = sheet.getRow(table.getStartRowIndex()).getCell(i);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(table.getColumns().get(i).getName()).isEqualTo(cell.getStringCellValue());
      titles.add(cell.getStringCellValue().toLowerCase(Locale.ROOT));
    }
    assertThat(titles).doesNotHaveDuplicates();
    assertThat(table.getEndRowIndex()).isGreaterThan(table.getStartRowIndex());
    assertThat(table.getEndRowIndex()).isGreaterThanOrEqualTo(sheet.getLastRowNum());
    assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo(table.getCTTable().getRef());
    assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isFalse();
  }

  /** Every part can be read, rows and columns are in order, and no formula begins with a sign. */
  private static void requireGoodXml(Path file) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Document part;
        try (InputStream in = zip.getInputStream(entry)) {
          part = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
        long last = 0;
        for (Element row : elements(part, "row")) {
          long number = Long.parseLong(row.getAttribute("r"));
          assertThat(number).as(entry.getName()).isGreaterThan(last);
          last = number;
        }
        int column = 0;
        for (Element col : elements(part, "col")) {
          assertThat(Integer.parseInt(col.getAttribute("min"))).isGreaterThan(column);
          column = Integer.parseInt(col.getAttribute("max"));
        }
        assertThat(elements(part, "f")).noneMatch(f -> f.getTextContent().startsWith("="));
        assertThat(elements(part, "t")).allMatch(t -> t.getTextContent().length() <= 32_767);
      }
    }
  }

  private static List<Element> elements(Document part, String name) {
    NodeList nodes = part.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
