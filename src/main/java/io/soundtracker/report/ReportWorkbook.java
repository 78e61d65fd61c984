package io.soundtracker.report;

import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundPerformance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The sheets of one report, in their order. */
final class ReportWorkbook {

  private final SXSSFWorkbook workbook;
  private final NetworkReport report;
  private final ReportOptions options;
  private final Tables tables;
  private final WorkbookStyles styles;
  private final SheetNames names = new SheetNames();
  private final List<SummarySheet.Entry> contents = new ArrayList<>();
  private long cellsCut;
  private long rowsLeftOut;

  ReportWorkbook(SXSSFWorkbook workbook, NetworkReport report, ReportOptions options) {
    this.workbook = workbook;
    this.report = report;
    this.options = options;
    tables = new Tables(report.window().zone(), options.engagement());
    styles = new WorkbookStyles(workbook);
  }

  /** Fills all sheets, the first one last: it tells what the others hold. */
  void fill() {
    SXSSFSheet summary = workbook.createSheet(names.nameFor("Summary"));
    summary.setRandomAccessWindowSize(-1);
    SheetWriter<SoundPerformance> sounds = open(tables.sounds(report).without("sound"), 0);
    fill(tables.accounts(report), "Every account, by views");
    fillExclusive();
    Table<Post> posts = tables.posts(report.posts());
    SheetWriter<Post> videos = open(posts, 0);
    fill(tables.sessions(report.sessions()), "The latest readings of the network");
    SongSheets songs = openSongs(posts, summary.getSheetName());

    for (SoundPerformance sound : report.sounds()) {
      sounds.row(sound);
      songs.sheetOf(sound).ifPresent(name -> sounds.linkLastRow("title", name));
    }
    close(sounds, "Every sound, by posts");
    posts
        .rows()
        .forEach(
            post -> {
              videos.row(post);
              songs.add(post);
            });
    close(videos, "Every post, one a row, newest first");
    songs.finish();
    rowsLeftOut += songs.rowsLeftOut();
    contents.sort(Comparator.comparingInt(entry -> workbook.getSheetIndex(entry.sheetName())));
    new SummarySheet(summary, styles, report, options).write(contents, songs, limits());
  }

  private <R> SheetWriter<R> open(Table<R> table, int headerRow) {
    SXSSFSheet sheet = workbook.createSheet(names.nameFor(table.title()));
    return new SheetWriter<>(sheet, table.columns(), styles, headerRow);
  }

  private <R> void fill(Table<R> table, String what) {
    SheetWriter<R> writer = open(table, 0);
    table.rows().forEach(writer::row);
    close(writer, what);
  }

  private void fillExclusive() {
    Table<ExclusiveSong> table =
        tables.exclusive().songs(report.exclusive(), report.coverage()).without("sound");
    SheetWriter<ExclusiveSong> writer = open(table, 1);
    Cell rule = writer.sheet().createRow(0).createCell(0);
    rule.setCellValue(Notes.exclusivity(report));
    rule.setCellStyle(styles.muted);
    table.rows().forEach(writer::row);
    close(
        writer,
        "Songs that are, or may be, posted by targets alone or by one other account, with the proof");
  }

  private <R> void close(SheetWriter<R> writer, String what) {
    writer.finish();
    cellsCut += writer.cellsCut();
    rowsLeftOut += writer.rowsLeftOut();
    contents.add(new SummarySheet.Entry(writer.sheet().getSheetName(), what, writer.rows()));
  }

  private SongSheets openSongs(Table<Post> posts, String backTo) {
    SongSheets songs = new SongSheets(workbook, styles, posts, backTo);
    report.sounds().stream()
        .filter(Summary::shared)
        .limit(options.workbook().songSheets())
        .forEach(song -> songs.open(song, names.nameFor(song.key())));
    return songs;
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    if (cellsCut > 0) {
      limits.add(
          Human.count(cellsCut, "text")
              + " cut at "
              + Human.count(WorkbookText.LONGEST)
              + " characters, the most that a cell holds. The csv and json reports have them whole.");
    }
    if (rowsLeftOut > 0) {
      limits.add(
          Human.count(rowsLeftOut, "row")
              + " left out, as a sheet holds no more. The csv and json reports have them all.");
    }
    return limits;
  }
}
