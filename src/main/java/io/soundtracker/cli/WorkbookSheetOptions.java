package io.soundtracker.cli;

import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.WorkbookLayout;
import io.soundtracker.report.WorkbookOptions;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which sheets a workbook has. */
final class WorkbookSheetOptions {

  @Option(
      names = "--song-sheets",
      paramLabel = "N",
      description =
          "A workbook has a sheet for each of the N most used shared songs, or for 'all'"
              + " (default: 50; with --layout songs all).")
  private Optional<String> songSheets;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description =
          "Sheets of a workbook: ${COMPLETION-CANDIDATES} (default: full). songs has the sheets of"
              + " shared songs alone.")
  private Optional<WorkbookLayout> layout;

  @Option(
      names = "--history",
      description = "A workbook also has a sheet with every snapshot of the posts, one a row.")
  private boolean history;

  /**
   * Refuses options of the workbook where none is written.
   *
   * @throws UsageException if there is one
   */
  void requireAmong(List<ReportFormat> formats) {
    if (!formats.contains(ReportFormat.XLSX) && (layout.isPresent() || history)) {
      throw new UsageException(
          (history ? "--history" : "--layout") + " goes with --format " + ReportFormat.XLSX);
    }
  }

  /**
   * What the options say.
   *
   * @throws UsageException if they don't fit each other
   */
  WorkbookOptions workbookOptions() {
    WorkbookLayout chosen = layout.orElse(WorkbookLayout.FULL);
    if (history && chosen == WorkbookLayout.SONGS) {
      throw new UsageException("--history goes with --layout " + WorkbookLayout.FULL);
    }
    return new WorkbookOptions(sheets(chosen), history, chosen);
  }

  private int sheets(WorkbookLayout chosen) {
    String asked = songSheets.orElse(chosen == WorkbookLayout.SONGS ? "all" : "50");
    if (asked.equals("all")) {
      return Integer.MAX_VALUE;
    }
    try {
      int sheets = Integer.parseInt(asked);
      if (sheets >= 0) {
        return sheets;
      }
    } catch (NumberFormatException e) {
      throw new UsageException("--song-sheets takes a number or 'all', not " + asked, e);
    }
    throw new UsageException("--song-sheets takes a number or 'all', not " + asked);
  }
}
