package io.soundtracker.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What the real yt-dlp makes of faults of an account with 40 posts.
 *
 * @param says parts of its errors and warnings, in their order; empty if it has neither
 * @param requests of the profile page, the listing, the embed page and videos
 */
record FaultCase(
    List<Fault> faults, int exit, int lines, List<String> says, List<Integer> requests) {

  static final int POSTS = 40;
  static final String PROFILE = "https://www.tiktok.com/@ann";
  static final String NO_SEC_UID = "ERROR: [tiktok:user] ann: Unable to extract secondary user ID";
  static final String NO_EMBED =
      "WARNING: [tiktok:user] This user's account is either private or has embedding disabled";
  static final String LIKELY_PRIVATE =
      "ERROR: This user's account is likely either private or all of their videos are private";

  static FaultCase of(Fault... faults) {
    return new FaultCase(List.of(faults), 0, POSTS, List.of(), List.of(1, 3, 0, 0));
  }

  FaultCase lists(int count) {
    return new FaultCase(faults, exit, count, says, requests);
  }

  /** It lists everything, but not without a word. */
  FaultCase warns(String... parts) {
    return new FaultCase(faults, 0, lines, List.of(parts), requests);
  }

  /** It ends with exit code 1; what it lists before is told by {@link #lists}. */
  FaultCase fails(String... parts) {
    return new FaultCase(faults, 1, 0, List.of(parts), requests);
  }

  /** Requests of the profile page, the listing, the embed page and videos. */
  FaultCase asks(int userPages, int listingPages, int embedPages, int videos) {
    return new FaultCase(
        faults, exit, lines, says, List.of(userPages, listingPages, embedPages, videos));
  }

  Arguments named(String name) {
    return Arguments.of(name, this);
  }

  /** Lets the faults strike, and compares. Two seconds of silence are enough to time out. */
  void play(LoopbackTikTok site, Path folder) throws Exception {
    site.account("@ann").posts(Invented.posts(POSTS)).fails(faults.toArray(Fault[]::new));

    YtDlpRun.Outcome outcome =
        YtDlpRun.start(site, PROFILE, folder, "--socket-timeout", "2").outcome();

    assertThat(outcome.exit()).as(outcome.errors()).isEqualTo(exit);
    assertThat(outcome.lines()).hasSize(lines);
    assertThat(outcome.lines()).doesNotHaveDuplicates();
    assertSays(outcome);
    assertThat(
            Stream.of(Endpoint.USER_PAGE, Endpoint.LISTING, Endpoint.EMBED, Endpoint.VIDEO)
                .map(endpoint -> (int) site.requests().count(endpoint, "@ann")))
        .isEqualTo(requests);
  }

  private void assertSays(YtDlpRun.Outcome outcome) {
    if (says.isEmpty()) {
      assertThat(outcome.troubles()).isEmpty();
    } else {
      assertThat(String.join("\n", outcome.troubles())).containsSubsequence(says);
    }
  }
}
