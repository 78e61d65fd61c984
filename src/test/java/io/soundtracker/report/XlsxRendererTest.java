package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRendererTest {

  @TempDir Path folder;

  @Test
  void no_text_from_the_data_becomes_a_formula() throws IOException {
    try (XSSFWorkbook workbook = render(NastyReport.report(), ReportOptions.standard())) {
      assertThat(StreamSupport.stream(workbook.spliterator(), false))
          .flatExtracting(WorkbookDump::cells)
          .extracting(Cell::getCellType)
          .doesNotContain(CellType.FORMULA);
      Cell caption = workbook.getSheet("Videos").getRow(1).getCell(14);
      assertThat(caption.getStringCellValue()).startsWith("=HYPERLINK(");
      assertThat(caption.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void a_song_sheet_has_the_agreed_columns_below_its_title_and_links_back() throws IOException {
    try (XSSFWorkbook workbook = render(NastyReport.report(), ReportOptions.standard())) {
      Sheet sheet = workbook.getSheet("History (2)");
      assertThat(sheet.getRow(0).getCell(0)).hasToString("History");
      assertThat(sheet.getRow(1).getCell(0).getHyperlink().getAddress()).isEqualTo("'Summary'!A1");
      assertThat(sheet.getRow(2))
          .extracting(Cell::getStringCellValue)
          .containsExactly(
              "Account", "TikTok URL", "Upload Date", "Views", "Likes", "Comments", "Shares");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:G5");
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
      Cell date = sheet.getRow(3).getCell(2);
      assertThat(DateUtil.isCellDateFormatted(date)).isTrue();
      assertThat(date.getLocalDateTimeCellValue()).isEqualTo("2026-11-10T00:00:00");
    }
  }

  @Test
  void unknown_counts_are_empty_cells() throws IOException {
    try (XSSFWorkbook workbook = render(NastyReport.report(), ReportOptions.standard())) {
      Sheet videos = workbook.getSheet("Videos");
      assertThat(videos.getRow(5).getCell(14).getStringCellValue()).isEqualTo("no counts");
      assertThat(List.of(8, 9, 10, 11, 12, 13))
          .allSatisfy(
              column ->
                  assertThat(videos.getRow(5).getCell(column).getCellType())
                      .isEqualTo(CellType.BLANK));
    }
  }

  @Test
  void numbers_too_long_for_their_columns_get_smaller() throws IOException {
    try (XSSFWorkbook workbook = render(NastyReport.report(), ReportOptions.standard())) {
      assertThat(StreamSupport.stream(workbook.spliterator(), false))
          .flatExtracting(WorkbookDump::cells)
          .filteredOn(cell -> cell.getCellStyle().getDataFormatString().startsWith("#,##0"))
          .isNotEmpty()
          .allMatch(cell -> cell.getCellStyle().getShrinkToFit());
    }
  }

  @Test
  void the_proof_of_an_exclusive_song_is_whole_in_its_row() throws IOException {
    try (XSSFWorkbook workbook = render(NastyReport.report(), ReportOptions.standard())) {
      List<Cell> proofs =
          WorkbookDump.cells(workbook.getSheet("Exclusive")).stream()
              .filter(cell -> cell.toString().contains(" post by @"))
              .toList();
      assertThat(proofs).isNotEmpty();
      for (Cell proof : proofs) {
        int characters = proof.getSheet().getColumnWidth(proof.getColumnIndex()) / 256;
        int lines = proof.toString().lines().mapToInt(line -> 1 + line.length() / characters).sum();
        assertThat(proof.getRow().getHeightInPoints()).isGreaterThanOrEqualTo(lines * 15);
      }
    }
  }

  @Test
  void every_link_leads_to_a_sheet_or_to_the_platform() throws IOException {
    try (XSSFWorkbook workbook = render(NastyReport.report(), ReportOptions.standard())) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getHyperlinkList())
            .isNotEmpty()
            .allSatisfy(
                link -> {
                  if (link.getType() == HyperlinkType.URL) {
                    assertThat(link.getAddress()).matches("https://www\\.tiktok\\.com/[@\\w./]+");
                  } else {
                    String name = link.getAddress().replaceAll("^'|'!A1$", "").replace("''", "'");
                    assertThat(workbook.getSheet(name)).as(link.getAddress()).isNotNull();
                  }
                });
      }
    }
  }

  @Test
  void says_how_many_song_sheets_are_left_out() throws IOException {
    ReportOptions two = ReportOptions.standard().with(WorkbookOptions.STANDARD.withSongSheets(2));
    try (XSSFWorkbook workbook = render(NastyReport.report(), two)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(7 + 2);
      assertThat(texts(workbook.getSheet("Summary")))
          .anyMatch(text -> text.startsWith("The 2 most used of 6 songs"));
    }
  }

  @Test
  void cuts_a_text_that_no_cell_can_hold_and_says_so() throws IOException {
    Post longCaption =
        NastyReport.post(
            20,
            NastyReport.ANN,
            NastyReport.HISTORY,
            "x".repeat(32_766) + "🎧 and more",
            1,
            1,
            1,
            1);
    NetworkReport report = NastyReport.report(List.of(longCaption));
    try (XSSFWorkbook workbook = render(report, ReportOptions.standard())) {
      assertThat(workbook.getSheet("Videos").getRow(1).getCell(14).getStringCellValue())
          .isEqualTo("x".repeat(32_766));
      assertThat(texts(workbook.getSheet("Summary")))
          .anyMatch(text -> text.startsWith("1 text cut at 32,767 characters"));
    }
  }

  @Test
  void counts_the_rows_that_a_sheet_can_not_hold() throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      SXSSFSheet sheet = workbook.createSheet("small");
      Tables tables = new Tables(ZoneOffset.UTC, EngagementBounds.STANDARD);
      Table<Post> posts = tables.posts(NastyReport.posts()::forEach);
      SheetWriter<Post> writer =
          new SheetWriter<>(
              sheet,
              SheetPlan.of(posts, "Videos", "", SheetHead.flat("Summary")),
              new WorkbookStyles(workbook),
              new WebLinks(false),
              10);
      posts.rows().forEach(writer::row);
      assertThat(writer.rows()).isEqualTo(10);
      assertThat(writer.rowsLeftOut()).isEqualTo(NastyReport.posts().size() - 10);
      assertThat(sheet.getLastRowNum()).isEqualTo(10);
      sheet.flushRows();
    }
  }

  @Test
  void describes_itself() throws IOException {
    try (XSSFWorkbook workbook = render(NastyReport.report(), ReportOptions.standard())) {
      var properties = workbook.getProperties().getCoreProperties();
      assertThat(properties.getTitle()).isEqualTo("TikTok Sound Report");
      assertThat(properties.getSubject()).isEqualTo("since 2026-11-01 (Asia/Tokyo)");
      assertThat(properties.getCreated().toInstant()).isEqualTo("2026-11-21T05:30:00Z");
    }
  }

  private XSSFWorkbook render(NetworkReport report, ReportOptions options) throws IOException {
    Path target = folder.resolve("report.xlsx");
    ReportFormat.XLSX.write(report, options, target);
    return WorkbookDump.open(target);
  }

  private static List<String> texts(Sheet sheet) {
    return WorkbookDump.cells(sheet).stream()
        .filter(cell -> cell.getCellType() == CellType.STRING)
        .map(Cell::getStringCellValue)
        .toList();
  }
}
