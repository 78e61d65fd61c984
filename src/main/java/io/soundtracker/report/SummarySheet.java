package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.NetworkComparison;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.SoundPerformance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The workbook's first sheet: what the report is about, headline figures, contents with links. */
final class SummarySheet {

  private static final int TOP_SOUNDS = 10;

  /** In characters: label, value, change, gap, then the columns of songs. */
  private static final int[] WIDTHS = {27, 19, 15, 3, 46, 11, 9, 16, 20, 11};

  private static final int LAST_COLUMN = WIDTHS.length - 1;
  private static final int CHANGE = 2;
  private static final int SONGS_FROM = 4;
  private static final int VIEWS = SONGS_FROM + 3;
  private static final int CHART_ROWS = 16;
  private static final float LINE_POINTS = 15.5f;
  private static final String[] SONG_COLUMNS = {
    "sound", "accounts", "posts", "views", "engagement_mean_percent", "engagement_level"
  };

  private final SXSSFSheet sheet;
  private final WorkbookStyles styles;
  private final NetworkReport report;
  private final ReportOptions options;
  private final Tables tables;
  private final WorkbookCells cells;
  private final SheetRules rules;
  private int next;

  SummarySheet(
      SXSSFSheet sheet, WorkbookStyles styles, NetworkReport report, ReportOptions options) {
    this.sheet = sheet;
    this.styles = styles;
    this.report = report;
    this.options = options;
    tables = new Tables(report.window().zone(), options.engagement());
    cells = new WorkbookCells(styles, (column, characters) -> {});
    rules = new SheetRules(sheet);
  }

  /** A sheet of the workbook. */
  record Entry(String sheetName, String what, long rows) {
    Entry {
      requireNonNull(sheetName);
      requireNonNull(what);
    }
  }

  void write(List<Entry> contents, SongSheets songs, List<String> limits) {
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    sheet.setDisplayGridlines(false);
    top();
    int from = next;
    about();
    figures();
    int until = next;
    next = from;
    topSounds(songs);
    next = Math.max(until, next) + 1;
    section("Contents");
    contents.forEach(this::entry);
    next++;
    section("How to read the figures");
    Notes.of(report, options.engagement()).forEach(note -> paragraph(note, styles.wrapped));
    limits.forEach(limit -> paragraph(limit, styles.wrapped));
    next++;
    songSheets(songs);
    SheetLayout.landscape(sheet);
  }

  private void top() {
    Row title = row();
    title.setHeightInPoints(34);
    put(title, 0, options.title(), styles.title);
    boolean complete = report.coverage().isComplete();
    paragraph(
        (complete ? "Complete: " : "Incomplete: ")
            + Notes.coverage(report.coverage(), tables.zone()),
        complete ? styles.complete : styles.gaps);
    next++;
  }

  private void about() {
    section("About this report");
    Summary.frame(report, options).stream()
        .filter(fact -> !fact.key().equals("coverage"))
        .forEach(
            fact -> {
              Row row = row();
              put(row, 0, fact.label(), styles.label);
              spread(row, fact.text(), styles.words, 1, CHANGE);
            });
    next++;
  }

  private void figures() {
    section("Headline figures");
    Row header = row();
    put(header, 0, "Figure", styles.header);
    put(header, 1, "Value", styles.headerOfNumbers);
    List<Summary.Fact> figures = Summary.figures(report);
    boolean isCompared = figures.stream().anyMatch(fact -> fact.change().isPresent());
    put(header, CHANGE, isCompared ? "Change" : "", styles.headerOfNumbers);
    int from = next;
    for (Summary.Fact fact : figures) {
      Row row = row();
      put(row, 0, fact.label(), styles.label);
      fact.value().accept(cells(row, 1));
      change(row, fact.change());
    }
    rules.changes(new CellRangeAddress(from, next - 1, CHANGE, CHANGE));
  }

  /** A number where it is a percentage, else words; nothing where it is unknown. */
  private void change(Row row, Optional<FigureChange> change) {
    Cell cell = row.createCell(CHANGE);
    cell.setCellStyle(styles.changeInPercent);
    change
        .filter(known -> !known.text().equals(Human.UNKNOWN))
        .ifPresent(
            known -> {
              if (known.isPercent() || known.change().isEmpty()) {
                cell.setCellValue(known.text());
              } else {
                cell.setCellValue(known.change().getAsDouble() / 100);
              }
            });
  }

  /** The most viewed sounds, below a chart of them. */
  private void topSounds(SongSheets songs) {
    List<SoundPerformance> top =
        report.sounds().stream()
            .sorted(Comparator.comparingLong(SummarySheet::views).reversed())
            .limit(TOP_SOUNDS)
            .toList();
    put(row(), SONGS_FROM, "Top sounds", styles.heading);
    int chartFrom = next;
    next += CHART_ROWS + 1;
    songTable(top, songs);
    List<SoundPerformance> known = top.stream().filter(sound -> views(sound) >= 0).toList();
    if (!known.isEmpty()) {
      int first = next - top.size();
      int last = first + known.size() - 1;
      new SummaryChart(
              "Views of the top sounds",
              known.stream()
                  .map(sound -> WorkbookText.cut(WorkbookText.safe(sound.key())))
                  .toList(),
              known.stream().map(SummarySheet::views).toList(),
              new CellRangeAddress(first, last, SONGS_FROM, SONGS_FROM),
              new CellRangeAddress(first, last, VIEWS, VIEWS))
          .draw(
              sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName()),
              new CellRangeAddress(chartFrom, chartFrom + CHART_ROWS - 1, SONGS_FROM, LAST_COLUMN));
    }
  }

  private void entry(Entry entry) {
    Row row = row();
    link(row, 0, entry.sheetName());
    cells(row, 1).count(entry.rows());
    put(row, SONGS_FROM, entry.what(), styles.muted);
  }

  private void songSheets(SongSheets songs) {
    section("A sheet for each shared song");
    int sheets = songs.songs().size();
    paragraph(songs.inWords(), styles.wrapped);
    if (sheets > 0) {
      int from = next + 1;
      songTable(songs.songs(), songs);
      put(sheet.getRow(from - 1), 0, "Sheet", styles.header);
      for (int i = 0; i < sheets; i++) {
        SoundPerformance song = songs.songs().get(i);
        link(sheet.getRow(from + i), 0, songs.sheetOf(song).orElseThrow());
      }
    }
  }

  private void songTable(List<SoundPerformance> list, SongSheets songs) {
    Table<SoundPerformance> table =
        tables
            .performance()
            .sounds(list, report.comparison().map(NetworkComparison::sounds), Map.of())
            .only(SONG_COLUMNS);
    Row header = row();
    for (int i = 0; i < SONG_COLUMNS.length; i++) {
      Column<SoundPerformance> column = table.columns().get(i);
      put(
          header,
          SONGS_FROM + i,
          column.title(),
          column.kind().isNumeric() ? styles.headerOfNumbers : styles.header);
    }
    if (!list.isEmpty()) {
      rules.levels(new CellRangeAddress(next, next + list.size() - 1, LAST_COLUMN, LAST_COLUMN));
    }
    for (SoundPerformance song : list) {
      Row row = row();
      CellWriter to = cells(row, SONGS_FROM);
      table.columns().forEach(column -> column.write(song, to));
      songs
          .sheetOf(song)
          .ifPresent(
              name -> {
                SheetWriter.link(row.getCell(SONGS_FROM), name);
                row.getCell(SONGS_FROM).setCellStyle(styles.link);
              });
    }
  }

  private void section(String heading) {
    Row row = row();
    row.setHeightInPoints(24);
    put(row, 0, heading, styles.heading);
  }

  /** Text over the whole width, as high as it needs to be. */
  private void paragraph(String text, CellStyle style) {
    spread(row(), text, style, 0, LAST_COLUMN);
  }

  /** Text over several columns; its row becomes as high as it needs to be. */
  private void spread(Row row, String text, CellStyle style, int first, int last) {
    int width = Arrays.stream(WIDTHS, first, last + 1).sum();
    int lines = 1 + text.length() * 10 / (11 * width);
    row.setHeightInPoints(Math.max(row.getHeightInPoints(), LINE_POINTS * lines + 2));
    put(row, first, text, style);
    for (int column = first + 1; column <= last; column++) {
      row.createCell(column).setCellStyle(style);
    }
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
  }

  private CellWriter cells(Row row, int from) {
    return cells.in(new PoiRow(row, from, new WebLinks(true)));
  }

  private void link(Row row, int column, String sheetName) {
    SheetWriter.link(put(row, column, sheetName, styles.link), sheetName);
  }

  private static Cell put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(WorkbookText.cut(WorkbookText.safe(text)));
    cell.setCellStyle(style);
    return cell;
  }

  /** The next row, which may be there already, as tables stand side by side. */
  private Row row() {
    Row there = sheet.getRow(next);
    Row row = there == null ? sheet.createRow(next) : there;
    next++;
    return row;
  }

  private static long views(SoundPerformance sound) {
    return sound.total().figures().views().orElse(-1);
  }
}
