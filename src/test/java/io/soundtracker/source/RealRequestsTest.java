package io.soundtracker.source;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soundtracker.loopback.Endpoint;
import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.RealYtDlp;
import io.soundtracker.loopback.SitePost;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.process.Captured;
import io.soundtracker.process.Limits;
import io.soundtracker.process.Program;
import io.soundtracker.process.ProgramRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests a listing costs, as a site on loopback counts them. */
@Execution(ExecutionMode.CONCURRENT)
class RealRequestsTest {

  private static final String MOSS = "@moss.lantern";
  private static final Instant NEWEST = Instant.parse("2026-08-19T18:00:00Z");
  private static final Duration STEP = Duration.ofHours(20);
  private static final Limits LIMITS = new Limits(ofSeconds(60), ofSeconds(60), ofSeconds(1));

  @TempDir Path folder;
  private final YtDlp ytDlp = YtDlp.at(RealYtDlp.path());
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();

  private static List<SitePost> posts(int count) {
    List<SitePost> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      posts.add(SitePost.at(NEWEST.minus(STEP.multipliedBy(i))));
    }
    return posts;
  }

  private static List<SitePost> pinned(int count) {
    List<SitePost> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      posts.add(SitePost.at(Instant.parse("2019-02-01T00:00:00Z").plusSeconds(i)).withPin());
    }
    return posts;
  }

  private static void cut(ObjectNode page, int size) {
    ArrayNode items = (ArrayNode) page.path("itemList");
    boolean more = items.size() > size || page.path("hasMorePrevious").asBoolean();
    while (items.size() > size) {
      items.remove(items.size() - 1);
    }
    page.put("hasMorePrevious", more);
  }

  @ParameterizedTest(name = "{0} of 1500 in the window, {1} pinned, {2} a page: {3} requests")
  @CsvSource({
    "20, 0, 15, 3",
    "20, 3, 15, 3",
    "20, 0, 10, 3",
    "15, 0, 15, 2",
    "1, 3, 15, 2",
    "0, 0, 15, 1",
    "0, 1, 15, 1",
    "0, 3, 15, 1",
    "0, 3, 10, 1",
    "0, 3, 4, 1"
  })
  void a_window_costs_only_the_pages_that_it_needs(
      int inWindow, int pinned, int pageSize, int requests) {
    site.account(MOSS)
        .posts(posts(1_500 - pinned))
        .posts(pinned(pinned))
        .pinnedFirst()
        .fails(Fault.json(page -> cut(page, pageSize)));
    Instant since = NEWEST.minus(STEP.multipliedBy(inWindow)).plusSeconds(1);

    Listing listing = list(Optional.of(since), OptionalInt.empty(), "--no-check-certificates");

    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.of(since)));
    assertThat(listing.videos())
        .extracting(Video::postedAt)
        .filteredOn(posted -> !posted.isBefore(since))
        .hasSize(inWindow);
    assertThat(site.requests().counts(MOSS))
        .isEqualTo(Map.of(Endpoint.USER_PAGE, 1, Endpoint.LISTING, requests));
    assertThat(listing.transcript().pages()).isEqualTo(requests);
    assertThat(listing.transcript().bareVideos()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "15, 0", "16, 3", "100, 0", "61, 4"})
  void a_full_listing_costs_what_it_costs_yt_dlp_alone(int posts, int overlapping) {
    site.account(MOSS).posts(posts(posts)).posts(pinned(1)).pinnedFirst().overlapping(overlapping);
    Captured alone = alone();
    Map<Endpoint, Integer> cost = site.requests().counts(MOSS);
    site.requests().clear();

    Listing listing =
        list(
            Optional.empty(),
            OptionalInt.empty(),
            "--no-check-certificates",
            "--sleep-requests",
            "0");

    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
    assertThat(listing.videos()).hasSize((int) alone.stdout().lines().count()).hasSize(posts + 1);
    assertThat(listing.oddities()).isEmpty();
    assertThat(site.requests().counts(MOSS)).isEqualTo(cost);
    assertThat(listing.transcript().pages()).isEqualTo(cost.get(Endpoint.LISTING));
  }

  private Captured alone() {
    return ProgramRunner.capture(
        new Program(
            List.of(
                ytDlp.executable().toString(),
                "--ignore-config",
                "--no-check-certificates",
                "--flat-playlist",
                "-j",
                "--proxy",
                site.proxyUrl(),
                Handle.parse(MOSS).profileUrl()),
            folder,
            Map.of(),
            LIMITS));
  }

  @Test
  void a_limit_costs_only_the_pages_that_it_needs() {
    site.account(MOSS).posts(posts(40));

    Listing listing =
        list(
            Optional.empty(),
            OptionalInt.of(16),
            "--no-check-certificates",
            "--sleep-requests",
            "0");

    assertThat(listing.videos()).hasSize(16);
    assertThat(listing.verdict())
        .isEqualTo(new Verdict.Complete(Optional.of(listing.videos().get(15).postedAt())));
    assertThat(site.requests().pages(MOSS)).containsExactly(1, 2);
  }

  private Listing list(Optional<Instant> since, OptionalInt limit, String... extraArgs) {
    YtDlpOptions options =
        new YtDlpOptions(
            LIMITS,
            LIMITS,
            List.of(extraArgs),
            Optional.of(site.proxyUrl()),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new YtDlpSource(
            ytDlp, options, Reading.TITLES, folder.resolve("listings"), Clock.systemUTC())
        .list(new ListingRequest(Handle.parse(MOSS), since, limit));
  }
}
