package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.ReadDays;
import io.soundtracker.analysis.SoundCourse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PageCurveTest {

  private static final long UNKNOWN = -1;

  private static final ReadDays DAYS =
      new ReadDays(
          LocalDate.of(2026, 2, 26),
          List.of(true, false, true, true),
          Collections.nCopies(4, Set.of()),
          ZoneOffset.UTC,
          List.of(1L),
          Instant.EPOCH,
          Instant.EPOCH);

  private static List<OptionalLong> days(long... values) {
    return LongStream.of(values)
        .mapToObj(value -> value == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(value))
        .toList();
  }

  private static PageCurve curve(List<OptionalLong> posts, List<OptionalLong> gained) {
    return PageCurve.of(new SoundCourse(1, "A - B", posts, gained), DAYS);
  }

  @Test
  void the_best_day_is_as_high_as_the_drawing_and_a_little_is_still_seen() {
    PageCurve curve = curve(days(1, UNKNOWN, 0, 100), days(0, UNKNOWN, 0, 0));

    assertThat(curve.bars()).isEqualTo("M.5 40v-1m3 1v-38");
  }

  @Test
  void the_line_ends_where_nothing_is_known_and_a_lone_day_is_a_dot() {
    PageCurve curve = curve(days(0, UNKNOWN, 0, 0), days(500, UNKNOWN, 1000, 0));

    assertThat(curve.line()).isEqualTo("M.5 21l0 0 M2.5 2l0 0 1 38");
    assertThat(PageCurve.ground(DAYS)).isEqualTo("M0 40h1 M2 40h1 M3 40h1");
  }

  @Test
  void words_say_what_is_drawn_of_which_posts_and_over_how_many_days() {
    assertThat(curve(days(1, UNKNOWN, 3, 0), days(UNKNOWN, UNKNOWN, 1500, 2)).words())
        .isEqualTo(
            "From 2026-02-26 to 2026-03-01: 4 posts, known on 3 of 4 days, most on 2026-02-28 (3);"
                + " 1,502 views gained by posts in their first 14 days, known on 2 of 4 days,"
                + " most on 2026-02-28 (1,500).");
  }

  @Test
  void words_name_no_gap_where_all_is_known() {
    assertThat(curve(days(1, 0, 0, 0), days(0, 0, 1, 0)).words())
        .isEqualTo(
            "From 2026-02-26 to 2026-03-01: 1 post, most on 2026-02-26 (1);"
                + " 1 view gained by posts in their first 14 days, most on 2026-02-28 (1).");
  }

  @Test
  void words_give_no_sum_where_nothing_is_known() {
    assertThat(curve(days(0, UNKNOWN, 0, 0), days(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN)).words())
        .isEqualTo(
            "From 2026-02-26 to 2026-03-01: 0 posts, known on 3 of 4 days;"
                + " views gained by posts in their first 14 days not known.");
  }
}
