package io.soundtracker.report;

import io.soundtracker.analysis.NetworkReport;
import java.nio.file.Path;
import java.util.Locale;

/** The formats of a report. */
public enum ReportFormat {
  XLSX(".xlsx"),
  HTML(".html"),
  /** A folder with one file a table. */
  CSV(""),
  JSON(".json");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  /** What its file name ends with; empty for a folder. */
  public String ending() {
    return ending;
  }

  /**
   * Writes beside the target and renames when all is written, so that the target is never half a
   * report. Missing folders are made, an older report is replaced.
   *
   * @throws ReportException if the target can't be written
   */
  public void write(NetworkReport report, ReportOptions options, Path target) {
    switch (this) {
      case XLSX -> file(new XlsxRenderer(), report, options, target);
      case HTML -> file(new HtmlRenderer(), report, options, target);
      case JSON -> file(new JsonRenderer(), report, options, target);
      case CSV ->
          AtomicOutput.folder(
              target, folder -> new CsvRenderer().renderInto(folder, report, options));
    }
  }

  private static void file(
      Renderer renderer, NetworkReport report, ReportOptions options, Path target) {
    AtomicOutput.file(target, out -> renderer.render(report, options, out));
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
