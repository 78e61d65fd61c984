package io.soundtracker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The window before another one. */
class WindowTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Window window(String since, String until, ZoneId zone) {
    return new Window(
        Optional.of(since).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        zone);
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  @Test
  void both_its_days_belong_to_a_window_as_the_clocks_of_its_zone_count_them() {
    Window october = window("2026-10-01", "2026-10-31", ZoneOffset.ofHours(2));

    assertThat(october.contains(at("2026-09-30T21:59:59Z"))).isFalse();
    assertThat(october.startsAfter(at("2026-09-30T21:59:59Z"))).isTrue();
    assertThat(october.contains(at("2026-09-30T22:00:00Z"))).isTrue();
    assertThat(october.startsAfter(at("2026-09-30T22:00:00Z"))).isFalse();
    assertThat(october.contains(at("2026-10-31T21:59:59Z"))).isTrue();
    assertThat(october.contains(at("2026-10-31T22:00:00Z"))).isFalse();
    assertThat(october.startsAfter(at("2026-10-31T22:00:00Z"))).isFalse();
    assertThat(Window.all(ZoneOffset.UTC).contains(Instant.EPOCH)).isTrue();
  }

  @Test
  void before_a_window_that_is_over_lie_as_many_days() {
    Window before =
        window("2026-10-08", "2026-10-14", ZoneOffset.UTC)
            .before(at("2026-10-20T12:00:00Z"))
            .orElseThrow();

    assertThat(before).isEqualTo(window("2026-10-01", "2026-10-07", ZoneOffset.UTC));
  }

  @Test
  void a_window_that_was_just_read_to_its_end_is_over() {
    Window day = window("2026-10-08", "2026-10-08", ZoneOffset.UTC);

    assertThat(day.before(at("2026-10-09T00:00:00Z")))
        .contains(window("2026-10-07", "2026-10-07", ZoneOffset.UTC));
  }

  @Test
  void before_a_window_that_goes_on_the_last_day_is_cut_off_at_the_same_time_of_day() {
    Instant known = at("2026-10-10T06:15:00.500Z");

    for (String until : new String[] {"", "2026-10-10", "2026-10-31"}) {
      Window before = window("2026-10-08", until, ZoneOffset.UTC).before(known).orElseThrow();
      assertThat(before.start()).contains(at("2026-10-05T00:00:00Z"));
      assertThat(before.end()).contains(at("2026-10-07T06:15:00Z"));
      assertThat(before.inWords()).isEqualTo("2026-10-05 to 2026-10-07 06:15 (Z)");
    }
  }

  @Test
  void days_are_those_of_the_zone_though_one_has_25_hours() {
    Window before =
        window("2026-10-26", "2026-10-27", BERLIN).before(at("2026-11-01T00:00:00Z")).orElseThrow();

    assertThat(before.start()).as("midnight of summer time").contains(at("2026-10-23T22:00:00Z"));
    assertThat(before.end()).as("midnight of winter time").contains(at("2026-10-25T23:00:00Z"));
  }

  @Test
  void the_time_of_day_is_that_of_the_zone_on_both_days() {
    Instant nineOClock = at("2026-10-25T08:00:00Z");

    Window before = window("2026-10-25", "", BERLIN).before(nineOClock).orElseThrow();

    assertThat(before.start()).contains(at("2026-10-23T22:00:00Z"));
    assertThat(before.end()).as("nine in summer time").contains(at("2026-10-24T07:00:00Z"));
  }

  @Test
  void nothing_is_before_a_window_without_a_first_day_or_one_that_had_not_begun() {
    Instant known = at("2026-10-10T06:00:00Z");

    assertThat(window("", "2026-10-08", ZoneOffset.UTC).before(known)).isEmpty();
    assertThat(Window.all(BERLIN).before(known)).isEmpty();
    assertThat(window("2026-10-11", "", ZoneOffset.UTC).before(known)).isEmpty();
    assertThat(window("2026-10-10", "", ZoneOffset.UTC).before(at("2026-10-10T00:00:00Z")))
        .isEmpty();
  }

  @Test
  void days_that_would_not_sort_as_text_are_refused() {
    assertThat(window("0001-01-01", "9998-12-31", BERLIN).contains(at("2026-10-01T00:00:00Z")))
        .isTrue();
    for (String day : List.of("9999-12-31", "+999999999-12-31", "0000-12-31", "-0001-01-01")) {
      assertThatThrownBy(() -> window(day, "", BERLIN)).hasMessageContaining("9998-12-31");
      assertThatThrownBy(() -> window("", day, BERLIN)).hasMessageContaining(day);
    }
  }
}
