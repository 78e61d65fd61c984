package io.soundtracker.loopback;

import static io.soundtracker.loopback.FaultCase.LIKELY_PRIVATE;
import static io.soundtracker.loopback.FaultCase.PROFILE;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real yt-dlp makes of listings that end early, late or not at all, or break. */
@Execution(ExecutionMode.CONCURRENT)
class ListingFaultTest {

  private static final String NO_PAGE = "ERROR: ann: Unable to download JSON metadata: ";
  private static final String NO_JSON = "ERROR: ann: Failed to parse JSON";
  private static final String SAME_PAGE = "TikTok API keeps sending the same page";
  private static final String CUT = "ERROR: ann: Error reading response: ";

  private static final Instant NEWEST = Instant.parse("2026-08-19T18:00:00Z");

  @TempDir private Path folder;
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();
  private int runs;

  /** Exit code 0 and not a word: nothing but the raw pages or the lost posts tell. */
  static Stream<Arguments> silent() {
    return Stream.of(
        FaultCase.of(Fault.earlyEnd()).lists(0).asks(1, 1, 0, 0).named("early end"),
        FaultCase.of(Fault.earlyEnd().onPage(2))
            .lists(15)
            .asks(1, 2, 0, 0)
            .named("early end on page 2"),
        FaultCase.of(Fault.emptyEnd()).lists(0).asks(1, 1, 0, 0).named("empty end"),
        FaultCase.of(Fault.emptyEnd().onPage(2))
            .lists(15)
            .asks(1, 2, 0, 0)
            .named("empty end on page 2"),
        FaultCase.of(Fault.nothingFollows()).lists(15).asks(1, 1, 0, 0).named("nothing follows"),
        FaultCase.of(Fault.json(page -> page.remove("hasMorePrevious")))
            .lists(15)
            .asks(1, 1, 0, 0)
            .named("no word of what follows"),
        // yt-dlp goes back a week after an empty page, over whatever lies between
        FaultCase.of(Fault.emptyPage().onPage(2).firstTimes(1))
            .lists(35)
            .asks(1, 4, 0, 0)
            .named("empty page 2 with more behind it, once"),
        FaultCase.of(Fault.slow(Duration.ofMillis(200)).on(Endpoint.LISTING)).named("slow"),
        FaultCase.of(Fault.endless()).asks(1, 516, 0, 0).named("no end"),
        FaultCase.of(Fault.json(page -> page.put("hasMorePrevious", "false")))
            .asks(1, 516, 0, 0)
            .named("an end that is a text"));
  }

  static Stream<Arguments> told() {
    return Stream.of(
        FaultCase.of(Fault.emptyPage().onPage(1))
            .fails(LIKELY_PRIVATE)
            .asks(1, 1, 0, 0)
            .named("empty first page"),
        FaultCase.of(Fault.json(page -> page.remove("itemList")))
            .fails(LIKELY_PRIVATE)
            .asks(1, 1, 0, 0)
            .named("no list in the page"),
        FaultCase.of(Fault.json(page -> page.putArray("itemList").add("x").add(3).addNull()))
            .fails(LIKELY_PRIVATE)
            .asks(1, 1, 0, 0)
            .named("a list of something else"),
        FaultCase.of(Fault.samePageFrom(2))
            .fails(SAME_PAGE, "Retrying (3/3)", "ERROR: " + SAME_PAGE)
            .lists(15)
            .asks(1, 5, 0, 0)
            .named("page 1 again and again"),
        FaultCase.of(Fault.samePageFrom(2).firstTimes(1))
            .warns("WARNING: [tiktok:user] " + SAME_PAGE)
            .asks(1, 4, 0, 0)
            .named("page 1 once more"),
        FaultCase.of(Fault.item(15, Damage.NO_TIME).onPage(1))
            .fails("ERROR: " + SAME_PAGE)
            .lists(15)
            .asks(1, 5, 0, 0)
            .named("no time of the last post of a page"),
        FaultCase.of(Fault.http(429).onPage(3))
            .fails(NO_PAGE + "HTTP Error 429")
            .lists(30)
            .asks(1, 3, 0, 0)
            .named("429 on page 3"),
        FaultCase.of(Fault.http(403).on(Endpoint.LISTING))
            .fails(NO_PAGE + "HTTP Error 403")
            .asks(1, 1, 0, 0)
            .named("403 on the listing"),
        FaultCase.of(Fault.http(404).onPage(2))
            .fails(NO_PAGE + "HTTP Error 404")
            .lists(15)
            .asks(1, 2, 0, 0)
            .named("404 on page 2"),
        FaultCase.of(Fault.http(503).onPage(2).firstTimes(1))
            .fails(NO_PAGE + "HTTP Error 503")
            .lists(15)
            .asks(1, 2, 0, 0)
            .named("503 once on page 2"),
        FaultCase.of(Fault.hang().onPage(2))
            .fails(NO_PAGE, "timed out")
            .lists(15)
            .asks(1, 2, 0, 0)
            .named("hang on page 2"),
        FaultCase.of(Fault.dropped().onPage(2))
            .fails(NO_PAGE, "Remote end closed connection without response")
            .lists(15)
            .asks(1, 2, 0, 0)
            .named("no answer on page 2"));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        FaultCase.of(Fault.emptyBody()).fails(NO_JSON).asks(1, 1, 0, 0).named("empty body"),
        FaultCase.of(Fault.emptyBody().onPage(2))
            .fails(NO_JSON)
            .lists(15)
            .asks(1, 2, 0, 0)
            .named("empty body on page 2"),
        FaultCase.of(Fault.brokenJson().onPage(2))
            .fails(NO_JSON)
            .lists(15)
            .asks(1, 2, 0, 0)
            .named("broken JSON on page 2"),
        FaultCase.of(Fault.captcha().on(Endpoint.LISTING))
            .fails(NO_JSON)
            .asks(1, 1, 0, 0)
            .named("captcha in place of the listing"),
        FaultCase.of(Fault.loginRedirect().on(Endpoint.LISTING))
            .fails(NO_JSON)
            .asks(1, 1, 0, 0)
            .named("login in place of the listing"),
        FaultCase.of(Fault.shortBody().onPage(2))
            .fails(CUT, "more expected")
            .lists(15)
            .asks(1, 2, 0, 0)
            .named("short body on page 2"),
        FaultCase.of(Fault.reset().onPage(2))
            .fails(CUT, "more expected")
            .lists(15)
            .asks(1, 2, 0, 0)
            .named("reset on page 2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"silent", "told", "broken"})
  void has_the_outcome_on_record(String name, FaultCase fault) throws Exception {
    fault.play(site, folder);
  }

  @Test
  void gives_each_post_of_overlapping_pages_once() throws Exception {
    site.account("@ann").posts(Invented.posts(40)).overlapping(3);

    assertThat(list(PROFILE).lines()).hasSize(40).doesNotHaveDuplicates();
    assertThat(site.requests().pages("@ann")).containsExactly(1, 2, 3, 4);
  }

  @Test
  void gives_a_post_whose_id_comes_twice_once() throws Exception {
    Fault sameId = Fault.items(item -> item.put("id", "7300000000000000001")).onPage(1);
    site.account("@ann").posts(Invented.posts(40)).fails(sameId);

    assertThat(list(PROFILE).lines()).hasSize(26);
  }

  @Test
  void looks_back_over_the_silences_of_an_author_whose_profile_shows_posts() throws Exception {
    site.account("@ann").posts(sixPosts()).lookingBack(Duration.ofDays(7)).previewing();

    assertThat(list(PROFILE).lines()).hasSize(6);
    assertThat(site.requests().count(Endpoint.LISTING, "@ann")).isGreaterThan(30);
  }

  @Test
  void takes_an_author_who_was_silent_of_late_for_a_private_one() throws Exception {
    SiteAccount account = site.account("@ann").posts(sixPosts()).lookingBack(Duration.ofDays(7));

    assertThat(list(PROFILE).errors()).contains(LIKELY_PRIVATE);
    assertThat(list("tiktokuser:" + account.secUid()).errors()).contains(LIKELY_PRIVATE);
  }

  @Test
  void loses_what_lies_before_the_look_back_from_an_empty_first_page() throws Exception {
    Fault onceEmpty = Fault.emptyPage().onPage(1).firstTimes(1);
    site.account("@ann")
        .posts(Invented.posts(20, Instant.now().truncatedTo(SECONDS).minusSeconds(60)))
        .fails(onceEmpty)
        .previewing();

    YtDlpRun.Outcome outcome = list(PROFILE);

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.troubles()).isEmpty();
    assertThat(outcome.lines()).hasSize(14);
  }

  private static List<SitePost> sixPosts() {
    return IntStream.range(0, 6)
        .mapToObj(number -> SitePost.at(NEWEST.minus(Duration.ofDays(40L * number))))
        .toList();
  }

  private YtDlpRun.Outcome list(String url) throws IOException, InterruptedException {
    return YtDlpRun.start(site, url, folder.resolve("run" + runs++)).outcome();
  }
}
