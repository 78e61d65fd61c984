package io.soundtracker.cli;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.config.Settings.OlderReport;
import io.soundtracker.report.Notes;
import io.soundtracker.report.PageCut;
import io.soundtracker.report.ReportException;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.ReportOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes one report in some formats, and says where they are and what they rest on. */
final class ReportFiles {

  private final Program program;
  private final ReportOptions options;
  private final ReportProgress progress;

  ReportFiles(Program program, ReportOptions options, ReportProgress progress) {
    this.program = program;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Prints the path of each report on standard output. One that can't be written is told, and the
   * others are written.
   *
   * @param places by format, in the order in which they are written
   * @return the paths of those that were written
   */
  List<Path> write(NetworkReport report, Map<ReportFormat, Path> places, OlderReport older) {
    tellOf(report, List.copyOf(places.keySet()));
    List<Path> written = new ArrayList<>();
    places.forEach((format, place) -> write(report, format, place, older).ifPresent(written::add));
    return written;
  }

  private Optional<Path> write(
      NetworkReport report, ReportFormat format, Path place, OlderReport older) {
    try {
      Path path =
          progress.during(
              "Writing " + format,
              () -> {
                NetworkReport watched = progress.watched(report);
                if (older == OlderReport.KEEP) {
                  return format.writeBesideOlder(watched, options, place);
                }
                format.write(watched, options, place);
                return place;
              });
      program.out().println(path);
      if (format == ReportFormat.HTML) {
        PageCut.heavy(path.toFile().length()).ifPresent(program::tell);
      }
      return Optional.of(path);
    } catch (ReportException e) {
      program.warn("tracker report: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Writes the document to standard output. */
  void print(NetworkReport report, ReportFormat format) {
    tellOf(report, List.of(format));
    try {
      format.render(report, options, program.out());
    } catch (IOException e) {
      throw new OutputException("Standard output can't be written: " + e.getMessage(), e);
    }
  }

  private void tellOf(NetworkReport report, List<ReportFormat> formats) {
    if (report.total().posts() == 0) {
      program.warn("No post fits: the report is empty.");
    }
    if (!report.coverage().isComplete()) {
      program.tell(Notes.coverage(report.coverage(), report.window().zone()));
    }
    if (formats.equals(List.of(ReportFormat.HTML))) {
      PageCut.inWords(report).ifPresent(program::tell);
    }
  }
}
