package io.soundtracker.report;

import io.soundtracker.analysis.NetworkReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * An Excel workbook: a summary, a sheet a table, and a sheet for each of the most used shared
 * songs. Rows go to temporary files while they come, so that memory does not grow with the posts.
 */
public final class XlsxRenderer implements Renderer {

  @Override
  public void render(NetworkReport report, ReportOptions options, OutputStream out)
      throws IOException {
    try (Staged temporaries = Staged.temporaryFolder()) {
      TempFile.withStrategy(
          new WorkbookTemporaries(temporaries.path()),
          () -> {
            try {
              write(report, options, out);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return true;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(NetworkReport report, ReportOptions options, OutputStream out)
      throws IOException {
    try (StreamedWorkbook workbook = new StreamedWorkbook()) {
      try {
        describe(workbook, report, options);
        new ReportWorkbook(workbook, report, options).fill();
        workbook.write(out);
      } catch (IOException | RuntimeException e) {
        flush(workbook, e);
        throw e;
      }
    }
  }

  /** Rows still in memory would make closing complain, sheet by sheet, of what is known already. */
  private static void flush(SXSSFWorkbook workbook, Exception failure) {
    for (Sheet sheet : workbook) {
      try {
        ((SXSSFSheet) sheet).flushRows();
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }

  private static void describe(
      SXSSFWorkbook workbook, NetworkReport report, ReportOptions options) {
    POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(options.title());
    core.setSubjectProperty(report.window().inWords());
    core.setCreator(options.program());
    core.setCreated(Optional.of(Date.from(report.generatedAt())));
    properties.getExtendedProperties().setApplication("Sound Tracker");
  }
}
