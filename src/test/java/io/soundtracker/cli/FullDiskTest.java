package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room for what a scrape brings. */
@Timeout(120)
class FullDiskTest {

  private static final int POSTS = 5;
  private static final int MANY_POSTS = 2_000;

  @TempDir Path folder;
  private SmallDisk disk;
  private SlowYtDlp ytdlp;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void make() throws Exception {
    disk = SmallDisk.in(folder.resolve("disk"), 16);
    Path home = Files.createDirectory(folder.resolve("home"));
    Path database = folder.resolve("disk/tracker.db");
    ytdlp = SlowYtDlp.in(home, "0").with("ann", 1, POSTS).with("bea", 2, MANY_POSTS);
    tracker = TestTracker.in(home).with("TRACKER_DATABASE", database.toString());
    ytdlp.environment().forEach(tracker::with);
    rows = new Rows(database);
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann")).isZero();
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    assertThat(tracker.run("accounts", "add", "@bea")).isZero();
  }

  @AfterEach
  void remove() throws Exception {
    if (disk != null) {
      disk.remove();
    }
  }

  private void requireAllOfTheFirst() {
    assertThat(rows.column("PRAGMA integrity_check")).containsExactly("ok");
    assertThat(rows.number("SELECT COUNT(*) FROM videos WHERE account_id = 1")).isEqualTo(POSTS);
  }

  private void requireAllAfterwards() {
    assertThat(tracker.run("scrape", "--force")).as(tracker.err()).isZero();
    assertThat(rows.number("SELECT COUNT(*) FROM videos")).isEqualTo(POSTS + MANY_POSTS);
    assertThat(rows.number("SELECT COUNT(*) FROM scrape_sessions WHERE status = 'running'"))
        .isZero();
    assertThat(folder.resolve("disk/tracker.db.listings")).doesNotExist();
    assertThat(tracker.run("init-db", "--check")).as(tracker.out()).isZero();
  }

  @Test
  void a_scrape_that_cannot_even_begin_says_why() throws Exception {
    disk.fill(0);

    assertThat(tracker.run("scrape", "--force")).as(tracker.err()).isEqualTo(10);

    assertThat(tracker.err()).contains("the disk is full");
    disk.makeRoom();
    requireAllOfTheFirst();
    requireAllAfterwards();
  }

  @Test
  void a_scrape_that_fills_it_keeps_what_was_committed() throws Exception {
    disk.fill(700 << 10);

    assertThat(tracker.run("scrape", "--force")).as(tracker.err()).isEqualTo(10);

    assertThat(tracker.err()).contains("the disk is full");
    disk.makeRoom();
    requireAllOfTheFirst();
    assertThat(rows.number("SELECT COUNT(*) FROM videos WHERE account_id = 2"))
        .as("all of an account or none")
        .isZero();
    assertThat(rows.column("SELECT last_scraped_at FROM accounts WHERE id = 2"))
        .containsExactly((Object) null);
    requireAllAfterwards();
  }

  @Test
  void a_yt_dlp_that_fills_it_ends_the_session_as_well() throws Exception {
    Files.writeString(
        folder.resolve("home/yt-dlp"),
        """
        #!/bin/sh
        case "$*" in *--version*) echo 2026.08.19; exit;; esac
        echo 'OSError: [Errno 28] No space left on device' >&2
        exit 1
        """);

    assertThat(tracker.run("scrape", "--force")).as(tracker.err()).isEqualTo(10);

    assertThat(tracker.err()).contains("there is no room left on the disk", "Not tried: 1 account");
    assertThat(rows.value("SELECT exit_code FROM scrape_sessions ORDER BY id DESC LIMIT 1"))
        .isEqualTo(10);
  }
}
