package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Invented;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.OldYtDlp;
import io.soundtracker.loopback.ServedPost;
import io.soundtracker.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job with a yt-dlp that somebody has not updated for years. */
class RealOldYtDlpTest {

  @TempDir Path home;
  @AutoClose private LoopbackTikTok site;
  private TestTracker tracker;

  @BeforeEach
  void start() throws IOException {
    site = LoopbackTikTok.start();
    site.account("@ann").posts(Invented.posts(40));
    Files.createDirectories(home.resolve("config"));
    Files.writeString(
        home.resolve("config/tracker.yaml"),
        """
        scrape:
          retry_pause: 0s
        ytdlp:
          proxy: "%s"
          extra_args: --no-check-certificates --sleep-requests 0
        """
            .formatted(site.proxyUrl()));
    tracker = TestTracker.in(home);
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann")).isZero();
  }

  private TestTracker with(OldYtDlp version) {
    return tracker.with("TRACKER_YTDLP_PATH", version.path().toString());
  }

  @Test
  void one_that_cannot_list_todays_profiles_is_refused_in_so_many_words() {
    assertThat(with(OldYtDlp.OF_2023).run("scrape")).isEqualTo(ExitCode.YTDLP.value());

    assertThat(tracker.err())
        .contains("yt-dlp 2023.03.04")
        .contains("cannot list today's TikTok profiles")
        .contains("set ytdlp.path to one that does");
    assertThat(site.requests().all()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OF_2024", "OF_2025"})
  void one_that_still_can_is_used_and_its_age_told_with_failures(OldYtDlp version) {
    assertThat(with(version).run("scrape")).as(tracker.err()).isZero();

    try (Database database = Database.open(home.resolve("tracker.db"))) {
      List<String> views =
          database.list(
              "SELECT video_id || ' ' || views AS found FROM videos ORDER BY posted_at DESC",
              row -> row.text("found"));
      assertThat(views)
          .isEqualTo(site.served("@ann").stream().map(RealOldYtDlpTest::exact).toList());
    }
    assertThat(tracker.run("accounts", "add", "@nobody")).isZero();
    assertThat(tracker.run("scrape")).isEqualTo(ExitCode.NOTHING_READ.value());
    assertThat(tracker.err()).contains("days old").contains("tracker yt-dlp update");
  }

  private static String exact(ServedPost post) {
    return post.id() + " " + post.source().counts().views().getAsLong();
  }
}
