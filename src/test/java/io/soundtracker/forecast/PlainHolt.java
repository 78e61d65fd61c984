package io.soundtracker.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Damped Holt as a textbook writes it, each week forecast from the first day on anew: slow, and
 * easy to check by eye.
 */
final class PlainHolt {

  private PlainHolt() {}

  /** The level and trend of log(1 + count) after some days. */
  private record State(double level, double trend, List<Surprise> surprises) {}

  /** A day's logarithm beside what was expected of it. */
  private record Surprise(double log, double expected) {
    double size() {
      return log - expected;
    }
  }

  /** What these parameters say of the week after some days; empty if too few of them are known. */
  static Optional<Double> week(DampedHolt with, List<OptionalLong> days) {
    List<Double> first =
        days.stream().filter(OptionalLong::isPresent).limit(7).map(PlainHolt::log).toList();
    if (days.stream().filter(OptionalLong::isPresent).count() < 14) {
      return Optional.empty();
    }
    State state =
        new State(first.stream().mapToDouble(x -> x).average().orElseThrow(), 0, List.of());
    int known = 0;
    for (OptionalLong day : days) {
      known += day.isPresent() ? 1 : 0;
      if (known > 7) {
        state = after(state, day, with);
      }
    }
    double raised = raised(state.surprises());
    double sum = 0;
    for (int ahead = 1; ahead <= 7; ahead++) {
      double trends = 0;
      for (int i = 1; i <= ahead; i++) {
        trends += Math.pow(with.phi(), i);
      }
      sum += Math.max(0, Math.exp(state.level() + trends * state.trend()) * raised - 1);
    }
    return Optional.of(sum);
  }

  /**
   * Came by expected, over the last 28, without the two (a twentieth, rounded up) at either end.
   */
  private static double raised(List<Surprise> all) {
    List<Surprise> last = all.subList(Math.max(0, all.size() - 28), all.size());
    List<Double> sizes = last.stream().map(Surprise::size).sorted().toList();
    int cut = (int) Math.ceil(sizes.size() / 20.0);
    double came = 0;
    double expected = 0;
    for (Surprise one : last) {
      if (one.size() >= sizes.get(cut) && one.size() <= sizes.get(sizes.size() - 1 - cut)) {
        came += Math.exp(one.log());
        expected += Math.exp(one.expected());
      }
    }
    return came / expected;
  }

  private static State after(State before, OptionalLong day, DampedHolt with) {
    double damped = with.phi() * before.trend();
    double expected = before.level() + damped;
    if (day.isEmpty()) {
      return new State(expected, damped, before.surprises());
    }
    double level = with.alpha() * log(day) + (1 - with.alpha()) * expected;
    double trend = with.beta() * (level - before.level()) + (1 - with.beta()) * damped;
    List<Surprise> surprises = new ArrayList<>(before.surprises());
    surprises.add(new Surprise(log(day), expected));
    return new State(level, trend, surprises);
  }

  private static double log(OptionalLong day) {
    return Math.log(1.0 + day.getAsLong());
  }

  /**
   * The parameters that were nearest on the weeks that were over by then; the first if none was.
   */
  static DampedHolt chosen(List<OptionalLong> days) {
    return DampedHolt.GRID.stream()
        .min(Comparator.comparingDouble(holt -> errors(holt, days)))
        .orElseThrow();
  }

  private static double errors(DampedHolt holt, List<OptionalLong> days) {
    double sum = 0;
    for (int day = 0; day + 7 <= days.size(); day++) {
      Optional<Double> said = week(holt, days.subList(0, day));
      List<OptionalLong> week = days.subList(day, day + 7);
      if (said.isPresent() && week.stream().allMatch(OptionalLong::isPresent)) {
        double actual = week.stream().mapToLong(OptionalLong::getAsLong).sum();
        sum += Math.abs(Math.log((1 + actual) / (1 + said.get())));
      }
    }
    return sum;
  }
}
