package io.soundtracker.source;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.Invented;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.RealYtDlp;
import io.soundtracker.loopback.ServedPost;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Marks;
import io.soundtracker.model.Profile;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.process.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real yt-dlp listing a site on loopback. */
@Execution(ExecutionMode.CONCURRENT)
class RealListingTest {

  private static final int POSTS = 40;
  private static final Duration WALL = ofSeconds(60);
  private static final List<String> IN_A_HURRY =
      List.of(
          "--no-check-certificates",
          "--sleep-requests",
          "0",
          "--socket-timeout",
          "3",
          "--extractor-retries",
          "2",
          "--retry-sleep",
          "extractor:0");

  @TempDir private Path folder;
  private final YtDlp ytDlp = YtDlp.at(RealYtDlp.path());
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();

  @Test
  void a_listing_is_what_the_site_serves() {
    site.account("@moss.lantern")
        .posts(Invented.posts(POSTS))
        .profile(
            profile ->
                profile
                    .withNickname("Moss 🌿")
                    .withSignature("tapes\nand lanterns 🌿")
                    .withCounts(1_776_621, 34, 98_765_432));

    Listing listing = list(request(Optional.empty(), OptionalInt.empty()), IN_A_HURRY, WALL);

    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
    assertThat(listing.channel().channelId()).contains(site.account("@moss.lantern").secUid());
    assertThat(listing.channel().uploaderId()).contains(site.account("@moss.lantern").uid());
    assertThat(listing.channel().profile())
        .isEqualTo(
            new Profile(
                OptionalLong.of(1_776_621),
                OptionalLong.of(34),
                OptionalLong.of(POSTS),
                OptionalLong.of(98_765_432),
                Optional.of("tapes\nand lanterns 🌿")));
    assertThat(listing.channel().handle()).contains(Handle.parse("@moss.lantern"));
    assertThat(listing.channel().displayName()).contains("Moss 🌿");
    assertThat(listing.oddities()).isEmpty();
    assertThat(listing.transcript())
        .isEqualTo(new Transcript(listing.transcript().said(), 1, 4, 3, 0, 0));
    List<ServedPost> served = site.served("@moss.lantern");
    assertThat(listing.videos()).hasSameSizeAs(served);
    for (int i = 0; i < served.size(); i++) {
      assertSame(listing.videos().get(i), served.get(i));
    }
  }

  @Test
  void a_listing_by_the_id_of_the_account_has_its_pages_but_no_profile() {
    site.account("@moss.lantern").posts(Invented.posts(20));
    String id = site.account("@moss.lantern").secUid();

    Listing listing = list(request(Optional.empty(), OptionalInt.empty()).by(id), IN_A_HURRY, WALL);

    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
    assertThat(listing.videos()).hasSize(20).allMatch(video -> video.counts().exact());
    assertThat(listing.channel().handle()).contains(Handle.parse("@moss.lantern"));
    assertThat(listing.channel().profile()).isEqualTo(Profile.UNKNOWN);
    assertThat(listing.transcript())
        .isEqualTo(new Transcript(listing.transcript().said(), 1, 2, 2, 0, 0));
  }

  private static void assertSame(Video video, ServedPost post) {
    assertThat(video.id()).isEqualTo(post.id());
    assertThat(video.postedAt()).isEqualTo(post.posted());
    assertThat(video.caption()).contains(post.caption());
    assertThat(video.hashtags()).isEqualTo(post.hashtags());
    assertThat(video.durationSeconds()).isEqualTo(post.durationSeconds());
    assertThat(video.counts()).isEqualTo(exactly(post.source().counts()));
    assertThat(video.marks())
        .isEqualTo(
            new Marks(Optional.of(post.source().pinned()), Optional.of(post.source().photo())));
    assertThat(video.sound().map(sound -> sound.title())).isEqualTo(post.track());
    assertThat(video.sound().map(sound -> sound.artists()).orElse(List.of()))
        .isEqualTo(post.artists());
    assertThat(video.sound().flatMap(sound -> sound.platformId()))
        .isEqualTo(post.source().music().map(music -> music.id()));
    assertThat(video.sound().map(sound -> sound.original()))
        .isEqualTo(post.source().music().map(music -> music.original()));
  }

  private static Counts exactly(Counts counts) {
    return new Counts(
        counts.views(), counts.likes(), counts.comments(), counts.shares(), counts.saves(), true);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("private", Fault.privateAccount(), Reason.PRIVATE, 0),
        Arguments.of("gone", Fault.gone(), Reason.NOT_FOUND, 0),
        Arguments.of("429 at once", Fault.http(429), Reason.RATE_LIMITED, 0),
        Arguments.of("429 on page 3", Fault.http(429).onPage(3), Reason.RATE_LIMITED, 30),
        Arguments.of("503 on page 2", Fault.http(503).onPage(2), Reason.SITE_ERROR, 15),
        Arguments.of("challenge", Fault.challenge(), Reason.HIDDEN, 0),
        Arguments.of("half a page", Fault.brokenJson().onPage(2), Reason.UNREADABLE, 15),
        Arguments.of("an error at once", Fault.earlyEnd().onPage(1), Reason.EARLY_END, 0),
        Arguments.of("an error on page 3", Fault.earlyEnd().onPage(3), Reason.EARLY_END, 30),
        Arguments.of("page 1 for ever", Fault.samePageFrom(2), Reason.SAME_PAGE, 15),
        Arguments.of("silence on page 2", Fault.hang().onPage(2), Reason.SITE_ERROR, 15));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void a_fault_of_the_site_gives_its_reason_and_keeps_what_came(
      String name, Fault fault, Reason reason, int posts) {
    site.account("@moss.lantern").posts(Invented.posts(POSTS)).fails(fault);

    Listing listing = list(request(Optional.empty(), OptionalInt.empty()), IN_A_HURRY, WALL);

    assertThat(listing.verdict().reason()).contains(reason);
    assertThat(listing.videos()).as(name).hasSize(posts);
    assertThat(listing.verdict())
        .isInstanceOf(posts == 0 ? Verdict.Failed.class : Verdict.Partial.class);
  }

  @Test
  void a_page_that_drips_for_ever_is_ended_and_the_page_before_is_kept() {
    site.account("@moss.lantern")
        .posts(Invented.posts(POSTS))
        .fails(Fault.drip(ofMillis(200)).onPage(2));

    Listing listing =
        list(request(Optional.empty(), OptionalInt.empty()), IN_A_HURRY, ofSeconds(6));

    assertThat(listing.videos()).hasSize(15);
    assertThat(listing.verdict().reason()).contains(Reason.TIME_LIMIT);
  }

  private Listing list(ListingRequest request, List<String> extraArgs, Duration wall) {
    YtDlpOptions options =
        new YtDlpOptions(
            new Limits(wall, wall, ofSeconds(1)),
            new Limits(wall, wall, ofSeconds(1)),
            extraArgs,
            Optional.of(site.proxyUrl()),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new YtDlpSource(
            ytDlp, options, Reading.TITLES, folder.resolve("listings"), Clock.systemUTC())
        .list(request);
  }

  private static ListingRequest request(Optional<Instant> since, OptionalInt limit) {
    return new ListingRequest(Handle.parse("@moss.lantern"), since, limit);
  }
}
