package io.soundtracker.report;

import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundPerformance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The sheets of shared songs, all open at once, so that one walk over the posts fills them. */
final class SongSheets {

  private final Map<String, SheetWriter<Post>> writers = new HashMap<>();
  private final Map<String, String> sheetNames = new HashMap<>();
  private final List<SoundPerformance> songs = new ArrayList<>();
  private final SXSSFWorkbook workbook;
  private final WorkbookStyles styles;
  private final WebLinks links;
  private final Table<Post> posts;
  private final Optional<String> backTo;

  /**
   * @param backTo the sheet that every song's sheet links back to
   */
  SongSheets(
      SXSSFWorkbook workbook,
      WorkbookStyles styles,
      WebLinks links,
      Table<Post> posts,
      Optional<String> backTo) {
    this.workbook = workbook;
    this.styles = styles;
    this.links = links;
    this.posts =
        posts.only("account", "url", "upload_date", "views", "likes", "comments", "shares");
    this.backTo = backTo;
  }

  /** Opens the sheet of a song. */
  void open(SoundPerformance song, String sheetName) {
    songs.add(song);
    sheetNames.put(song.key(), sheetName);
    SheetPlan<Post> plan =
        new SheetPlan<>(posts, Optional.empty(), SheetHead.titled(song.key(), backTo), 0);
    writers.put(
        song.key(), new SheetWriter<>(workbook.createSheet(sheetName), plan, styles, links));
  }

  void add(Post post) {
    post.sound()
        .flatMap(sound -> Optional.ofNullable(writers.get(sound.key())))
        .ifPresent(writer -> writer.row(post));
  }

  void finish(WorkbookLimits limits) {
    for (SheetWriter<Post> writer : writers.values()) {
      writer.finish();
      limits.add(writer);
    }
  }

  /** The songs that have a sheet, in the order of the sheets. */
  List<SoundPerformance> songs() {
    return List.copyOf(songs);
  }

  Optional<String> sheetOf(SoundPerformance song) {
    return Optional.ofNullable(sheetNames.get(song.key()));
  }
}
