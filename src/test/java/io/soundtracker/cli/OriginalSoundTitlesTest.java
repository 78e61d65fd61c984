package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A title that only the settings call an original sound, from the listing to the database. */
class OriginalSoundTitlesTest {

  private static final String KEYS =
      "SELECT sound_key || ':' || is_original FROM sounds ORDER BY sound_key";

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(
        Files.createDirectory(home.resolve("config")).resolve("tracker.yaml"),
        """
        scrape: {original_sound_titles: [House Take, take of *], pause_seconds: 0}
        ytdlp: {path: yt-dlp}
        """);
    tracker = TestTracker.in(home);
    rows = Rows.of(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");
  }

  private static String[] posts() {
    return new String[] {
      Recording.post("2026-10-09T10:00:00Z", "house take - ann"),
      Recording.post("2026-10-08T10:00:00Z", "Take of Bea - "),
      Recording.post("2026-10-07T10:00:00Z", "House Taken - Ola Fenn")
    };
  }

  @Test
  void recorded_listings_are_read_with_it() {
    Recording recording =
        Recording.in(home.resolve("first")).madeAt("2026-10-10T06:00:00Z").lists("ann", posts());

    assertThat(tracker.run("scrape", "--from", recording.path())).isZero();

    assertThat(rows.column(KEYS))
        .containsExactly(
            "House Taken - Ola Fenn:0", "original sound - @ann:1", "original sound - Bea:1");
  }

  @Test
  void yt_dlp_is_read_with_it() throws IOException {
    SlowYtDlp.in(home, "0");
    Files.writeString(home.resolve("ann.posts"), String.join("\n", posts()) + "\n");

    tracker.run("scrape", "@ann");

    assertThat(rows.column(KEYS))
        .containsExactly(
            "House Taken - Ola Fenn:0", "original sound - @ann:1", "original sound - Bea:1");
  }
}
