package io.soundtracker.scrape;

import static io.soundtracker.scrape.TestSession.ALL;
import static io.soundtracker.scrape.TestSession.ANN;
import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a post that is listed no more is taken for deleted, and when not. */
class DisappearanceTest {

  private static final Transcript PROVEN = new Transcript("", 1, 3, 2, 0, 0);

  @TempDir Path folder;
  @AutoClose private TestSession session;

  @BeforeEach
  void make() {
    session = new TestSession(folder);
    session.account("@ann");
  }

  /** Posts of which number 0 is the newest, one a day. */
  private static List<Video> posts(int count) {
    return IntStream.range(0, count).mapToObj(DisappearanceTest::post).toList();
  }

  private static Video post(int number) {
    String day = NOW.minus(Duration.ofDays(number + 1L)).toString().substring(0, 10);
    return video("v" + number, day, song("Tide", "Ada"), counts(100, 10, 1, 1));
  }

  private static List<Video> without(List<Video> posts, int... numbers) {
    List<String> gone = IntStream.of(numbers).mapToObj(n -> "v" + n).toList();
    return posts.stream().filter(post -> !gone.contains(post.id())).toList();
  }

  private Verdict list(List<Video> posts, Verdict verdict, Transcript transcript) {
    Verdict settled =
        session
            .run(
                1,
                handle -> new Listing(ANN, posts, List.of(), List.of(), verdict, transcript),
                session.stored("@ann"))
            .results()
            .get(0)
            .verdict();
    session.later(Duration.ofDays(1));
    return settled;
  }

  private Verdict list(List<Video> posts) {
    return list(posts, ALL, PROVEN);
  }

  private String state(String id) {
    return session.only(
        """
        SELECT is_deleted || ' ' || missing_listings || ' ' || COALESCE(missing_since, '-') AS found
        FROM videos WHERE video_id = '%s'
        """
            .formatted(id));
  }

  @Test
  void a_post_is_deleted_after_three_complete_listings_without_it() {
    list(posts(30));

    list(without(posts(30), 7));
    assertThat(state("v7")).isEqualTo("0 1 2026-10-31 06:00:00");
    list(without(posts(30), 7));
    assertThat(state("v7")).isEqualTo("0 2 2026-10-31 06:00:00");
    list(without(posts(30), 7));
    assertThat(state("v7")).isEqualTo("1 3 2026-10-31 06:00:00");
    list(without(posts(30), 7));
    assertThat(state("v7")).as("counted no further").isEqualTo("1 3 2026-10-31 06:00:00");
    assertThat(state("v6")).isEqualTo("0 0 -");
  }

  @Test
  void a_post_that_is_seen_again_is_there_again() {
    list(posts(30));
    for (int i = 0; i < 3; i++) {
      list(without(posts(30), 7));
    }

    list(posts(30));

    assertThat(state("v7")).isEqualTo("0 0 -");
  }

  @Test
  void listings_that_are_not_complete_or_do_not_reach_so_far_prove_nothing() {
    list(posts(30));
    Instant recent = NOW.minus(Duration.ofDays(5));
    for (int i = 0; i < 4; i++) {
      list(without(posts(30), 7), new Verdict.Partial(Reason.SITE_ERROR, "page 2"), PROVEN);
      list(posts(5), new Verdict.Complete(Optional.of(recent)), PROVEN);
    }

    assertThat(state("v7")).isEqualTo("0 0 -");
  }

  @Test
  void a_listing_that_lacks_many_known_posts_is_not_complete() {
    list(posts(40));

    Verdict three = list(without(posts(40), 1, 2, 3));

    assertThat(three.reason()).contains(Reason.POSTS_MISSING);
    assertThat(three.detail()).contains("3 of 40 posts that were known are missing");
    assertThat(state("v1")).isEqualTo("0 0 -");
    assertThat(list(without(posts(40), 1, 2))).as("5 in a hundred may").isEqualTo(ALL);
  }

  @Test
  void a_great_loss_is_believed_when_three_listings_in_a_row_prove_it() {
    list(posts(40));
    List<Video> few = posts(10);

    assertThat(list(few)).isInstanceOf(Verdict.Partial.class);
    assertThat(list(few)).isInstanceOf(Verdict.Partial.class);
    assertThat(list(few)).isEqualTo(ALL);
    assertThat(state("v20")).isEqualTo("0 1 2026-11-02 06:00:00");
    list(few);
    list(few);

    assertThat(state("v20")).isEqualTo("1 3 2026-11-02 06:00:00");
    assertThat(state("v9")).isEqualTo("0 0 -");
  }

  @Test
  void a_great_loss_is_never_believed_without_pages_that_prove_the_end() {
    list(posts(40));

    for (int i = 0; i < 6; i++) {
      assertThat(list(posts(10), ALL, Transcript.EMPTY)).isInstanceOf(Verdict.Partial.class);
    }
    assertThat(state("v20")).isEqualTo("0 0 -");
  }

  @Test
  void all_posts_of_an_account_at_once_are_suspect_first() {
    list(posts(5));
    Verdict none = new Verdict.Failed(Reason.NO_POSTS, "does not have any videos posted");

    assertThat(list(List.of(), none, Transcript.EMPTY)).isEqualTo(none);
    assertThat(session.stored("@ann").trouble())
        .hasValueSatisfying(trouble -> assertThat(trouble.reason()).isEqualTo("NO_POSTS"));
    assertThat(list(List.of(), none, Transcript.EMPTY)).isEqualTo(none);
    assertThat(state("v1")).isEqualTo("0 0 -");
    assertThat(list(List.of(), none, Transcript.EMPTY)).isEqualTo(ALL);
    assertThat(state("v1")).isEqualTo("0 1 2026-11-02 06:00:00");
    for (int i = 0; i < 4; i++) {
      assertThat(list(List.of(), none, Transcript.EMPTY)).as("believed from now on").isEqualTo(ALL);
    }
    assertThat(state("v1")).isEqualTo("1 3 2026-11-02 06:00:00");
  }
}
