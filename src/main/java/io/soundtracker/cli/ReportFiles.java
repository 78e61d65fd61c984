package io.soundtracker.cli;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.report.Notes;
import io.soundtracker.report.PageOptions;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.ReportOptions;
import io.soundtracker.report.Theme;
import io.soundtracker.report.WorkbookOptions;
import java.nio.file.Path;

/** Writes reports, and says where they are and what they rest on. */
final class ReportFiles {

  private final Program program;

  ReportFiles(Program program) {
    this.program = program;
  }

  /** Prints the path of the written report on standard output. */
  void write(
      NetworkReport report,
      ReportFormat format,
      Theme theme,
      WorkbookOptions workbook,
      Path target) {
    if (report.total().posts() == 0) {
      program.warn("No post fits: the report is empty.");
    }
    if (!report.coverage().isComplete()) {
      program.tell(Notes.coverage(report.coverage(), report.window().zone()));
    }
    ReportOptions options =
        ReportOptions.standard()
            .madeBy(CommandHelp.VERSION)
            .with(program.engagementBounds())
            .with(workbook)
            .with(PageOptions.STANDARD.with(theme));
    format.write(report, options, target);
    program.out().println(target.toAbsolutePath().normalize());
  }
}
