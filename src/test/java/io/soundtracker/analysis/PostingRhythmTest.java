package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingRhythmTest {

  private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

  private static List<Instant> hours(int... hours) {
    return Arrays.stream(hours).mapToObj(hour -> START.plus(Duration.ofHours(hour))).toList();
  }

  private static PostingRhythm rhythm(int days, int... hours) {
    return PostingRhythm.of(hours(hours), START, START.plus(Duration.ofDays(days)));
  }

  @Test
  void posts_a_week_are_over_the_whole_span_and_the_gap_is_the_middle_one() {
    PostingRhythm rhythm = rhythm(28, 0, 24, 25, 200);

    assertThat(rhythm.postsPerWeek()).hasValue(1);
    assertThat(rhythm.medianGap()).contains(Duration.ofHours(24));
  }

  @Test
  void of_an_even_number_of_gaps_the_middle_lies_between_two() {
    assertThat(rhythm(7, 0, 10, 40).medianGap()).contains(Duration.ofHours(20));
  }

  @Test
  void one_post_has_no_rhythm_and_a_part_of_a_day_no_week() {
    assertThat(rhythm(7, 5)).isEqualTo(PostingRhythm.UNKNOWN);

    PostingRhythm ofHours = PostingRhythm.of(hours(0, 6), START, START.plus(Duration.ofHours(23)));
    assertThat(ofHours.postsPerWeek()).isEmpty();
    assertThat(ofHours.medianGap()).contains(Duration.ofHours(6));
  }
}
