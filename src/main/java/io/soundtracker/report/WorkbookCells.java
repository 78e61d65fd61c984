package io.soundtracker.report;

import io.soundtracker.model.Handle;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;

/** Cells of a workbook. Text from data is always written as text, never as a formula. */
final class WorkbookCells implements CellWriter {

  private static final float LINE_POINTS = 15;

  /** The highest row that Excel has, in points. */
  private static final float HIGHEST = 409;

  private static final double SECONDS_A_DAY = 86_400;

  private final WorkbookStyles styles;
  private final Widths widths;
  private RowCells row;
  private int column;
  private long cut;
  private long unlinked;

  /** Is told how many characters wide each cell of a row is. */
  @FunctionalInterface
  interface Widths {
    void widen(int column, int characters);
  }

  WorkbookCells(WorkbookStyles styles, Widths widths) {
    this.styles = styles;
    this.widths = widths;
  }

  /** Sets the row that the next cells are written to. */
  WorkbookCells in(RowCells nextRow) {
    row = nextRow;
    column = 0;
    return this;
  }

  /** How many texts were longer than a cell can hold. */
  long cut() {
    return cut;
  }

  /** How many addresses are no links: they lead elsewhere, or are too long. */
  long unlinked() {
    return unlinked;
  }

  @Override
  public void text(String value) {
    text(value, WorkbookText.looksLikeFormula(value) ? styles.quoted : styles.of(CellKind.TEXT));
  }

  @Override
  public void texts(List<String> values) {
    text(String.join("\n", values), styles.of(CellKind.TEXTS));
    row.setHeight(Math.min(HIGHEST, Math.max(1, lines(values)) * LINE_POINTS));
  }

  /** How many lines they fill; one that is wider than the column goes on in the next. */
  private static int lines(List<String> values) {
    return values.stream()
        .mapToInt(value -> 1 + Math.max(0, value.length() - 1) / ColumnWidths.WIDEST_LINE)
        .sum();
  }

  @Override
  public void id(String value) {
    text(value, styles.of(CellKind.ID));
  }

  @Override
  public void handle(Handle value) {
    text(value.value(), styles.of(CellKind.HANDLE));
  }

  @Override
  public void handles(List<Handle> values) {
    text(
        values.stream().map(Handle::value).collect(Collectors.joining(", ")),
        styles.of(CellKind.HANDLES));
  }

  @Override
  public void count(long value) {
    int digits = Long.toString(value).length();
    number((double) value, CellKind.COUNT, digits + (digits - 1) / 3);
  }

  @Override
  public void percent(double value) {
    number(value / 100, CellKind.PERCENT, 7);
  }

  @Override
  public void number(double value) {
    number(value, CellKind.NUMBER, 8);
  }

  @Override
  public void date(LocalDate value) {
    number(DateUtil.getExcelDate(value), CellKind.DATE, 10);
  }

  @Override
  public void time(ZonedDateTime value) {
    number(DateUtil.getExcelDate(value.toLocalDateTime()), CellKind.TIME, 16);
  }

  @Override
  public void duration(Duration value) {
    number(value.toSeconds() / SECONDS_A_DAY, CellKind.DURATION, 8);
  }

  @Override
  public void link(URI value) {
    String address = value.toString();
    if (WebLinks.allows(value)) {
      widths.widen(column++, address.length());
      row.link(value, styles.link);
    } else {
      unlinked++;
      text(address);
    }
  }

  @Override
  public void flag(boolean value) {
    text(Human.flag(value), styles.of(CellKind.FLAG));
  }

  @Override
  public void level(EngagementLevel value) {
    text(value.word(), styles.of(CellKind.LEVEL));
  }

  @Override
  public void unknown() {
    column++;
    row.blank(styles.of(CellKind.TEXT));
  }

  private void text(String value, CellStyle style) {
    String safe = WorkbookText.safe(value);
    String fitting = WorkbookText.cut(safe);
    if (fitting.length() < safe.length()) {
      cut++;
    }
    widths.widen(column++, ColumnWidths.width(fitting));
    row.text(fitting, style);
  }

  private void number(double value, CellKind kind, int width) {
    widths.widen(column++, width);
    row.number(value, styles.of(kind));
  }
}
