package io.soundtracker.report;

import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundPerformance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The sheets of shared songs, all open at once, so that one walk over the posts fills them. */
final class SongSheets {

  private static final int HEADER_ROW = 2;

  private final Map<String, SheetWriter<Post>> writers = new HashMap<>();
  private final Map<String, String> sheetNames = new HashMap<>();
  private final List<SoundPerformance> songs = new ArrayList<>();
  private final SXSSFWorkbook workbook;
  private final WorkbookStyles styles;
  private final List<Column<Post>> columns;
  private final String backTo;

  /**
   * @param backTo the sheet that every song's sheet links back to
   */
  SongSheets(SXSSFWorkbook workbook, WorkbookStyles styles, Table<Post> posts, String backTo) {
    this.workbook = workbook;
    this.styles = styles;
    this.backTo = backTo;
    columns =
        posts
            .only("account", "url", "upload_date", "views", "likes", "comments", "shares")
            .columns();
  }

  /** Opens the sheet of a song. */
  void open(SoundPerformance song, String sheetName) {
    SXSSFSheet sheet = workbook.createSheet(sheetName);
    Row title = sheet.createRow(0);
    title.setHeightInPoints(28);
    Cell name = title.createCell(0);
    name.setCellValue(WorkbookText.cut(WorkbookText.safe(song.key())));
    name.setCellStyle(styles.title);
    Cell back = sheet.createRow(1).createCell(0);
    back.setCellValue("← " + backTo);
    back.setCellStyle(styles.plainLink);
    SheetWriter.link(back, backTo);
    songs.add(song);
    sheetNames.put(song.key(), sheetName);
    writers.put(song.key(), new SheetWriter<>(sheet, columns, styles, HEADER_ROW));
  }

  void add(Post post) {
    post.sound()
        .flatMap(sound -> Optional.ofNullable(writers.get(sound.key())))
        .ifPresent(writer -> writer.row(post));
  }

  void finish() {
    writers.values().forEach(SheetWriter::finish);
  }

  /** The songs that have a sheet, in the order of the sheets. */
  List<SoundPerformance> songs() {
    return List.copyOf(songs);
  }

  Optional<String> sheetOf(SoundPerformance song) {
    return Optional.ofNullable(sheetNames.get(song.key()));
  }

  long rowsLeftOut() {
    return writers.values().stream().mapToLong(SheetWriter::rowsLeftOut).sum();
  }
}
