package io.soundtracker.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.soundtracker.analysis.NetworkReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Comma-separated values (RFC 4180, UTF-8), one file a table in a folder. The first line holds the
 * columns' keys. Numbers are plain, percentages have four decimals at most, times are ISO 8601 with
 * their offset, durations are seconds, and an unknown value is an empty field.
 *
 * <p>No field can become a formula in a spreadsheet: a text that begins like one gets a leading
 * apostrophe, and accounts are written without their {@code @}.
 */
public final class CsvRenderer {

  /** Writes all tables of a report into an empty folder. */
  void renderInto(Path folder, NetworkReport report, ReportOptions options) throws IOException {
    for (Table<?> table :
        new Tables(report.window().zone(), options.engagement()).of(report, options)) {
      Path file = folder.resolve(table.name() + ".csv");
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        write(table, out);
      }
    }
  }

  /** Writes one table and leaves {@code out} open. */
  public void write(Table<?> table, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(table.columns().stream().map(Column::key).toList());
    CsvCells cells = new CsvCells(csv);
    try {
      table.writeTo(cells, cells::endRow);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    csv.flush();
  }
}
