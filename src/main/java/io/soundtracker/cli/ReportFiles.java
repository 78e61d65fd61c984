package io.soundtracker.cli;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.report.Notes;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.ReportOptions;
import io.soundtracker.report.Theme;
import java.nio.file.Path;

/** Writes reports, and says where they are and what they rest on. */
final class ReportFiles {

  private final Program program;

  ReportFiles(Program program) {
    this.program = program;
  }

  /**
   * Prints the path of the written report on standard output.
   *
   * @param songSheets how many shared songs get a sheet of their own in a workbook
   */
  void write(NetworkReport report, ReportFormat format, Theme theme, int songSheets, Path target) {
    if (report.total().posts() == 0) {
      program.warn("No post fits: the report is empty.");
    }
    if (!report.coverage().isComplete()) {
      program.tell(Notes.coverage(report.coverage(), report.window().zone()));
    }
    ReportOptions standard = ReportOptions.standard();
    ReportOptions options =
        new ReportOptions(
            standard.title(),
            theme,
            program.engagementBounds(),
            songSheets,
            standard.postsPerSound(),
            standard.postsPerAccount());
    format.renderer().render(report, options, target);
    program.out().println(target.toAbsolutePath().normalize());
  }
}
