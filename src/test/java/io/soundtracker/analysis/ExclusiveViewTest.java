package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the view of exclusive sounds must not claim. */
class ExclusiveViewTest {

  @TempDir Path folder;
  @AutoClose private Database database;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
  }

  @Test
  void an_inactive_outsider_without_posts_is_no_part_of_the_network() {
    exclusiveSong();
    account("@unread", false, false);
    assertThat(statusOfSong()).isEqualTo("exclusive 0");

    database.update("UPDATE accounts SET is_active = 1 WHERE username = '@unread'");
    assertThat(statusOfSong()).isEqualTo("unknown 1");
  }

  @Test
  void a_post_without_a_time_makes_exclusive_unknown() {
    exclusiveSong();
    account("@bea", false, true);
    listing("@bea", "2026-10-21 10:00:00");
    database.update(
        """
        INSERT INTO videos (video_id, account_id, sound_id, tiktok_url, upload_date)
        SELECT '2', a.id, s.id, 'https://www.tiktok.com/@bea/video/2', '2026-10-20'
        FROM accounts a, sounds s WHERE a.username = '@bea'
        """);

    assertThat(statusOfSong()).isEqualTo("unknown 1");
  }

  @Test
  void an_outsider_that_was_read_before_the_last_post_makes_exclusive_unknown() {
    exclusiveSong();
    account("@bea", false, true);
    listing("@bea", "2026-10-19 10:00:00");
    assertThat(statusOfSong()).isEqualTo("unknown 1");

    listing("@bea", "2026-10-20 10:00:00");
    assertThat(statusOfSong()).isEqualTo("exclusive 0");
  }

  /** A target's, last posted on the 20th at 9. */
  private void exclusiveSong() {
    account("@ann", true, true);
    database.update("INSERT INTO sounds (sound_key, song_title) VALUES ('Tide', 'Tide')");
    database.update(
        """
        INSERT INTO videos (video_id, account_id, sound_id, tiktok_url, upload_date, posted_at)
        SELECT '1', a.id, s.id, 'https://www.tiktok.com/@ann/video/1', '2026-10-20',
          '2026-10-20 09:00:00'
        FROM accounts a, sounds s
        """);
  }

  private void account(String handle, boolean target, boolean active) {
    database.update(
        "INSERT INTO accounts (username, is_target_account, is_active) VALUES (?, ?, ?)",
        handle,
        target,
        active);
  }

  private void listing(String handle, String at) {
    database.update(
        """
        INSERT INTO scrape_logs (session_id, account_id, status, timestamp, covered_from)
        SELECT 'one', id, 'success', ?, '0001-01-01 00:00:00'
        FROM accounts WHERE username = ?
        """,
        at,
        handle);
  }

  private String statusOfSong() {
    return database
        .first(
            "SELECT status || ' ' || accounts_not_read AS said FROM v_exclusive",
            row -> row.text("said"))
        .orElseThrow();
  }
}
