package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckBackTest {

  private static final Instant POSTED = at("00:00");
  private static final List<Instant> DUES =
      List.of(at("01:00"), at("06:00"), at("12:00"), at("23:00"));

  private static Instant at(String time) {
    return Instant.parse("2026-10-01T" + time + ":00Z");
  }

  private static List<Instant> seen(String... times) {
    return Stream.of(times).map(CheckBackTest::at).toList();
  }

  private static List<String> states(
      List<Instant> seen, Instant since, boolean ended, Instant now) {
    return CheckBack.rungs(DUES, seen, since, ended, Duration.ZERO, now).stream()
        .map(rung -> rung.state().inWords())
        .toList();
  }

  @Test
  void a_rung_is_met_by_the_first_snapshot_before_the_next_one() {
    List<CheckBack> rungs =
        CheckBack.rungs(
            DUES,
            seen("00:30", "01:00", "02:00", "12:07"),
            POSTED,
            false,
            Duration.ZERO,
            at("13:00"));

    assertThat(rungs)
        .containsExactly(
            new CheckBack(at("01:00"), CheckBack.State.MET, Optional.of(at("01:00"))),
            new CheckBack(at("06:00"), CheckBack.State.MISSED, Optional.empty()),
            new CheckBack(at("12:00"), CheckBack.State.MET, Optional.of(at("12:07"))),
            new CheckBack(at("23:00"), CheckBack.State.AHEAD, Optional.empty()));
  }

  @Test
  void a_snapshot_at_the_very_time_of_a_rung_meets_it_and_not_the_one_before() {
    assertThat(states(seen("06:00"), POSTED, false, at("06:00")))
        .containsExactly("missed", "met", "ahead", "ahead");
  }

  @Test
  void a_rung_is_due_from_its_time_until_the_next_is() {
    assertThat(states(seen("01:10"), POSTED, false, at("06:00")))
        .containsExactly("met", "due", "ahead", "ahead");
    assertThat(states(seen("01:10"), POSTED, false, at("11:59")))
        .containsExactly("met", "due", "ahead", "ahead");
    assertThat(states(seen("01:10"), POSTED, false, at("12:00")))
        .containsExactly("met", "missed", "due", "ahead");
  }

  @Test
  void the_last_rung_stays_due_and_is_met_however_late() {
    assertThat(states(seen("01:10", "07:00", "13:00"), POSTED, false, at("23:59")))
        .containsExactly("met", "met", "met", "due");
    assertThat(
            CheckBack.rungs(DUES, seen("23:50"), POSTED, true, Duration.ZERO, at("23:59"))
                .get(3)
                .met())
        .contains(at("23:50"));
  }

  @Test
  void nobody_missed_what_was_due_before_the_post_was_tracked() {
    assertThat(states(seen("07:00"), at("06:00"), false, at("12:30")))
        .containsExactly("before it was tracked", "met", "due", "ahead");
    assertThat(states(seen(), at("05:59"), false, at("12:30")))
        .containsExactly("missed", "missed", "due", "ahead");
  }

  @Test
  void nobody_missed_what_runs_come_too_seldom_for() {
    List<CheckBack> rungs =
        CheckBack.rungs(DUES, seen(), POSTED, false, Duration.ofHours(6), at("23:30"));

    assertThat(rungs.stream().map(rung -> rung.state().inWords()))
        .as("five, six and eleven hours to the next one")
        .containsExactly("not to be met by such runs", "missed", "missed", "due");
  }

  @Test
  void nothing_is_ahead_once_tracking_has_ended() {
    assertThat(states(seen("01:10"), POSTED, true, at("12:30")))
        .containsExactly("met", "missed", "dropped", "dropped");
  }

  @Test
  void a_post_without_a_schedule_has_no_rungs() {
    assertThat(CheckBack.rungs(List.of(), seen("01:10"), POSTED, true, Duration.ZERO, at("12:30")))
        .isEmpty();
  }
}
