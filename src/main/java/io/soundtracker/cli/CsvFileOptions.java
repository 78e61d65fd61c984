package io.soundtracker.cli;

import io.soundtracker.report.CsvOptions;
import io.soundtracker.report.ReportFormat;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How comma-separated values are written. */
final class CsvFileOptions {

  @Option(
      names = "--zip",
      description = "csv as one archive instead of a folder; goes without saying for --out X.zip.")
  private boolean zip;

  @Option(
      names = "--bom",
      description = "Each csv file begins with a byte order mark, by which Excel knows UTF-8.")
  private boolean byteOrderMark;

  /**
   * @throws UsageException if csv is not among the formats that are asked for
   */
  void requireAmong(Collection<ReportFormat> formats) {
    if ((zip || byteOrderMark) && !formats.contains(ReportFormat.CSV)) {
      throw new UsageException((zip ? "--zip" : "--bom") + " goes with --format csv");
    }
  }

  /**
   * @param out where it is to be written, if somebody said so
   */
  CsvOptions csvOptions(Optional<Path> out) {
    boolean named =
        out.map(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")).orElse(false);
    return new CsvOptions(zip || named, byteOrderMark);
  }
}
