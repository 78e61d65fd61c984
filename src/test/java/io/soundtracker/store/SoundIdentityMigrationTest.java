package io.soundtracker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was stored before names and platform ids were told apart. */
class SoundIdentityMigrationTest {

  @TempDir Path folder;

  @Test
  void posts_with_one_platform_id_come_to_one_sound_a_song_before_an_original()
      throws SQLException {
    Path file = folder.resolve("tracker.db");
    new DatabaseFile(file).create(Clock.systemUTC());
    TestMigrations.downTo(8, file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO accounts (username) VALUES ('@ann')");
      statement.execute(
          """
          INSERT INTO sounds (id, sound_key, song_title, is_original, total_usage_count)
          VALUES (1, 'original sound - @ann', 'original sound', 1, 2), (2, 'Slow Tide', 'Slow Tide', 0, 1),
            (3, 'Salt', 'Salt', 0, 1), (4, 'Never Used', 'Never Used', 0, 0)
          """);
      statement.execute(
          """
          INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, views, sound_id,
            platform_sound_id, created_at)
          VALUES ('a', 1, 'u', '2026-10-01', 5, 1, '77', '2026-10-02 06:00:00'),
            ('b', 1, 'u', '2026-10-01', 7, 2, '77', '2026-10-03 06:00:00'),
            ('c', 1, 'u', '2026-10-01', 11, 1, '78', '2026-10-02 06:00:00'),
            ('d', 1, 'u', '2026-10-01', NULL, 3, NULL, '2026-10-02 06:00:00'),
            ('e', 1, 'u', '2026-10-01', 13, NULL, NULL, '2026-10-02 06:00:00')
          """);
    }

    new DatabaseFile(file).create(Clock.systemUTC());

    try (Database database = Database.open(file)) {
      assertThat(
              database.list(
                  "SELECT video_id, sound_id, listed_sound_id FROM videos ORDER BY video_id",
                  row ->
                      row.text("video_id")
                          + row.optionalText("sound_id").orElse("-")
                          + row.optionalText("listed_sound_id").orElse("-")))
          .containsExactly("a21", "b22", "c11", "d33", "e--");
      assertThat(
              database.list(
                  "SELECT * FROM sound_ids ORDER BY platform_sound_id",
                  row ->
                      row.text("platform_sound_id")
                          + " "
                          + row.number("listed_sound_id")
                          + " "
                          + row.text("first_seen_at")))
          .containsExactly("77 2 2026-10-02 06:00:00", "78 1 2026-10-02 06:00:00");
      assertThat(
              database.list(
                  "SELECT total_usage_count, total_views FROM sounds ORDER BY id",
                  row ->
                      row.number("total_usage_count")
                          + " "
                          + row.optionalText("total_views").orElse("-")))
          .containsExactly("1 11", "2 12", "1 -", "0 -");
      assertThat(new DatabaseCheck(database).run())
          .isEqualTo(new DatabaseCheck.Findings(List.of(), List.of()));
    }
  }
}
