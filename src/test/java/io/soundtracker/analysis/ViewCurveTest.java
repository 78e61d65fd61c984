package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewCurveTest {

  /** Views seen at an age, in the order in which they were stored. */
  private record Seen(Duration age, OptionalLong views) {}

  private static Seen seen(int minutes, long views) {
    return new Seen(Duration.ofMinutes(minutes), OptionalLong.of(views));
  }

  private static Seen unknown(int minutes) {
    return new Seen(Duration.ofMinutes(minutes), OptionalLong.empty());
  }

  private static ViewCurve curve(List<Seen> history) {
    ViewCurve curve = new ViewCurve();
    history.forEach(seen -> curve.add(seen.age(), seen.views()));
    return curve;
  }

  private static ViewCurve curve(Seen... history) {
    return curve(List.of(history));
  }

  private static OptionalLong viewsAt(ViewCurve curve, int minutes) {
    return curve.at(Duration.ofMinutes(minutes)).views();
  }

  @Test
  void views_between_two_snapshots_grow_evenly_with_the_logarithm_of_the_age_and_twelve_hours() {
    ViewCurve curve = curve(seen(30, 100), seen(90, 400), seen(150, 1_000));

    assertThat(viewsAt(curve, 60)).as("ln(13 / 12.5) / ln(13.5 / 12.5) is 0.510").hasValue(253);
    assertThat(viewsAt(curve, 31)).hasValue(105);
    assertThat(viewsAt(curve, 120)).hasValue(705);
    assertThat(curve.at(Duration.ofMinutes(60)))
        .isEqualTo(
            new ViewsAtAge(
                Duration.ofMinutes(60),
                OptionalLong.of(253),
                Optional.of(Duration.ofMinutes(30)),
                Optional.of(Duration.ofMinutes(90))));
  }

  @Test
  void a_part_of_a_view_is_rounded() {
    ViewCurve curve = curve(seen(0, 0), seen(3, 1));

    assertThat(viewsAt(curve, 1)).hasValue(0);
    assertThat(viewsAt(curve, 2)).hasValue(1);
  }

  @Test
  void at_a_snapshot_views_are_what_it_saw() {
    ViewCurve curve = curve(seen(30, 100), seen(60, 7), seen(90, 400));

    assertThat(viewsAt(curve, 60)).hasValue(7);
    assertThat(curve.at(Duration.ofMinutes(60)).isMeasured()).isTrue();
    assertThat(viewsAt(curve, 30)).hasValue(100);
    assertThat(viewsAt(curve, 90)).hasValue(400);
  }

  @Test
  void before_the_first_snapshot_and_after_the_last_views_are_unknown() {
    ViewCurve curve = curve(seen(30, 100), seen(90, 400));

    assertThat(viewsAt(curve, 29)).isEmpty();
    assertThat(viewsAt(curve, 91)).isEmpty();
    assertThat(viewsAt(curve, 0)).as("nobody saw it begin with 0").isEmpty();
    assertThat(curve.at(Duration.ofMinutes(29)).before()).isEmpty();
    assertThat(curve.at(Duration.ofMinutes(29)).after()).contains(Duration.ofMinutes(30));
    assertThat(viewsAt(curve(), 30)).isEmpty();
  }

  @Test
  void a_snapshot_without_views_brackets_nothing() {
    ViewCurve curve = curve(unknown(10), seen(30, 100), unknown(60), seen(90, 400), unknown(120));

    assertThat(viewsAt(curve, 60)).hasValue(253);
    assertThat(viewsAt(curve, 20)).isEmpty();
    assertThat(viewsAt(curve, 100)).isEmpty();
    assertThat(curve.halfLife().latestViews()).hasValue(400);
  }

  @Test
  void of_two_snapshots_at_one_moment_the_later_one_that_tells_counts() {
    ViewCurve curve =
        curve(seen(30, 100), seen(60, 300), seen(60, 200), unknown(60), seen(90, 300));

    assertThat(viewsAt(curve, 60)).hasValue(200);
    assertThat(viewsAt(curve, 45)).hasValue(150);
    assertThat(viewsAt(curve, 75)).hasValue(250);
  }

  @Test
  void between_snapshots_that_are_far_apart_views_are_unknown() {
    int day = 24 * 60;
    ViewCurve curve =
        curve(seen(day, 100), seen(9 * day, 900), seen(18 * day, 990), seen(37 * day, 1_000));

    assertThat(viewsAt(curve, 7 * day)).as("eight days apart").hasValue(798);
    assertThat(viewsAt(curve, 12 * day)).as("twice as old").hasValue(937);
    assertThat(viewsAt(curve, 30 * day)).as("more than that").isEmpty();
    assertThat(curve.at(Duration.ofDays(30)).after()).contains(Duration.ofDays(37));
    assertThat(curve.course(3)).as("drawn all the same").containsExactly(100L, 991L, 1_000L);
  }

  @Test
  void the_half_life_is_unknown_if_it_lies_between_snapshots_that_are_far_apart() {
    int day = 24 * 60;

    assertThat(curve(seen(day, 100), seen(10 * day, 900)).halfLife().age()).isEmpty();
    assertThat(curve(seen(day, 100), seen(9 * day, 900)).halfLife().age()).isPresent();
  }

  @Test
  void a_clock_that_was_days_late_tells_no_views_between_snapshots() {
    ViewCurve curve = curve(seen(-3 * 24 * 60, 100), seen(60, 400), seen(90, 500));

    assertThat(viewsAt(curve, 0)).isEmpty();
    assertThat(viewsAt(curve, 75)).isPresent();
  }

  @Test
  void a_fall_is_followed() {
    ViewCurve curve = curve(seen(0, 400), seen(100, 200));

    assertThat(viewsAt(curve, 50)).hasValue(297);
  }

  @Test
  void the_half_life_is_when_half_of_the_latest_views_were_there() {
    assertThat(curve(seen(10, 100), seen(110, 600), seen(900, 800)).halfLife())
        .isEqualTo(new HalfLife(Optional.of(Duration.ofSeconds(4_107)), OptionalLong.of(800)));
    assertThat(curve(seen(10, 0), seen(40, 3)).halfLife().age())
        .as("half of an odd number")
        .contains(Duration.ofSeconds(24 * 60 + 51));
  }

  @Test
  void the_half_life_may_fall_on_a_snapshot_even_the_first() {
    assertThat(curve(seen(10, 1), seen(60, 50), seen(90, 100)).halfLife().age())
        .contains(Duration.ofMinutes(60));
    assertThat(curve(seen(10, 50), seen(90, 100)).halfLife().age())
        .contains(Duration.ofMinutes(10));
  }

  @Test
  void the_half_life_of_views_that_stood_still_at_the_half_is_when_they_came_to_it() {
    assertThat(curve(seen(10, 1), seen(60, 50), seen(80, 50), seen(90, 100)).halfLife().age())
        .contains(Duration.ofMinutes(60));
  }

  @Test
  void there_is_no_half_life_where_more_than_half_was_there_at_first_or_nothing_is_known() {
    assertThat(curve(seen(10, 51), seen(90, 100)).halfLife())
        .isEqualTo(new HalfLife(Optional.empty(), OptionalLong.of(100)));
    assertThat(curve(seen(10, 100)).halfLife().age()).isEmpty();
    assertThat(curve(seen(10, 0), seen(20, 0)).halfLife())
        .isEqualTo(new HalfLife(Optional.empty(), OptionalLong.of(0)));
    assertThat(curve(unknown(10)).halfLife())
        .isEqualTo(new HalfLife(Optional.empty(), OptionalLong.empty()));
  }

  @Test
  void after_a_fall_the_half_life_is_the_first_time() {
    assertThat(curve(seen(0, 0), seen(10, 100), seen(20, 40), seen(30, 120)).halfLife().age())
        .contains(Duration.ofSeconds(359));
  }

  @Test
  void the_course_has_even_steps_from_the_first_known_views_to_the_last() {
    assertThat(curve(unknown(0), seen(10, 100), seen(20, 200), seen(50, 500)).course(5))
        .containsExactly(100L, 200L, 301L, 401L, 500L);
    assertThat(curve(seen(10, 100), unknown(20)).course(5)).isEmpty();
  }

  @Test
  void the_course_of_a_post_that_was_seen_long_before_it_was_posted_is_drawn_straight() {
    assertThat(curve(seen(-2_000, 100), seen(-1_000, 200), seen(0, 300)).course(5))
        .containsExactly(100L, 150L, 200L, 250L, 300L);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agrees_with_a_slow_and_obvious_reading_of_the_history(long seed) {
    List<Seen> history = history(new Random(seed));
    ViewCurve curve = curve(history);
    OptionalLong latest = latest(history);

    for (int seconds = -5; seconds <= 130; seconds++) {
      Duration age = Duration.ofSeconds(seconds);
      assertThat(curve.at(age).views()).as("%s in %s", age, history).isEqualTo(slow(history, age));
    }
    assertThat(curve.halfLife().latestViews()).isEqualTo(latest);
    curve
        .halfLife()
        .age()
        .ifPresentOrElse(
            age -> assertHalf(history, age, latest.getAsLong() / 2.0),
            () -> assertNeverHalf(history, latest));
  }

  /**
   * Ages of whole seconds, in order, some twice; views that rise, fall, stand still or are unknown.
   */
  private static List<Seen> history(Random random) {
    List<Seen> history = new ArrayList<>();
    int seconds = random.nextInt(10);
    long views = random.nextInt(50);
    for (int i = random.nextInt(12); i > 0; i--) {
      history.add(
          new Seen(
              Duration.ofSeconds(seconds),
              random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(views)));
      seconds += random.nextInt(4) == 0 ? 0 : random.nextInt(20);
      views = Math.max(0, views + random.nextInt(200) - 50);
    }
    return history;
  }

  private static OptionalLong latest(List<Seen> history) {
    OptionalLong latest = OptionalLong.empty();
    for (Seen seen : history) {
      latest = seen.views().isPresent() ? seen.views() : latest;
    }
    return latest;
  }

  /** Of several seen at one age the last one that tells counts. */
  private static OptionalLong slow(List<Seen> history, Duration age) {
    NavigableMap<Duration, Long> seen = new TreeMap<>();
    history.forEach(one -> one.views().ifPresent(views -> seen.put(one.age(), views)));
    return PlainViews.at(seen, age);
  }

  /** Around that age, to the second, views pass the half; before it they were always below. */
  private static void assertHalf(List<Seen> history, Duration age, double half) {
    assertThat(slow(history, age.minusSeconds(1)).orElse(0) - 1.0).isLessThanOrEqualTo(half);
    assertThat(slow(history, age.plusSeconds(1)).orElse(Long.MAX_VALUE) + 1.0)
        .as("%s in %s", age, history)
        .isGreaterThanOrEqualTo(half);
    for (long earlier = 0; earlier < age.toSeconds(); earlier++) {
      assertThat(slow(history, Duration.ofSeconds(earlier)).orElse(0) - 0.5)
          .as("%s s in %s", earlier, history)
          .isLessThanOrEqualTo(half);
    }
  }

  private static void assertNeverHalf(List<Seen> history, OptionalLong latest) {
    if (latest.orElse(0) > 0) {
      for (Seen seen : history) {
        if (slow(history, seen.age()).isPresent()) {
          assertThat(slow(history, seen.age()).getAsLong() * 2)
              .as("the first known views in %s", history)
              .isGreaterThan(latest.getAsLong());
          return;
        }
      }
    }
  }
}
