package io.soundtracker.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.soundtracker.model.Handle;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cells as fields of a csv file. Handles are without {@code @}, which would begin a formula. */
final class CsvCells implements CellWriter {

  /** What spreadsheets take for the start of a formula, in wide forms too, or skip before one. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final CsvWriter csv;
  private final List<String> row = new ArrayList<>();

  CsvCells(CsvWriter csv) {
    this.csv = csv;
  }

  void endRow() {
    csv.writeRecord(row);
    row.clear();
  }

  @Override
  public void text(String value) {
    String begin = value.strip();
    boolean risky =
        !value.isEmpty()
            && (FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                || (!begin.isEmpty() && FORMULA_STARTS.indexOf(begin.charAt(0)) >= 0));
    row.add(risky ? "'" + value : value);
  }

  @Override
  public void texts(List<String> values) {
    text(String.join("; ", values));
  }

  @Override
  public void id(String value) {
    text(value);
  }

  @Override
  public void handle(Handle value) {
    text(bare(value));
  }

  @Override
  public void handles(List<Handle> values) {
    text(values.stream().map(CsvCells::bare).collect(Collectors.joining(", ")));
  }

  @Override
  public void count(long value) {
    row.add(Long.toString(value));
  }

  @Override
  public void percent(double value) {
    row.add(PlainDecimal.plain(value).toPlainString());
  }

  @Override
  public void number(double value) {
    row.add(PlainDecimal.plain(value).toPlainString());
  }

  @Override
  public void date(LocalDate value) {
    row.add(value.toString());
  }

  @Override
  public void time(ZonedDateTime value) {
    row.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
  }

  @Override
  public void duration(Duration value) {
    row.add(Long.toString(value.toSeconds()));
  }

  @Override
  public void link(URI value) {
    text(value.toString());
  }

  @Override
  public void flag(boolean value) {
    row.add(Boolean.toString(value));
  }

  @Override
  public void level(EngagementLevel value) {
    row.add(value.word());
  }

  @Override
  public void unknown() {
    row.add("");
  }

  private static String bare(Handle account) {
    return account.value().startsWith("@") ? account.value().substring(1) : account.value();
  }
}
