package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Endpoint;
import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.RealYtDlp;
import io.soundtracker.loopback.ServedPost;
import io.soundtracker.loopback.SiteAccount;
import io.soundtracker.loopback.SiteMusic;
import io.soundtracker.loopback.SitePost;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the raw pages say is stored, and costs nothing but itself when they cannot be read. */
class RealEnrichmentTest {

  private static final SiteMusic SONG = SiteMusic.song("Salt Lamp", "Ada Merrow");
  private static final SiteMusic ORIGINAL = SiteMusic.originalBy("Ann of the Marsh");

  private final Instant yesterday =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1));

  @TempDir Path home;
  @AutoClose private LoopbackTikTok site;
  private RealHome real;
  private TestTracker tracker;
  private SiteAccount ann;

  @BeforeEach
  void start() {
    Path ytdlp = RealYtDlp.path();
    site = LoopbackTikTok.start();
    real = RealHome.make(home, site, ytdlp, "retries: 0");
    tracker = real.tracker();
    assertThat(tracker.run("accounts", "add", "@ann")).isZero();
    ann = site.account("@ann").posts(posts());
    ann.profile(
        profile ->
            profile
                .withNickname("Ann of the Marsh")
                .withSignature("tape loops 🌾\nand tides")
                .withCounts(1_234_567, 89, 98_765_432));
  }

  private List<SitePost> posts() {
    List<SitePost> posts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      SitePost post =
          SitePost.at(yesterday.minus(Duration.ofDays(i)))
              .withCaption("Day %d #tide #潮".formatted(i))
              .withCounts(1_776_621 + i, 123_456 + i, 54_321 + i, 12_345 + i, 10_001 + i)
              .withMusic(i % 2 == 0 ? SONG : ORIGINAL);
      posts.add(i == 3 ? post.withPhotos() : i == 5 ? post.withPin() : post);
    }
    return posts;
  }

  private static final String POSTS =
      """
      SELECT video_id || ' ' || views || ' ' || likes || ' ' || comments || ' ' || shares || ' '
        || saves || ' ' || counts_exact || ' ' || COALESCE(platform_sound_id, '-') || ' '
        || COALESCE(is_pinned, '-') || ' ' || COALESCE(is_photo, '-') || ' ' || hashtags AS found
      FROM videos ORDER BY posted_at DESC
      """;

  private static String expected(ServedPost post) {
    return String.join(
        " ",
        post.id(),
        Long.toString(post.source().counts().views().getAsLong()),
        Long.toString(post.source().counts().likes().getAsLong()),
        Long.toString(post.source().counts().comments().getAsLong()),
        Long.toString(post.source().counts().shares().getAsLong()),
        Long.toString(post.source().counts().saves().getAsLong()),
        "1",
        post.source().music().orElseThrow().id(),
        post.source().pinned() ? "1" : "0",
        post.source().photo() ? "1" : "0",
        "tide,潮");
  }

  @Test
  void what_only_the_pages_say_is_stored() {
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();

    assertThat(real.all(POSTS))
        .isEqualTo(ann.served().stream().map(RealEnrichmentTest::expected).toList());
    assertThat(
            real.all(
                """
                SELECT display_name || '|' || followers || '|' || following || '|' || total_likes
                  || '|' || total_videos || '|' || bio AS found FROM accounts
                """))
        .containsExactly("Ann of the Marsh|1234567|89|98765432|20|tape loops 🌾\nand tides");
    assertThat(
            real.all(
                "SELECT sound_key || '|' || is_original || '|' || total_usage_count AS found"
                    + " FROM sounds ORDER BY 1"))
        .containsExactly("Salt Lamp - Ada Merrow|0|10", "original sound - @ann|1|10");
    assertThat(
            real.all(
                "SELECT DISTINCT counts_exact || ' ' || (views > 1776000) AS found FROM video_history"))
        .containsExactly("1 1");
    assertThat(site.requests().counts("@ann"))
        .as("no request more than yt-dlp makes for itself")
        .containsOnlyKeys(Endpoint.USER_PAGE, Endpoint.LISTING)
        .containsEntry(Endpoint.USER_PAGE, 1)
        .containsEntry(Endpoint.LISTING, 2);
  }

  @Test
  void a_page_of_another_shape_costs_its_facts_and_is_counted() {
    ann.fails(Fault.items(item -> item.remove("statsV2")).onPage(2));

    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();

    assertThat(
            real.all(
                "SELECT counts_exact || ' ' || COUNT(*) AS found FROM videos GROUP BY counts_exact"))
        .containsExactly("0 5", "1 15");
    assertThat(real.all("SELECT MIN(views) AS found FROM videos WHERE counts_exact = 0"))
        .as("as yt-dlp prints them")
        .containsExactly("1800000");
  }

  @Test
  void a_sound_known_by_its_page_is_not_changed_by_a_line_alone() {
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    ann.fails(Fault.items(item -> item.withObject("/music").remove("id")));
    ann.fails(Fault.items(item -> item.withObject("/music").remove("original")));

    assertThat(tracker.run("scrape", "--force")).as(tracker.err()).isZero();

    assertThat(real.all("SELECT COUNT(*) AS found FROM videos WHERE platform_sound_id IS NOT NULL"))
        .containsExactly("20");
    assertThat(real.all("SELECT sound_key AS found FROM sounds ORDER BY 1"))
        .containsExactly("Salt Lamp - Ada Merrow", "original sound - @ann");
  }
}
