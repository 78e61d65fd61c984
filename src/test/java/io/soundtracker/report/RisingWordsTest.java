package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.Dispersion;
import io.soundtracker.analysis.Growth;
import io.soundtracker.analysis.NetworkPace;
import io.soundtracker.analysis.Rising;
import io.soundtracker.analysis.RisingBasis;
import io.soundtracker.analysis.RisingDays;
import io.soundtracker.analysis.RisingSound;
import io.soundtracker.analysis.RisingSound.Finding;
import io.soundtracker.model.Handle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RisingWordsTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant LATE = Instant.parse("2026-10-29T20:00:00Z");

  private static final Set<Handle> THREE =
      Set.of(new Handle("@ann"), new Handle("@bea"), new Handle("@cleo"));

  private static RisingSound sound(
      Finding finding, int posts, int postsBefore, Optional<Instant> lastUseBefore) {
    return new RisingSound(
        "Slow Ferry - Ines Halloway",
        "Slow Ferry",
        Optional.of("Ines Halloway"),
        posts,
        7,
        posts,
        postsBefore,
        postsBefore,
        postsBefore / 4.0,
        postsBefore / 4.0,
        0.0004,
        0.123,
        finding == Finding.TOO_FEW_POSTS ? Optional.empty() : Optional.of(new Growth(3.42, 1.91)),
        finding,
        Optional.of(LATE),
        lastUseBefore);
  }

  @Test
  void a_rising_sound_is_told_with_what_was_expected() {
    RisingSound rising = sound(Finding.RISING, 1_200, 12, Optional.empty());

    assertThat(RisingWords.use(rising))
        .isEqualTo("1,200 posts by 7 accounts in 7 days, 3.0 expected");
    assertThat(RisingWords.sentence(rising, 5, TOKYO))
        .isEqualTo(
            "1,200 posts by 7 accounts in 7 days, 3.0 expected; 3.4 times the usual pace, at least"
                + " 1.9.");
    assertThat(RisingWords.notRising(rising, 5)).isEmpty();
  }

  @Test
  void a_new_sound_is_told_with_its_first_day_and_one_that_came_back_with_its_last() {
    assertThat(RisingWords.sentence(sound(Finding.RISING, 12, 0, Optional.empty()), 5, TOKYO))
        .isEqualTo(
            "12 posts by 7 accounts in 7 days, none expected; new, first known use on 2026-10-30; at least"
                + " 1.9 times the usual pace.");
    assertThat(
            RisingWords.newness(
                sound(Finding.RISING, 12, 0, Optional.of(Instant.parse("2026-08-01T10:00:00Z"))),
                TOKYO))
        .contains("used again, last on 2026-08-01");
    assertThat(RisingWords.newness(sound(Finding.TOO_FEW_POSTS, 2, 0, Optional.empty()), TOKYO))
        .isEmpty();
    assertThat(RisingWords.newness(sound(Finding.RISING, 12, 3, Optional.empty()), TOKYO))
        .isEmpty();
  }

  @Test
  void the_others_are_told_with_what_they_lack() {
    assertThat(RisingWords.notRising(sound(Finding.TOO_FEW_POSTS, 3, 0, Optional.empty()), 5))
        .contains("5 recent posts needed: 3");
    assertThat(RisingWords.notRising(sound(Finding.MAY_BE_CHANCE, 9, 12, Optional.empty()), 5))
        .contains("above the usual, but by no more than chance may bring");
    assertThat(RisingWords.notRising(sound(Finding.MAY_BE_CHANCE, 9, 40, Optional.empty()), 5))
        .contains("not above the usual");
    assertThat(RisingWords.sentence(sound(Finding.TOO_FEW_POSTS, 3, 0, Optional.empty()), 5, TOKYO))
        .isEqualTo(
            "3 posts by 7 accounts in 7 days, none expected; not rising (5 recent posts needed: 3).");
  }

  private static Rising.Answer answer(
      int weeks, Optional<NetworkPace> pace, List<RisingSound> sounds, int unread) {
    RisingDays days = new RisingDays(LocalDate.parse("2026-10-30"), weeks, ZoneId.of("UTC"));
    return answer(new RisingBasis(days, THREE, 3, 6.25, 7 * weeks), pace, sounds, unread);
  }

  private static Rising.Answer answer(
      RisingBasis basis, Optional<NetworkPace> pace, List<RisingSound> sounds, int unread) {
    return new Rising.Answer(
        new Coverage(Optional.of(LATE), 3, List.of()), Optional.of(basis), pace, sounds, unread);
  }

  private static Optional<NetworkPace> pace(double change, Dispersion dispersion) {
    return Optional.of(new NetworkPace(6.25, 28, change, dispersion, 2));
  }

  @Test
  void what_it_rests_on_is_said() {
    assertThat(
            RisingWords.basis(
                answer(
                    4,
                    pace(1.24, new Dispersion(1.62, 20)),
                    List.of(
                        sound(Finding.RISING, 9, 1, Optional.empty()),
                        sound(Finding.TOO_FEW_POSTS, 1, 0, Optional.empty())),
                    0)))
        .containsExactly(
            "Recent: 2026-10-24 to 2026-10-30 (UTC), of which 6.3 days were read on average;"
                + " the 28 days before: 2026-09-26 to 2026-10-23 (UTC), of which 28.0.",
            "1 of 2 sounds used in these days is rising.",
            "Together, without those that rose or fell most, they are used 1.2 times as much a day"
                + " as before: that much is expected of each.",
            "Weekly use varies 1.6 times as much as if accounts came one by one, measured on 20"
                + " sounds.");
    assertThat(
            RisingWords.basis(
                answer(
                    3,
                    pace(0.9, new Dispersion(Dispersion.ASSUMED, 3)),
                    List.of(sound(Finding.TOO_FEW_POSTS, 1, 0, Optional.empty())),
                    1_204)))
        .endsWith(
            "None of 1 sound used in these days is rising.",
            "Together, without those that rose or fell most, they are used 0.9 times as much a day"
                + " as before: each is measured against its own pace.",
            "How unevenly sounds are used could not be measured (3 of 10 sounds with 8 uses"
                + " before): weekly use is taken to vary 3.0 times as much as if accounts came one"
                + " by one, which is cautious.",
            "1,204 posts in time that was not fully read, or of accounts that do not count: not counted.");
  }

  @Test
  void days_without_use_are_told_and_no_more() {
    assertThat(
            RisingWords.basis(
                answer(3, pace(1, new Dispersion(Dispersion.ASSUMED, 0)), List.of(), 0)))
        .hasSize(2)
        .endsWith("No sound was used in these days.");
  }

  @Test
  void whose_use_is_compared_and_over_how_long_is_said() {
    RisingDays days = new RisingDays(LocalDate.parse("2026-10-30"), 1, ZoneId.of("UTC"));

    assertThat(
            RisingWords.basis(
                answer(
                    new RisingBasis(days, THREE, 12, 6.25, 6.9),
                    pace(1, new Dispersion(Dispersion.ASSUMED, 0)),
                    List.of(sound(Finding.TOO_FEW_POSTS, 1, 0, Optional.empty())),
                    0)))
        .startsWith(
            "Recent: 2026-10-24 to 2026-10-30 (UTC), of which 6.3 days were read on average; the 7"
                + " days before: 2026-10-17 to 2026-10-23 (UTC), of which 6.9.",
            "Accounts count that were read over the recent days and the days before alike, and have"
                + " no posts of unknown time in them: 3 of 12.")
        .endsWith(
            "How unevenly sounds are used could not be measured (one week before is not enough):"
                + " weekly use is taken to vary 3.0 times as much as if accounts came one by one,"
                + " which is cautious.");
  }

  @Test
  void too_little_data_is_said_and_no_number_is_made_of_it() {
    RisingDays days = new RisingDays(LocalDate.parse("2026-10-30"), 4, ZoneId.of("UTC"));

    assertThat(
            RisingWords.basis(
                answer(new RisingBasis(days, Set.of(), 1, 0, 0), Optional.empty(), List.of(), 0)))
        .endsWith(
            "Accounts count that were read over the recent days and the days before alike, and have"
                + " no posts of unknown time in them: none of 1.",
            "Not enough data: accounts must be read over at least 1.0 of the recent days and the"
                + " week before alike.");
    assertThat(
            RisingWords.basis(
                answer(new RisingBasis(days, Set.of(), 0, 0, 0), Optional.empty(), List.of(), 0)))
        .containsExactly("No account was asked about: there is none, or none of them is a target.");
  }
}
