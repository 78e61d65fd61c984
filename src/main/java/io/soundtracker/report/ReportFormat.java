package io.soundtracker.report;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.report.AtomicOutput.Older;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The formats of a report. */
public enum ReportFormat {
  XLSX(".xlsx"),
  HTML(".html"),
  /** A folder with one file a table, or an archive of these. */
  CSV(".zip"),
  JSON(".json"),
  /** The addresses of the posts, to be pasted. */
  LINKS(".txt"),
  /** A digest that can be pasted into a chat. */
  MD(".md");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  /** What its file name ends with; empty for a folder. */
  public String ending(ReportOptions options) {
    return isFolder(options) ? "" : ending;
  }

  /** Whether it is a folder of files, and no document. */
  public boolean isFolder(ReportOptions options) {
    return this == CSV && !options.csv().zip();
  }

  /** Whether a place is named as a report in one file, or as one of its tables would be. */
  public static boolean isNamedAsFile(Path place) {
    String name = place.getFileName().toString().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .anyMatch(format -> name.endsWith(format.ending) || name.endsWith("." + format));
  }

  /** Whether a terminal can't show it. */
  public boolean isBinary() {
    return this == XLSX || this == CSV;
  }

  /**
   * Writes beside the target and renames when all is written, so that the target is never half a
   * report. Missing folders are made, an older report is replaced.
   *
   * @throws ReportException if the target can't be written
   */
  public void write(NetworkReport report, ReportOptions options, Path target) {
    write(report, options, target, Older.REPLACED);
  }

  /**
   * The same, but an older report stays, and the new one gets a number.
   *
   * @return what was written
   */
  public Path writeBesideOlder(NetworkReport report, ReportOptions options, Path target) {
    return write(report, options, target, Older.KEPT);
  }

  private Path write(NetworkReport report, ReportOptions options, Path target, Older older) {
    return isFolder(options)
        ? AtomicOutput.folder(
            target, older, folder -> new CsvRenderer().renderInto(folder, report, options))
        : AtomicOutput.file(target, ending, older, out -> render(report, options, out));
  }

  /**
   * Writes the document, and leaves {@code out} open.
   *
   * @throws IOException if {@code out} can't take it
   */
  public void render(NetworkReport report, ReportOptions options, OutputStream out)
      throws IOException {
    renderer().render(report, options, out);
  }

  private Renderer renderer() {
    return switch (this) {
      case XLSX -> new XlsxRenderer();
      case HTML -> new HtmlRenderer();
      case CSV -> new CsvRenderer();
      case JSON -> new JsonRenderer();
      case LINKS -> new LinksRenderer();
      case MD -> new DigestRenderer();
    };
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
