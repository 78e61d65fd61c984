package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.Invented;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.RealYtDlp;
import io.soundtracker.loopback.ServedPost;
import io.soundtracker.loopback.SiteAccount;
import io.soundtracker.loopback.SiteMusic;
import io.soundtracker.loopback.SitePost;
import io.soundtracker.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The main job with the real yt-dlp: what a site serves is what {@code tracker.db} holds. */
@Execution(ExecutionMode.CONCURRENT)
class RealScrapeTest {

  private final Instant yesterday =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1));

  @TempDir Path home;
  @AutoClose private LoopbackTikTok site;
  private RealHome real;
  private TestTracker tracker;

  @BeforeEach
  void start() {
    Path ytdlp = RealYtDlp.path();
    site = LoopbackTikTok.start();
    real = RealHome.make(home, site, ytdlp);
    tracker = real.tracker();
  }

  /** Posts with songs and without, a day apart, so that full listings reach far back. */
  private List<SitePost> posts(int count) {
    List<SitePost> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SitePost post =
          SitePost.at(yesterday.minus(Duration.ofDays(i)))
              .withCaption("Day %d \"of\" the tide, =1+1 🌊 #tide #潮%d".formatted(i, i))
              .withCounts(100 + i, 10 + i, 3, 2, 1)
              .withDurationSeconds(10 + i);
      posts.add(
          switch (i % 3) {
            case 0 -> post.withMusic(SiteMusic.song("Salt Lamp", "Ada Merrow & Bo Teal, Cy"));
            case 1 -> post.withMusic(SiteMusic.song("Tide " + i, "Ida Wren"));
            default -> post;
          });
    }
    return posts;
  }

  private List<String> stored(String handle) {
    try (Database database = Database.open(home.resolve("tracker.db"))) {
      return database.list(
          """
          SELECT v.*, s.sound_key FROM videos v
          JOIN accounts a ON a.id = v.account_id LEFT JOIN sounds s ON s.id = v.sound_id
          WHERE a.username = ? ORDER BY v.posted_at DESC
          """,
          row ->
              String.join(
                  " | ",
                  row.text("video_id"),
                  row.text("tiktok_url"),
                  row.text("posted_at"),
                  row.text("upload_date"),
                  row.text("caption"),
                  row.text("hashtags"),
                  row.optionalNumber("views").toString(),
                  row.optionalNumber("likes").toString(),
                  row.optionalNumber("comments").toString(),
                  row.optionalNumber("shares").toString(),
                  row.optionalNumber("saves").toString(),
                  row.optionalNumber("duration").toString(),
                  row.optionalText("sound_key").toString()),
          handle);
    }
  }

  private static List<String> expected(String handle, List<ServedPost> served) {
    return served.stream()
        .map(
            post ->
                String.join(
                    " | ",
                    post.id(),
                    "https://www.tiktok.com/" + handle + "/video/" + post.id(),
                    post.posted().toString().replace('T', ' ').replace("Z", ""),
                    LocalDate.ofInstant(post.posted(), ZoneOffset.UTC).toString(),
                    post.caption(),
                    String.join(",", post.hashtags()),
                    post.counts().views().toString(),
                    post.counts().likes().toString(),
                    post.counts().comments().toString(),
                    post.counts().shares().toString(),
                    post.counts().saves().toString(),
                    post.durationSeconds().isPresent()
                        ? OptionalLong.of(post.durationSeconds().getAsInt()).toString()
                        : OptionalLong.empty().toString(),
                    post.track()
                        .map(title -> title + " - " + String.join(", ", post.artists()))
                        .toString()))
        .toList();
  }

  @Test
  void what_the_site_serves_is_what_the_database_holds_then_and_later() {
    SiteAccount ann = site.account("@ann").posts(posts(40));
    site.account("@bea").posts(posts(16));
    site.account("@cid").posts(posts(20)).fails(Fault.privateAccount());
    site.account("@dot").posts(posts(40)).fails(Fault.http(429).onPage(3));
    assertThat(tracker.run("accounts", "add", "@ann", "@bea", "@cid", "@dot")).isZero();

    assertThat(tracker.run("scrape")).as(tracker.err()).isEqualTo(ExitCode.INCOMPLETE.value());

    assertThat(stored("@ann")).isEqualTo(expected("@ann", ann.served()));
    assertThat(stored("@bea")).isEqualTo(expected("@bea", site.served("@bea")));
    assertThat(stored("@cid")).isEmpty();
    assertThat(stored("@dot")).isEqualTo(expected("@dot", site.served("@dot").subList(0, 30)));
    assertThat(tracker.err())
        .contains("@cid: failed: the account is private")
        .contains("@dot: partial: the platform refuses this address for now")
        .contains("HTTP Error 429");
    assertThat(
            real.only(
                """
                SELECT username || ' ' || status || ' ' || COALESCE(reason, '') || ' ' || videos_found
                  AS found
                FROM scrape_logs l JOIN accounts a ON a.id = l.account_id ORDER BY 1
                """))
        .isEqualTo(
            """
            @ann success  40
            @bea success  16
            @cid failed PRIVATE 0
            @dot partial RATE_LIMITED 30""");
    assertThat(real.only("SELECT source AS found FROM scrape_sessions")).startsWith("yt-dlp 20");

    ann.change(post -> post.grown(views -> views * 3))
        .posts(SitePost.at(yesterday.plusSeconds(60)).withCaption("new"));
    ann.remove(yesterday.minus(Duration.ofDays(5)));
    String removed = ann.idOf(yesterday.minus(Duration.ofDays(5)));
    String removedBefore = row(stored("@ann"), removed);
    site.account("@dot").works();

    assertThat(tracker.run("scrape", "--force")).isEqualTo(ExitCode.INCOMPLETE.value());

    List<String> later = new ArrayList<>(stored("@ann"));
    assertThat(row(later, removed)).as("a removed post stays as it was").isEqualTo(removedBefore);
    later.remove(removedBefore);
    List<String> measuredAgain = expected("@ann", ann.served());
    int window = indexOfOlderThan(ann.served(), Duration.ofDays(30));
    assertThat(later.subList(0, window)).isEqualTo(measuredAgain.subList(0, window));
    assertThat(later).hasSameSizeAs(measuredAgain);
    assertThat(stored("@dot")).isEqualTo(expected("@dot", site.served("@dot")));
    assertThat(
            real.only(
                "SELECT COUNT(*) || ' ' || MAX(h.views) AS found FROM video_history h"
                    + " WHERE video_id = '%s'".formatted(ann.idOf(yesterday))))
        .isEqualTo("2 300");
    assertThat(
            real.only("SELECT is_deleted AS found FROM videos WHERE video_id = '" + removed + "'"))
        .as("one absence proves nothing")
        .isEqualTo("0");
    assertThat(tracker.run("init-db", "--check")).as(tracker.out()).isZero();
  }

  private static String row(List<String> rows, String id) {
    return rows.stream().filter(row -> row.startsWith(id)).findFirst().orElseThrow();
  }

  private static int indexOfOlderThan(List<ServedPost> posts, Duration age) {
    Instant oldest = Instant.now().minus(age);
    int index = 0;
    while (index < posts.size() && !posts.get(index).posted().isBefore(oldest)) {
      index++;
    }
    return index;
  }

  @Test
  void a_daily_run_asks_for_the_recent_pages_only() {
    site.account("@ann").posts(posts(100));
    tracker.with("TRACKER_YTDLP_EXTRA_ARGS", "--no-check-certificates --sleep-requests 0.5");
    assertThat(tracker.run("accounts", "add", "@ann")).isZero();
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    int full = site.requests().pages("@ann").size();

    assertThat(tracker.run("scrape", "--force")).as(tracker.err()).isZero();

    int daily = site.requests().pages("@ann").size() - full;
    assertThat(full).isEqualTo(7);
    assertThat(daily).as("30 posts in the window, and a page's worth of older ones").isLessThan(5);
    assertThat(real.only("SELECT COUNT(*) AS found FROM scrape_logs WHERE status = 'success'"))
        .isEqualTo("2");
  }

  @Test
  void nothing_is_left_behind_when_a_listing_hangs() {
    site.account("@ann").posts(posts(40)).fails(Fault.hang().onPage(2));
    assertThat(tracker.run("accounts", "add", "@ann")).isZero();
    tracker
        .with("TRACKER_SCRAPE_IDLE_TIMEOUT", "6s")
        .with("TRACKER_SCRAPE_TIMEOUT", "60s")
        .with("TRACKER_SCRAPE_RETRIES", "0")
        .with("TRACKER_YTDLP_EXTRA_ARGS", "--no-check-certificates --sleep-requests 0");

    assertThat(tracker.run("scrape")).isEqualTo(ExitCode.INCOMPLETE.value());

    assertThat(tracker.err()).contains("@ann: partial: the listing stood still");
    assertThat(stored("@ann")).hasSize(15);
    real.requireNothingLeft();
  }

  @Test
  void invented_posts_of_every_kind_come_through() {
    site.account("@eve").posts(Invented.posts(60));
    assertThat(tracker.run("accounts", "add", "@eve")).isZero();

    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();

    assertThat(stored("@eve")).hasSize(60);
    assertThat(stored("@eve"))
        .extracting(row -> row.split(" \\| ", -1)[0])
        .isEqualTo(site.served("@eve").stream().map(ServedPost::id).toList());
  }
}
