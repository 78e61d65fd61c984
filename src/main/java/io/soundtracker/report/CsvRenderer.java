package io.soundtracker.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.soundtracker.analysis.NetworkReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Comma-separated values (RFC 4180, UTF-8), one file a table in a folder or an archive. The first
 * line holds the columns' keys. Numbers are plain, percentages have four decimals at most, times
 * are ISO 8601 with their offset, durations are seconds, and an unknown value is an empty field.
 *
 * <p>No field can become a formula in a spreadsheet: a text that begins like one gets a leading
 * apostrophe, and accounts are written without their {@code @}.
 */
public final class CsvRenderer implements Renderer {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Writes all tables of a report into an empty folder. */
  void renderInto(Path folder, NetworkReport report, ReportOptions options) throws IOException {
    for (Table<?> table : tables(report, options)) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(fileName(table)))) {
        write(table, options.csv(), out);
      }
    }
  }

  /** Writes all tables of a report into one archive. */
  @Override
  public void render(NetworkReport report, ReportOptions options, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Table<?> table : tables(report, options)) {
      ZipEntry entry = new ZipEntry(fileName(table));
      entry.setLastModifiedTime(FileTime.from(report.generatedAt()));
      zip.putNextEntry(entry);
      write(table, options.csv(), zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static List<Table<?>> tables(NetworkReport report, ReportOptions options) {
    return new Tables(report.window().zone(), options.engagement()).of(report, options);
  }

  private static String fileName(Table<?> table) {
    return table.name() + ".csv";
  }

  private void write(Table<?> table, CsvOptions options, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (options.byteOrderMark()) {
      writer.write(BYTE_ORDER_MARK);
    }
    write(table, writer);
    writer.flush();
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
