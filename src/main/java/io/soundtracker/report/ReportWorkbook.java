package io.soundtracker.report;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundPerformance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The sheets of one report, in their order. */
final class ReportWorkbook {

  private final StreamedWorkbook workbook;
  private final NetworkReport report;
  private final ReportOptions options;
  private final WorkbookTables tables;
  private final WorkbookStyles styles;
  private final WebLinks links;
  private final SheetNames names = new SheetNames();
  private final List<SummarySheet.Entry> contents = new ArrayList<>();
  private final WorkbookLimits limits = new WorkbookLimits();

  ReportWorkbook(StreamedWorkbook workbook, NetworkReport report, ReportOptions options) {
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
    WorkbookPlan plan = new WorkbookPlan(report, tables);
    SXSSFSheet summary = workbook.createSheet(names.nameFor(WorkbookPlan.SUMMARY));
    summary.setRandomAccessWindowSize(-1);
    SheetWriter<SoundPerformance> sounds = open(plan.sounds());
    fill(plan.accounts());
    fill(plan.exclusive());
    fill(plan.rising());
    SheetWriter<Post> videos = open(plan.videos());
    if (options.workbook().history()) {
      fill(plan.history());
    }
    fill(plan.sessions());
    SongSheets songs = openSongs(true);

    for (SoundPerformance sound : report.sounds()) {
      sounds.row(sound);
      songs.sheetOf(sound).ifPresent(name -> sounds.linkLastRow("title", name));
    }
    close(sounds);
    report
        .posts()
        .forEach(
            post -> {
              videos.row(post);
              songs.add(post);
            });
    close(videos);
    songs.tell(limits);
    contents.sort(Comparator.comparingInt(entry -> workbook.getSheetIndex(entry.sheetName())));
    new SummarySheet(summary, styles, report, options).write(contents, songs, limits.inWords());
  }

  private void fillSongsAlone() {
    SongSheets songs = openSongs(false);
    report.posts().forEach(songs::add);
    songs.tell(limits);
    List<String> words = new ArrayList<>(limits.inWords());
    if (!songs.areAll()) {
      words.add(songs.inWords());
    }
    if (songs.songs().isEmpty() || !words.isEmpty()) {
      new SheetHead(Optional.of(songs.inWords()), Optional.empty(), words)
          .writeAbove(workbook.createSheet(names.nameFor("Notes")), styles);
    }
  }

  private <R> SheetWriter<R> open(SheetPlan<R> plan) {
    return new SheetWriter<>(
        workbook.createSheet(names.nameFor(plan.sheet())), plan, styles, links);
  }

  private <R> void fill(SheetPlan<R> plan) {
    SheetWriter<R> writer = open(plan);
    plan.table().rows().forEach(writer::row);
    close(writer);
  }

  private void close(SheetWriter<?> writer) {
    writer.finish();
    limits.add(writer.cells(), writer.rowsLeftOut());
    contents.add(
        new SummarySheet.Entry(writer.sheet().getSheetName(), writer.what(), writer.rows()));
  }

  private SongSheets openSongs(boolean linkBack) {
    List<SoundPerformance> shared = report.sounds().stream().filter(Summary::shared).toList();
    SongSheets songs =
        new SongSheets(workbook, styles, links, tables.videos(), linkBack, shared.size());
    shared.stream()
        .limit(options.workbook().songSheets())
        .forEach(song -> songs.open(song, names.nameFor(song.key())));
    return songs;
  }
}
