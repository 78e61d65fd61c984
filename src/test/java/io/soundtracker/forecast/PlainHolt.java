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
  private record State(double level, double trend, List<Double> surprises) {}

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
    double raised = state.surprises().stream().mapToDouble(Math::exp).average().orElseThrow();
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

  private static State after(State before, OptionalLong day, DampedHolt with) {
    double damped = with.phi() * before.trend();
    double expected = before.level() + damped;
    if (day.isEmpty()) {
      return new State(expected, damped, before.surprises());
    }
    double level = with.alpha() * log(day) + (1 - with.alpha()) * expected;
    double trend = with.beta() * (level - before.level()) + (1 - with.beta()) * damped;
    List<Double> surprises = new ArrayList<>(before.surprises());
    surprises.add(log(day) - expected);
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
