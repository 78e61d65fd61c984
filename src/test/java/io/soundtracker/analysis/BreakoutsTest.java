package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.analysis.PostStanding.Verdict;
import io.soundtracker.model.Account;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Marks;
import io.soundtracker.model.Video;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import io.soundtracker.store.VideoRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post of the tenth of October beside the posts of the days before, worked out by hand. */
class BreakoutsTest {

  private static final Instant DAY = Instant.parse("2026-10-10T12:00:00Z");
  private static final Window WINDOW =
      new Window(Optional.of(LocalDate.parse("2026-10-10")), Optional.empty(), ZoneOffset.UTC);

  @TempDir Path folder;
  private Database database;
  private Account ann;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    ann = account(database, "@ann", true);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void observed(Account of, String id, int daysBefore, int hours, OptionalLong views) {
    observed(of, id, daysBefore, Duration.ofHours(hours), views, Optional.empty());
  }

  private void observed(
      Account of,
      String id,
      int daysBefore,
      Duration age,
      OptionalLong views,
      Optional<Boolean> photo) {
    Instant posted = DAY.minus(Duration.ofDays(daysBefore));
    OptionalLong unknown = OptionalLong.empty();
    Video video =
        new Video(
            id,
            posted,
            Optional.empty(),
            List.of(),
            OptionalInt.empty(),
            Optional.empty(),
            Counts.rounded(views, unknown, unknown, unknown, unknown),
            new Marks(Optional.empty(), photo));
    new VideoRepository(database)
        .saveAll(of.id(), of.handle(), List.of(video), "s1", posted.plus(age));
  }

  private static OptionalLong views(long count) {
    return OptionalLong.of(count);
  }

  /** Posts of the days before, of which at an age of 48 hours 1,000, 1,100, ... views are known. */
  private void before(int posts) {
    for (int i = 1; i <= posts; i++) {
      observed(ann, "old" + i, i, 24, views(400 + 100L * i));
      observed(ann, "old" + i, i, 88, views(1_400 + 100L * i));
    }
  }

  private Breakouts.Answer answer(double times) {
    return new Breakouts(database).of(PostFilter.of(WINDOW), times, true);
  }

  private PostStanding only() {
    assertThat(answer(3).posts()).hasSize(1);
    return answer(3).posts().get(0).standing();
  }

  @Test
  void a_post_is_compared_with_what_earlier_ones_had_at_its_age() {
    before(9);
    observed(ann, "new", 0, 48, views(5_600));

    PostStanding found = only();
    assertThat(found.verdict()).isEqualTo(Verdict.BREAKOUT);
    assertThat(found.age()).contains(Duration.ofDays(2));
    assertThat(found.compared()).isEqualTo(9);
    assertThat(found.usual().orElseThrow().views()).as("1,000 to 1,800").isEqualTo(1_400);
    assertThat(found.times()).hasValue(4);
    double spread = Math.log(1_401 / 1_201.0);
    assertThat(found.usual().orElseThrow().spread())
        .as("distances in the logarithm grow faster downwards: the fifth is that of 1,200")
        .isCloseTo(spread, within(1e-9));
    assertThat(found.z().orElseThrow())
        .isCloseTo(0.6745 * Math.log(5_601 / 1_401.0) / spread, within(1e-9));
  }

  @Test
  void it_takes_both_the_factor_and_the_distance() {
    before(9);
    observed(ann, "new", 0, 48, views(4_199));
    assertThat(only().verdict()).as("not three times").isEqualTo(Verdict.USUAL);
    assertThat(only().z().orElseThrow()).isGreaterThan(Breakouts.LEAST_Z);

    observed(ann, "new", 0, 49, views(9_999));
    observed(ann, "new", 0, 48, views(4_200));
    assertThat(answer(2.5).posts(Verdict.BREAKOUT)).isEqualTo(1);
  }

  @Test
  void beside_posts_that_differ_as_much_three_times_is_usual() {
    for (int i = 1; i <= 9; i++) {
      observed(ann, "old" + i, i, 48, views(Math.round(Math.pow(10, 1 + i % 5))));
    }
    observed(ann, "new", 0, 48, views(9_000));

    assertThat(only().times().orElseThrow()).isGreaterThan(3);
    assertThat(only().verdict()).isEqualTo(Verdict.USUAL);
  }

  @Test
  void with_seven_posts_nothing_is_told_with_eight_it_is() {
    before(7);
    observed(ann, "new", 0, 48, views(50_000));
    PostStanding seven = only();
    assertThat(seven.verdict()).isEqualTo(Verdict.FEW_POSTS);
    assertThat(seven.compared()).isEqualTo(7);
    assertThat(seven.times()).isEmpty();
    assertThat(seven.z()).isEmpty();

    before(8);
    assertThat(only().verdict()).isEqualTo(Verdict.BREAKOUT);
  }

  @Test
  void views_are_never_guessed_beyond_the_snapshots_of_a_post() {
    before(9);
    observed(ann, "once", 10, 30, views(1));
    observed(ann, "late", 11, 60, views(1));
    observed(ann, "late", 11, 90, views(2));
    observed(ann, "unknown", 12, 48, OptionalLong.empty());
    observed(ann, "new", 0, 48, views(5_600));

    assertThat(only().compared()).isEqualTo(9);
  }

  @Test
  void the_posts_of_others_and_later_ones_are_no_measure() {
    Account bea = account(database, "@bea", false);
    before(7);
    observed(bea, "other", 1, 48, views(10));
    observed(ann, "new", 0, 48, views(5_600));
    observed(ann, "later", -1, 48, views(10));

    assertThat(answer(3).posts())
        .filteredOn(one -> one.post().id().equals("new"))
        .singleElement()
        .satisfies(one -> assertThat(one.standing().compared()).isEqualTo(7));
  }

  @Test
  void photos_are_compared_with_photos_and_with_what_may_be_one() {
    for (int i = 1; i <= 12; i++) {
      Optional<Boolean> photo = i > 10 ? Optional.empty() : Optional.of(i % 2 == 0);
      observed(ann, "old" + i, i, Duration.ofDays(2), views(i % 2 == 0 ? 50 : 5_000), photo);
    }
    observed(ann, "new", 0, Duration.ofDays(2), views(400), Optional.of(true));

    assertThat(only().verdict()).as("5 photos, and 2 that may be").isEqualTo(Verdict.FEW_POSTS);
    assertThat(only().compared()).isEqualTo(7);
  }

  @Test
  void a_post_is_taken_at_its_latest_observation_with_known_views() {
    before(9);
    observed(ann, "new", 0, 24, views(900));
    observed(ann, "new", 0, 36, views(5_000));
    observed(ann, "new", 0, 60, OptionalLong.empty());

    assertThat(only().age()).contains(Duration.ofHours(36));
    assertThat(only().views()).hasValue(5_000);
  }

  @Test
  void a_post_without_views_and_one_of_half_an_hour_are_not_judged() {
    before(9);
    observed(ann, "new", 0, 48, OptionalLong.empty());
    assertThat(only().verdict()).isEqualTo(Verdict.NO_VIEWS);
    assertThat(only().views()).isEmpty();

    observed(ann, "new", 0, Duration.ofMinutes(30), views(70_000), Optional.empty());
    assertThat(only().verdict()).isEqualTo(Verdict.TOO_YOUNG);
    assertThat(only().usual()).isEmpty();
  }

  @Test
  void at_most_a_hundred_posts_before_it_are_looked_at() {
    for (int i = 1; i <= Breakouts.LOOKED_AT + 20; i++) {
      observed(ann, "old" + i, i, 48, views(i <= Breakouts.LOOKED_AT ? 100 : 1_000_000));
    }
    observed(ann, "new", 0, 48, views(900));

    assertThat(only().compared()).isEqualTo(Breakouts.LOOKED_AT);
    assertThat(only().usual().orElseThrow().views()).isEqualTo(100);
  }

  @Test
  void what_was_seen_after_the_window_does_not_count() {
    before(9);
    observed(ann, "new", 0, 6, views(10));
    observed(ann, "new", 0, 48, views(50_000));
    Window over = new Window(WINDOW.since(), WINDOW.since(), ZoneOffset.UTC);

    PostStanding then =
        new Breakouts(database).of(PostFilter.of(over), 3, true).posts().get(0).standing();
    assertThat(then.age()).contains(Duration.ofHours(6));
    assertThat(then.verdict()).as("none is known at 6 hours").isEqualTo(Verdict.FEW_POSTS);
  }

  @Test
  void only_breakouts_are_listed_unless_all_are_wanted_and_all_are_counted() {
    before(9);
    observed(ann, "new", 0, 48, views(5_600));
    observed(ann, "plain", -1, 48, views(1_500));

    Breakouts.Answer answer = new Breakouts(database).of(PostFilter.of(WINDOW), 3, false);
    assertThat(answer.posts()).extracting(one -> one.post().id()).containsExactly("new");
    assertThat(answer.posts(Verdict.USUAL)).isEqualTo(1);
    assertThat(answer(3).posts())
        .extracting(one -> one.post().id())
        .containsExactly("new", "plain");
  }
}
