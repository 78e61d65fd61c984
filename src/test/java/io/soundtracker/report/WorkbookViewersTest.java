package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks in an office suite, which prints them and writes them anew. */
class WorkbookViewersTest {

  @TempDir Path folder;

  private Path write(WorkbookOptions options) {
    Path workbook = folder.resolve("report.xlsx");
    ReportFormat.XLSX.write(NastyReport.report(), ReportOptions.standard().with(options), workbook);
    return workbook;
  }

  private void convert(Path workbook, String format, Path to) throws Exception {
    new Viewer(folder)
        .run(
            List.of(
                Viewer.program("soffice"),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                format,
                "--outdir",
                to.toString(),
                workbook.toString()));
  }

  @Test
  void an_office_suite_prints_the_workbook() throws Exception {
    String pdftotext = Viewer.program("pdftotext");
    convert(write(WorkbookOptions.STANDARD.withHistory()), "pdf", folder);
    String text =
        new Viewer(folder)
            .run(List.of(pdftotext, "-layout", folder.resolve("report.pdf").toString(), "-"));

    assertThat(text).contains("Headline figures", "@bea.beats", "=1+1");
    assertThat(text).as("what the chart alone shows").contains("Views of the top sounds");
    assertThat(text).as("broken formulas").doesNotContain("Err:5", "#NAME?", "#REF!", "#VALUE!");
  }

  @Test
  void an_office_suite_keeps_cells_tables_links_and_chart() throws Exception {
    Path written = write(WorkbookOptions.STANDARD.withHistory());
    Path anew = folder.resolve("anew");
    convert(written, "xlsx", anew);

    try (XSSFWorkbook ours = WorkbookDump.open(written);
        XSSFWorkbook theirs = WorkbookDump.open(anew.resolve("report.xlsx"))) {
      assertThat(sheetNames(theirs)).isEqualTo(sheetNames(ours));
      for (Sheet sheet : ours) {
        XSSFSheet other = theirs.getSheet(sheet.getSheetName());
        assertThat(cells(other)).isEqualTo(cells(sheet));
        assertThat(other.getHyperlinkList()).hasSameSizeAs(sheet.getHyperlinkList());
        assertThat(other.getTables()).hasSameSizeAs(((XSSFSheet) sheet).getTables());
        assertThat(other.getSheetConditionalFormatting().getNumConditionalFormattings())
            .isEqualTo(sheet.getSheetConditionalFormatting().getNumConditionalFormattings());
      }
      List<XSSFChart> charts = theirs.getSheetAt(0).getDrawingPatriarch().getCharts();
      assertThat(charts).hasSize(1);
      assertThat(charts.get(0).getTitleText().getString()).isEqualTo("Views of the top sounds");
    }
  }

  private static List<String> sheetNames(XSSFWorkbook workbook) {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetName)
        .toList();
  }

  private static List<String> cells(Sheet sheet) {
    DataFormatter format = new DataFormatter();
    return WorkbookDump.cells(sheet).stream()
        .map(cell -> cell.getAddress() + " " + format.formatCellValue(cell))
        .filter(cell -> !cell.endsWith(" "))
        .toList();
  }
}
