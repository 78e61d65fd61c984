package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkPaceTest {

  private static final UseCounts STEADY = new UseCounts(4, List.of(4, 4, 4, 4));

  private static NetworkPace pace(int sounds, UseCounts each) {
    return NetworkPace.of(Collections.nCopies(sounds, each), 7, 28);
  }

  @Test
  void what_the_whole_network_does_is_expected_of_each_sound() {
    UseCounts doubling = new UseCounts(8, List.of(4, 4, 4, 4));
    NetworkPace pace = pace(40, doubling);

    assertThat(pace.change()).isCloseTo(2, within(1e-12));
    assertThat(pace.expected(doubling.before())).isCloseTo(8, within(1e-12));
    assertThat(pace.chance(doubling)).isGreaterThan(0.4);
    assertThat(pace.growth(doubling).times()).isCloseTo(1, within(0.02));
    assertThat(pace.growth(doubling).atLeast()).isLessThan(1);
  }

  @Test
  void a_network_that_shrinks_excuses_no_sound() {
    NetworkPace pace = pace(40, new UseCounts(2, List.of(4, 4, 4, 4)));

    assertThat(pace.change()).isCloseTo(0.5, within(1e-12));
    assertThat(pace.expected(STEADY.before())).isCloseTo(4, within(1e-12));
    assertThat(pace.chance(STEADY)).isGreaterThan(0.5);
  }

  @Test
  void days_that_were_not_read_are_not_expected_to_show_use() {
    NetworkPace pace = NetworkPace.of(Collections.nCopies(40, STEADY), 3.5, 28);

    assertThat(pace.change()).isCloseTo(2, within(1e-12));
    assertThat(NetworkPace.of(Collections.nCopies(40, STEADY), 7, 14).expected(8))
        .isCloseTo(4, within(1e-12));
  }

  @Test
  void the_same_growth_is_surer_with_more_use() {
    NetworkPace pace = pace(40, STEADY);

    Growth few = pace.growth(new UseCounts(6, List.of(2, 2, 2, 2)));
    Growth many = pace.growth(new UseCounts(60, List.of(20, 20, 20, 20)));

    assertThat(few.atLeast()).isLessThan(many.atLeast()).isGreaterThan(0.5);
    assertThat(many.atLeast()).isBetween(2.0, 3.0);
    assertThat(few.times()).isLessThan(many.times());
  }

  @Test
  void a_new_sound_has_a_finite_growth() {
    Growth growth = pace(40, STEADY).growth(new UseCounts(6, List.of(0, 0, 0, 0)));

    assertThat(growth.atLeast()).isBetween(1.0, 10.0);
    assertThat(growth.times()).isBetween(growth.atLeast(), 50.0);
  }

  @Test
  void bursts_of_weeks_are_measured_and_make_all_less_sure() {
    UseCounts burst = new UseCounts(4, List.of(16, 0, 0, 0));
    List<UseCounts> bursts = new ArrayList<>();
    for (int sound = 0; sound < 40; sound++) {
      List<Integer> weeks = new ArrayList<>(burst.weeks());
      Collections.rotate(weeks, sound);
      bursts.add(new UseCounts(4, weeks));
    }
    UseCounts grown = new UseCounts(12, List.of(4, 4, 4, 4));

    NetworkPace uneven = NetworkPace.of(bursts, 7, 28);

    assertThat(uneven.dispersion().isMeasured()).isTrue();
    assertThat(uneven.dispersion().value()).isGreaterThan(10);
    assertThat(uneven.chance(grown)).isGreaterThan(0.1);
    assertThat(pace(40, STEADY).chance(grown)).isLessThan(0.02);
  }

  @Test
  void one_sound_that_everybody_uses_hides_no_other() {
    UseCounts viral = new UseCounts(160, List.of(4, 4, 4, 4));
    UseCounts doubling = new UseCounts(8, List.of(4, 4, 4, 4));
    List<UseCounts> sounds = new ArrayList<>(Collections.nCopies(18, STEADY));
    sounds.add(viral);
    sounds.add(doubling);

    NetworkPace pace = NetworkPace.of(sounds, 7, 28);

    assertThat(pace.change()).isBetween(0.95, 1.1);
    assertThat(pace.expected(doubling.before())).isLessThan(4.5);
    assertThat(pace.growth(doubling).times()).isGreaterThan(1.2);
    assertThat(pace.chance(doubling)).isLessThan(0.15);
    assertThat(pace.chance(viral)).isLessThan(1e-6);
  }

  @Test
  void one_sound_that_ends_makes_no_other_rise() {
    List<UseCounts> sounds = new ArrayList<>(Collections.nCopies(19, STEADY));
    sounds.add(new UseCounts(0, List.of(400, 400, 400, 400)));

    assertThat(NetworkPace.of(sounds, 7, 28).change()).isCloseTo(1, within(1e-12));
  }

  @Test
  void sounds_that_were_used_once_all_count() {
    List<UseCounts> sounds = new ArrayList<>(Collections.nCopies(5, STEADY));
    sounds.addAll(Collections.nCopies(100, new UseCounts(1, List.of(0, 0, 0, 0))));
    sounds.addAll(Collections.nCopies(400, new UseCounts(0, List.of(0, 1, 0, 0))));

    assertThat(NetworkPace.of(sounds, 7, 28).change()).isCloseTo(1, within(0.03));
  }

  @Test
  void a_network_of_two_sounds_is_both_of_them() {
    List<UseCounts> two = List.of(STEADY, new UseCounts(12, List.of(4, 4, 4, 4)));

    assertThat(NetworkPace.of(two, 7, 28).change()).isCloseTo(2, within(1e-12));
  }

  @Test
  void the_unevenness_of_few_sounds_is_neither_trimmed_nor_set_right_for_that() {
    UseCounts uneven = new UseCounts(4, List.of(8, 0, 8, 0));
    UseCounts other = new UseCounts(4, List.of(0, 8, 0, 8));
    List<UseCounts> ten = new ArrayList<>(Collections.nCopies(5, uneven));
    ten.addAll(Collections.nCopies(5, other));

    assertThat(Dispersion.of(ten).value()).isCloseTo(16 / 3.0, within(1e-9));
  }

  @Test
  void a_few_sounds_that_rose_before_do_not_count_as_bursts() {
    List<UseCounts> sounds = new ArrayList<>();
    for (int sound = 0; sound < 40; sound++) {
      sounds.add(
          sound < 2
              ? new UseCounts(40, List.of(0, 0, 10, 40))
              : new UseCounts(4, List.of(5, 3, 4, 4)));
    }

    assertThat(Dispersion.of(sounds).value()).isLessThan(1.5);
  }

  @Test
  void with_too_few_sounds_much_unevenness_is_taken_for_granted() {
    Dispersion dispersion = pace(9, STEADY).dispersion();

    assertThat(dispersion.isMeasured()).isFalse();
    assertThat(dispersion.sounds()).isEqualTo(9);
    assertThat(dispersion.value()).isEqualTo(Dispersion.ASSUMED);
    assertThat(pace(10, STEADY).dispersion().value()).isEqualTo(1);
    assertThat(pace(10, new UseCounts(4, List.of(4, 3, 0, 0))).dispersion().isMeasured()).isFalse();
  }

  @Test
  void a_network_without_any_use_before_has_no_growth() {
    assertThat(pace(3, new UseCounts(5, List.of(0, 0, 0, 0))).change()).isEqualTo(1);
    assertThat(NetworkPace.of(List.of(), 7, 28).change()).isEqualTo(1);
  }

  @Test
  void one_week_alone_tells_nothing_of_how_uneven_weeks_are() {
    Dispersion dispersion = pace(12, new UseCounts(4, List.of(0, 0, 0, 8))).dispersion();

    assertThat(dispersion.isMeasured()).isFalse();
    assertThat(dispersion.value()).isEqualTo(Dispersion.ASSUMED);
  }
}
