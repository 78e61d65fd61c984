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
  private final int shared;

  /**
   * @param backTo the sheet that every song's sheet links back to
   * @param shared how many songs are shared; those with a sheet are the first of them
   */
  SongSheets(
      SXSSFWorkbook workbook,
      WorkbookStyles styles,
      WebLinks links,
      Table<Post> posts,
      Optional<String> backTo,
      int shared) {
    this.workbook = workbook;
    this.styles = styles;
    this.links = links;
    this.posts =
        posts.only("account", "url", "upload_date", "views", "likes", "comments", "shares");
    this.backTo = backTo;
    this.shared = shared;
  }

  /** Opens the sheet of a song. */
  void open(SoundPerformance song, String sheetName) {
    songs.add(song);
    sheetNames.put(song.key(), sheetName);
    SheetPlan<Post> plan = SheetPlan.plain(posts, sheetName, SheetHead.titled(song.key(), backTo));
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

  /** Whether every shared song has a sheet. */
  boolean areAll() {
    return songs.size() == shared;
  }

  String inWords() {
    if (shared == 0) {
      return "No song was used by more than one account.";
    }
    return areAll()
        ? Human.count(shared, "song") + " used by more than one account."
        : "The "
            + Human.count(songs.size())
            + " most used of "
            + Human.count(shared, "song")
            + " that more than one account used. More with --song-sheets; all songs are on the"
            + " sheet Sounds of the full workbook.";
  }

  /** The songs that have a sheet, in the order of the sheets. */
  List<SoundPerformance> songs() {
    return List.copyOf(songs);
  }

  Optional<String> sheetOf(SoundPerformance song) {
    return Optional.ofNullable(sheetNames.get(song.key()));
  }
}
