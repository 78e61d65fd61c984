package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Damage;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Items in which something is missing or wrong: what is stored of them is true or unknown. Of a
 * first page without ids yt-dlp makes a private account, and asks for no other page.
 */
@Execution(ExecutionMode.CONCURRENT)
class RealQuirksTest {

  private static final int POSTS = 20;
  private static final int ON_PAGE_2 = 5;

  private final Instant yesterday =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1));

  @TempDir Path home;
  @AutoClose private LoopbackTikTok site;
  private SiteAccount ann;
  private RealHome real;

  @BeforeEach
  void start() {
    Path ytdlp = RealYtDlp.path();
    site = LoopbackTikTok.start();
    real = RealHome.make(home, site, ytdlp, "retries: 0");
    ann =
        site.account("@ann")
            .posts(
                IntStream.range(0, POSTS)
                    .mapToObj(
                        i ->
                            SitePost.at(yesterday.minus(Duration.ofDays(i)))
                                .withCaption("Day %d #tide".formatted(i))
                                .withCounts(1_776_621 + i, 123_456 + i, 54_321, 12_345, 10_001)
                                .withMusic(SiteMusic.song("Salt Lamp", "Ada Merrow")))
                    .toList());
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void what_is_stored_is_true_or_unknown(Damage damage) {
    ann.fails(Fault.items(damage).onPage(1));
    TestTracker tracker = real.tracker();
    assertThat(tracker.run("accounts", "add", "@ann")).isZero();

    int exitCode = tracker.run("scrape");

    assertThat(exitCode).as(tracker.err()).isIn(damage == Damage.NO_ID ? Set.of(4) : Set.of(0, 3));

    Map<String, ServedPost> served =
        ann.served().stream().collect(Collectors.toMap(ServedPost::id, Function.identity()));
    List<String> rows =
        real.all(
            """
            SELECT video_id || ' ' || posted_at || ' ' || COALESCE(views, '-') || ' '
              || COALESCE(likes, '-') || ' ' || COALESCE(sound_key, '-') AS found
            FROM videos LEFT JOIN sounds ON sounds.id = sound_id
            """);
    assertThat(rows).hasSizeBetween(damage == Damage.NO_ID ? 0 : ON_PAGE_2, POSTS);
    for (String row : rows) {
      String[] cells = row.split(" ", 6);
      ServedPost post = served.get(cells[0]);
      assertThat(post).as(row).isNotNull();
      assertThat(cells[1] + "T" + cells[2] + "Z").as(row).isEqualTo(post.posted().toString());
      assertThat(cells[3]).as(row).isIn(possible(post.source().counts().views().getAsLong()));
      assertThat(cells[4]).as(row).isIn(possible(post.source().counts().likes().getAsLong()));
      assertThat(cells[5]).as(row).isIn("-", "Salt Lamp", "Salt Lamp - Ada Merrow");
    }
    assertThat(tracker.run("init-db", "--check")).as(tracker.out()).isZero();
  }

  /** Exact, rounded, or unknown. */
  private static Set<String> possible(long exact) {
    return Set.of(Long.toString(exact), Long.toString(ServedPost.rounded(exact)), "-");
  }
}
