package io.soundtracker.report;

import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundPerformance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets of shared songs, filled by one walk over the posts. */
final class SongSheets {

  private final Map<String, SongSheet> sheets = new HashMap<>();
  private final List<SoundPerformance> songs = new ArrayList<>();
  private final StreamedWorkbook workbook;
  private final WorkbookStyles styles;
  private final WebLinks links;
  private final List<Column<Post>> columns;
  private final boolean linkBack;
  private final int shared;

  /**
   * @param linkBack whether every song's sheet links back to the summary
   * @param shared how many songs are shared; those with a sheet are the first of them
   */
  SongSheets(
      StreamedWorkbook workbook,
      WorkbookStyles styles,
      WebLinks links,
      Table<Post> posts,
      boolean linkBack,
      int shared) {
    this.workbook = workbook;
    this.styles = styles;
    this.links = links;
    columns =
        posts
            .only("account", "url", "upload_date", "views", "likes", "comments", "shares")
            .columns();
    this.linkBack = linkBack;
    this.shared = shared;
  }

  /** Opens the sheet of a song. */
  void open(SoundPerformance song, String sheetName) {
    songs.add(song);
    SongSheet sheet = new SongSheet(sheetName, song.key(), linkBack, columns, styles, links);
    sheets.put(song.key(), sheet);
    workbook.add(sheet);
  }

  void add(Post post) {
    post.sound()
        .flatMap(sound -> Optional.ofNullable(sheets.get(sound.key())))
        .ifPresent(sheet -> sheet.add(post));
  }

  /** Tells what did not fit into the sheets. */
  void tell(WorkbookLimits limits) {
    sheets.values().forEach(sheet -> limits.add(sheet.values(), sheet.rowsLeftOut()));
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
    return Optional.ofNullable(sheets.get(song.key())).map(SongSheet::name);
  }
}
