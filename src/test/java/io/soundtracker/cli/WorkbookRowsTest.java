package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.sample.InventedNetwork;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every sheet of the sample network's workbook, cell by cell beside the rows of the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookRowsTest {

  private static final int SHEETS_BEFORE_SONGS = 8;
  private static final String FIGURES =
      """
      COUNT(*), SUM(v.views), AVG(CASE WHEN v.views > 0 THEN v.engagement_rate END) / 100,
      SUM(v.likes), SUM(v.comments), SUM(v.shares), SUM(v.saves)
      """;
  private static final String[] FIGURE_TITLES = {
    "Posts", "Views", "Engagement (mean)", "Likes", "Comments", "Shares", "Saves"
  };
  private static final String POSTS =
      " FROM videos v JOIN accounts a ON a.id = v.account_id LEFT JOIN sounds s ON s.id = v.sound_id ";

  @TempDir static Path home;
  private XSSFWorkbook workbook;
  private Rows rows;

  @BeforeAll
  void write() throws Exception {
    TestTracker tracker = TestTracker.in(home).at(InventedNetwork.NOW);
    assertThat(tracker.run("init-db", "--seed")).isZero();
    assertThat(tracker.run("report", "--format", "xlsx", "--history")).as(tracker.err()).isZero();
    rows = Rows.of(home);
    try (InputStream in = Files.newInputStream(Path.of(tracker.out().strip()))) {
      workbook = new XSSFWorkbook(in);
    }
  }

  @AfterAll
  void close() throws Exception {
    workbook.close();
  }

  private List<List<Object>> sheet(String name, String... titles) {
    return new SheetRows(workbook.getSheet(name)).of(titles);
  }

  private List<List<Object>> stored(String sql, Object... parameters) {
    return SheetRows.stored(rows.all(sql, parameters));
  }

  @Test
  void the_sheets_are_in_their_order() {
    assertThat(IntStream.range(0, SHEETS_BEFORE_SONGS).mapToObj(workbook::getSheetName))
        .containsExactly(
            "Summary",
            "Sounds",
            "Accounts",
            "Exclusive",
            "Rising",
            "Videos",
            "Video History",
            "Sessions");
    assertThat(workbook.getNumberOfSheets()).isEqualTo(SHEETS_BEFORE_SONGS + 50);
  }

  @Test
  void videos_are_the_posts() {
    assertThat(sheet("Videos"))
        .hasSizeGreaterThan(1_000)
        .containsExactlyElementsOf(
            stored(
                """
                SELECT a.username, v.tiktok_url, date(v.upload_date) || ' 00:00:00', v.posted_at,
                  s.sound_key, s.song_title, s.artist_name,
                  CASE s.is_original WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END,
                  v.views, v.likes, v.comments, v.shares, v.saves, v.engagement_rate / 100,
                  v.caption, v.duration / 86400.0,
                  CASE v.is_deleted WHEN 1 THEN 'yes' ELSE 'no' END, v.measured_at, v.video_id
                """
                    + POSTS
                    + "ORDER BY v.posted_at DESC, v.video_id DESC"));
  }

  @Test
  void the_history_is_every_snapshot() {
    assertThat(sheet("Video History"))
        .hasSizeGreaterThan(3_000)
        .isEqualTo(
            stored(
                """
                SELECT a.username, v.video_id, h.scraped_at, h.views, h.likes, h.comments, h.shares,
                  h.saves, h.engagement_rate / 100, v.posted_at, s.sound_key
                """
                    + POSTS
                    + """
                JOIN video_history h ON h.video_id = v.video_id
                ORDER BY v.posted_at DESC, v.video_id DESC, h.scraped_at, h.id
                """));
  }

  @Test
  void sounds_are_the_sums_of_their_posts() {
    String[] titles = {
      "Sound", "Title", "Artist", "Accounts", "Original", "First Post (UTC)", "Last Post (UTC)"
    };
    assertThat(sheet("Sounds", titles))
        .containsExactlyInAnyOrderElementsOf(
            stored(
                """
                SELECT s.song_title, s.artist_name, COUNT(DISTINCT v.account_id),
                  MIN(v.posted_at), MAX(v.posted_at),
                  CASE s.is_original WHEN 1 THEN 'yes' ELSE 'no' END, s.sound_key
                """
                    + POSTS
                    + "WHERE s.id IS NOT NULL GROUP BY s.id"));
    assertThat(sheet("Sounds", FIGURE_TITLES))
        .containsExactlyInAnyOrderElementsOf(
            stored("SELECT " + FIGURES + POSTS + "WHERE s.id IS NOT NULL GROUP BY s.id"));
  }

  @Test
  void accounts_are_the_sums_of_their_posts() {
    assertThat(sheet("Accounts", "Account", "Name", "Target", "Followers", "Sounds"))
        .containsExactlyInAnyOrderElementsOf(
            stored(
                """
                SELECT a.username, a.display_name,
                  CASE a.is_target_account WHEN 1 THEN 'yes' ELSE 'no' END, a.followers,
                  COUNT(DISTINCT v.sound_id)
                """
                    + POSTS
                    + "GROUP BY a.id"));
    assertThat(sheet("Accounts", FIGURE_TITLES))
        .containsExactlyInAnyOrderElementsOf(stored("SELECT " + FIGURES + POSTS + "GROUP BY a.id"));
  }

  @Test
  void exclusive_songs_have_the_figures_of_their_posts() {
    List<List<Object>> songs = sheet("Exclusive", "Title", "Posts", "Views", "Likes", "Sound");

    assertThat(songs).isNotEmpty();
    for (List<Object> song : songs) {
      assertThat(
              stored(
                  "SELECT s.song_title, COUNT(*), SUM(v.views), SUM(v.likes), s.sound_key"
                      + POSTS
                      + "WHERE s.sound_key = ?",
                  song.get(4)))
          .containsExactly(song);
    }
  }

  @Test
  void rising_sounds_have_the_posts_of_seven_days() {
    List<List<Object>> sounds = sheet("Rising", "Title", "Posts", "Accounts", "Sound");

    assertThat(sounds).isNotEmpty();
    for (List<Object> sound : sounds) {
      assertThat(
              stored(
                  "SELECT s.song_title, COUNT(*), COUNT(DISTINCT v.account_id), s.sound_key"
                      + POSTS
                      + "WHERE s.sound_key = ? AND v.posted_at >= '2026-10-26'",
                  sound.get(3)))
          .containsExactly(sound);
    }
  }

  @Test
  void sessions_are_the_sessions() {
    assertThat(sheet("Sessions", "Status", "Accounts", "Complete", "Partial", "Failed", "Posts"))
        .isEqualTo(
            stored(
                """
                SELECT status, total_accounts, successful_scrapes, partial_scrapes, failed_scrapes,
                  total_videos_scraped
                FROM scrape_sessions ORDER BY start_time DESC
                """));
  }

  @Test
  void a_sheet_of_a_song_has_its_posts() {
    for (int i = SHEETS_BEFORE_SONGS; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet song = workbook.getSheetAt(i);
      assertThat(new SheetRows(song).of())
          .isEqualTo(
              stored(
                  """
                  SELECT a.username, v.tiktok_url, date(v.upload_date) || ' 00:00:00', v.views,
                    v.likes, v.comments, v.shares
                  """
                      + POSTS
                      + "WHERE s.sound_key = ? ORDER BY v.posted_at DESC, v.video_id DESC",
                  song.getRow(0).getCell(0).getStringCellValue()));
    }
  }

  @Test
  void the_summary_has_the_sums_of_all_posts() {
    for (String count : List.of("Posts", "Views", "Likes", "Comments", "Shares", "Saves")) {
      String sum = count.equals("Posts") ? "COUNT(*)" : "SUM(" + count + ")";
      assertThat((long) figure(count).getNumericCellValue())
          .as(count)
          .isEqualTo(rows.number("SELECT " + sum + " FROM videos"));
    }
  }

  private Cell figure(String label) {
    for (Row row : workbook.getSheet("Summary")) {
      if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(label)) {
        return row.getCell(1);
      }
    }
    throw new AssertionError("The summary has no " + label);
  }
}
