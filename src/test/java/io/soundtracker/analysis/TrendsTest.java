package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.Trend.Day;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trends of single posts, worked out by hand. */
class TrendsTest {

  private static final OptionalLong UNKNOWN = OptionalLong.empty();

  @TempDir Path folder;
  @AutoClose private TidePosts tide;

  @BeforeEach
  void make() {
    tide = new TidePosts(folder);
  }

  private static OptionalLong known(long count) {
    return OptionalLong.of(count);
  }

  @Test
  void a_day_has_its_share_of_the_curve_and_a_gap_where_nothing_was_observed() {
    tide.observed(tide.ann, "p", "01", "02T12:00", 100);
    tide.observed(tide.ann, "p", "01", "03T12:00", 340);
    tide.observed(tide.ann, "p", "01", "06T12:00", 700);

    Trend trend = tide.post("01", "07");
    assertThat(trend.days())
        .extracting(Day::gained)
        .containsExactly(UNKNOWN, UNKNOWN, known(188), UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    assertThat(trend.days())
        .extracting(Day::views)
        .containsExactly(UNKNOWN, known(100), known(340), UNKNOWN, UNKNOWN, known(700), UNKNOWN);
    assertThat(trend.falls()).isZero();
  }

  @Test
  void a_fall_is_counted_and_gains_nothing() {
    tide.observed(tide.ann, "p", "01", "02T00:00", 100);
    tide.observed(tide.ann, "p", "01", "03T00:00", 400);
    tide.observed(tide.ann, "p", "01", "03T12:00", 150);
    tide.observed(tide.ann, "p", "01", "04T00:00", 160);
    tide.observed(tide.ann, "p", "01", "04T12:00", 90);

    Trend trend = tide.post("02", "04");
    assertThat(trend.days())
        .extracting(Day::gained)
        .as("a fall gains nothing, half a day is no day")
        .containsExactly(known(300), known(0), UNKNOWN);
    assertThat(trend.falls()).isEqualTo(2);
    assertThat(tide.post("04", "04").falls()).as("of the days that are shown").isEqualTo(1);
  }

  @Test
  void velocity_is_gain_by_hours_over_a_full_window() {
    tide.observed(tide.ann, "p", "01", "02T06:00", 1_000);
    tide.observed(tide.ann, "p", "01", "09T06:00", 1_700);
    tide.observed(tide.ann, "p", "01", "16T06:00", 3_800);

    Trend trend = tide.post("02", "20");
    assertThat(trend.pace().orElseThrow().perDay()).hasValue(300);
    assertThat(trend.paceBefore().orElseThrow().perDay()).hasValue(100);
    assertThat(trend.acceleration()).as("200 more in 7 days").hasValue(200 / 7.0);
    assertThat(trend.latest()).contains(Instant.parse("2026-10-16T06:00:00Z"));
  }

  @Test
  void before_there_are_full_windows_nothing_is_told() {
    tide.observed(tide.ann, "p", "01", "02T06:00", 1_000);
    tide.observed(tide.ann, "p", "01", "09T05:59", 1_700);
    assertThat(tide.post("02", "20").pace()).as("a minute short").isEmpty();

    tide.observed(tide.ann, "p", "01", "09T06:00", 1_700);
    assertThat(tide.post("02", "20").pace()).isPresent();
    tide.observed(tide.ann, "p", "01", "16T05:59", 2_000);
    assertThat(tide.post("02", "20").paceBefore()).as("a minute short").isEmpty();
    assertThat(tide.post("02", "20").acceleration()).isEmpty();
  }

  @Test
  void two_observations_far_apart_tell_no_pace_of_their_end() {
    tide.observed(tide.ann, "p", "01", "02T06:00", 1_000);
    tide.observed(tide.ann, "p", "01", "28T06:00", 3_600);

    Trend trend = tide.post("02", "28");
    assertThat(trend.pace()).isEmpty();
    assertThat(trend.acceleration()).isEmpty();
    tide.observed(tide.ann, "p", "01", "20T06:00", 2_000);
    assertThat(tide.post("02", "28").velocity())
        .as("eight days; somewhat more than evenly in the first")
        .hasValue(1_367 / 7.0);
    assertThat(tide.post("02", "28").paceBefore()).as("nothing was seen before").isEmpty();
  }

  @Test
  void while_most_posts_are_not_read_there_is_neither_a_pace_nor_a_bar() {
    for (String id : List.of("a", "b", "c", "d", "e")) {
      tide.observed(tide.ann, id, "01", "02T00:00", 100);
      tide.observed(tide.ann, id, "01", "10T00:00", 900);
    }
    for (String day : List.of("11", "17")) {
      tide.observed(tide.ann, "a", "01", day + "T00:00", 1_000);
    }

    Trend some = tide.sound("09", "17");
    assertThat(some.velocity()).isEmpty();
    assertThat(some.pace().orElseThrow().gained()).isEmpty();
    assertThat(some.pace().orElseThrow().percentKnown()).isBetween(20L, 30L);
    assertThat(some.days().get(2).gained()).as("one of five").isEmpty();

    for (String id : List.of("b", "c", "d")) {
      tide.observed(tide.ann, id, "01", "17T00:00", 1_600);
    }
    assertThat(tide.sound("09", "17").velocity()).as("four of five").hasValue(2_200 / 7.0);
  }

  @Test
  void a_post_that_is_gone_hides_no_others() {
    for (String at : List.of("02T06:00", "09T06:00", "16T06:00")) {
      tide.observed(tide.ann, "p", "01", at, 700);
      tide.observed(tide.ann, "q", "01", "02T06:00", 100);
    }
    assertThat(tide.sound("02", "16").velocity()).isEmpty();
    tide.database.update("UPDATE videos SET is_deleted = 1 WHERE video_id = 'q'");
    assertThat(tide.sound("02", "16").velocity()).hasValue(0);
  }

  @Test
  void of_two_snapshots_of_one_moment_a_post_and_its_account_take_the_same() {
    for (String at : List.of("02T00:00", "09T00:00", "16T00:00")) {
      tide.observed(tide.ann, "p", "01", at, 1_000);
    }
    tide.database.update(
        """
        INSERT INTO video_history (video_id, session_id, scraped_at, views)
        SELECT video_id, session_id, scraped_at, 300 FROM video_history
        WHERE scraped_at > '2026-10-10'
        """);

    Trend account = tide.trends().ofAccount(tide.ann.handle(), TidePosts.from("01", "16"));
    assertThat(tide.post("01", "16").pace()).isEqualTo(account.pace());
    assertThat(tide.post("01", "16").falls()).isEqualTo(account.falls()).isZero();
  }

  @Test
  void a_post_that_was_observed_once_or_never_has_no_gain() {
    tide.observed(tide.ann, "p", "01", "02T06:00", 1_000);
    Trend once = tide.post("01", "03");
    assertThat(once.days()).extracting(Day::gained).containsOnly(UNKNOWN);
    assertThat(once.days()).extracting(Day::views).contains(known(1_000));
    assertThat(once.pace()).isEmpty();

    tide.observed(tide.bea, "q", "01", "02T06:00");
    Trend never = tide.trends().ofPost("q", TidePosts.from("01", "03")).orElseThrow();
    assertThat(never.first()).isEmpty();
    assertThat(never.days()).extracting(Day::views).containsOnly(UNKNOWN);
    assertThat(tide.trends().ofPost("r", TidePosts.from("01", "03"))).isEmpty();
  }

  @Test
  void of_a_post_that_was_found_later_nothing_was_known() {
    tide.observed(tide.ann, "p", "01", "09T06:00", 1_700);

    assertThat(tide.post("01", "08").posts()).isZero();
    assertThat(tide.post("01", "08").first()).isEmpty();
    assertThat(tide.post("01", "09").posts()).isEqualTo(1);
  }
}
