package io.soundtracker.report;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundPerformance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The sheets of one report, in their order. */
final class ReportWorkbook {

  private static final String SUMMARY = "Summary";

  private final SXSSFWorkbook workbook;
  private final NetworkReport report;
  private final ReportOptions options;
  private final WorkbookTables tables;
  private final WorkbookStyles styles;
  private final WebLinks links;
  private final SheetNames names = new SheetNames();
  private final List<SummarySheet.Entry> contents = new ArrayList<>();
  private final WorkbookLimits limits = new WorkbookLimits();

  ReportWorkbook(SXSSFWorkbook workbook, NetworkReport report, ReportOptions options) {
    this.workbook = workbook;
    this.report = report;
    this.options = options;
    tables = new WorkbookTables(report, new Tables(report.window().zone(), options.engagement()));
    styles = new WorkbookStyles(workbook);
    // A post has a link on its row, and one on its song's sheet.
    links = WebLinks.fitFor(2 * report.total().posts() + report.accounts().size());
  }

  void fill() {
    if (options.workbook().layout() == WorkbookLayout.SONGS) {
      fillSongsAlone();
    } else {
      fillAll();
    }
  }

  /** Fills all sheets, the first one last: it tells what the others hold. */
  private void fillAll() {
    SXSSFSheet summary = workbook.createSheet(names.nameFor(SUMMARY));
    summary.setRandomAccessWindowSize(-1);
    SheetWriter<SoundPerformance> sounds =
        open(
            tables.sounds(), "Sounds", titled("Sounds", "Every sound of the window, by posts."), 1);
    fill(
        tables.accounts(),
        "Accounts",
        titled("Accounts", "Every account, by views."),
        1,
        "Every account, by views");
    fill(
        tables.exclusive(),
        "Exclusive",
        titled("Exclusive songs", Notes.exclusivity(report)),
        1,
        "Songs that are, or may be, posted by targets alone or by one other account, with the proof");
    fill(
        tables.rising(),
        "Rising",
        titled("Rising sounds").saying(RisingWords.basis(report.rising())),
        1,
        "Sounds that are used more than their past lets expect, with what that rests on");
    SheetWriter<Post> videos = open(tables.videos(), "Videos", SheetHead.flat(SUMMARY), 0);
    if (options.workbook().history()) {
      fill(
          tables.history(),
          "Video History",
          SheetHead.flat(SUMMARY),
          0,
          "Every snapshot of these posts, one a row, the oldest of a post first");
    }
    fill(
        tables.sessions(),
        "Sessions",
        titled("Sessions", "The latest readings of the network."),
        0,
        "The latest readings of the network");
    SongSheets songs = openSongs(tables.videos(), Optional.of(SUMMARY));

    for (SoundPerformance sound : report.sounds()) {
      sounds.row(sound);
      songs.sheetOf(sound).ifPresent(name -> sounds.linkLastRow("title", name));
    }
    close(sounds, "Every sound, by posts");
    tables
        .videos()
        .rows()
        .forEach(
            post -> {
              videos.row(post);
              songs.add(post);
            });
    close(videos, "Every post, one a row, newest first");
    songs.finish(limits);
    contents.sort(Comparator.comparingInt(entry -> workbook.getSheetIndex(entry.sheetName())));
    new SummarySheet(summary, styles, report, options).write(contents, songs, limits.inWords());
  }

  private void fillSongsAlone() {
    SongSheets songs = openSongs(tables.videos(), Optional.empty());
    if (songs.songs().isEmpty()) {
      SheetHead.titled("No song was used by more than one account.", Optional.empty())
          .writeAbove(workbook.createSheet("Songs"), styles);
    }
    report.posts().forEach(songs::add);
    songs.finish(limits);
  }

  private static SheetHead titled(String title, String... words) {
    return SheetHead.titled(title, Optional.of(SUMMARY), words);
  }

  private <R> SheetWriter<R> open(Table<R> table, String name, SheetHead head, int frozenColumns) {
    SXSSFSheet sheet = workbook.createSheet(names.nameFor(name));
    return new SheetWriter<>(
        sheet,
        new SheetPlan<>(table, Optional.of(name.replace(" ", "")), head, frozenColumns),
        styles,
        links);
  }

  private <R> void fill(
      Table<R> table, String name, SheetHead head, int frozenColumns, String what) {
    SheetWriter<R> writer = open(table, name, head, frozenColumns);
    table.rows().forEach(writer::row);
    close(writer, what);
  }

  private <R> void close(SheetWriter<R> writer, String what) {
    writer.finish();
    limits.add(writer);
    contents.add(new SummarySheet.Entry(writer.sheet().getSheetName(), what, writer.rows()));
  }

  private SongSheets openSongs(Table<Post> posts, Optional<String> backTo) {
    SongSheets songs = new SongSheets(workbook, styles, links, posts, backTo);
    report.sounds().stream()
        .filter(Summary::shared)
        .limit(options.workbook().songSheets())
        .forEach(song -> songs.open(song, names.nameFor(song.key())));
    return songs;
  }
}
