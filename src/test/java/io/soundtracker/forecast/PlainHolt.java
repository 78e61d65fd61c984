package io.soundtracker.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Damped Holt on weeks as a textbook writes it, each week forecast from the first day on anew:
 * slow, and easy to check by eye.
 */
final class PlainHolt {

  private PlainHolt() {}

  /** What these parameters say of the week after some days, as a logarithm, if enough are known. */
  static Optional<Double> week(DampedHolt with, List<OptionalLong> days) {
    List<Long> known =
        days.stream().filter(OptionalLong::isPresent).map(OptionalLong::getAsLong).toList();
    if (known.size() < 14) {
      return Optional.empty();
    }
    List<Double> weeks = new ArrayList<>();
    for (int end = known.size(); end >= 7; end -= 7) {
      long sum = known.subList(end - 7, end).stream().mapToLong(Long::longValue).sum();
      weeks.add(0, Math.log(1.0 + sum));
    }
    List<Double> calm = new ArrayList<>(weeks);
    for (int i = 1; i < weeks.size() - 1; i++) {
      double beside = Math.max(weeks.get(i - 1), weeks.get(i + 1));
      if (weeks.get(i) - beside > Math.log(5)) {
        calm.set(i, beside);
      }
    }
    double level = calm.get(0);
    double trend = 0;
    for (int i = 1; i < calm.size(); i++) {
      double share = Math.max(with.alpha(), 1.0 / (i + 1));
      double before = level;
      level = share * calm.get(i) + (1 - share) * (before + with.phi() * trend);
      trend = with.beta() * (level - before) + (1 - with.beta()) * with.phi() * trend;
    }
    double mean = calm.stream().mapToDouble(x -> x).average().orElseThrow();
    double day = Math.log(1.0 + 7 * known.get(known.size() - 1));
    double here = 1 - with.home() - with.daily();
    double next = here * level + with.home() * mean + with.daily() * day + with.phi() * trend;
    return Optional.of(next < 0 ? 0 : next);
  }

  /** The mean of the three that erred least on the series' weeks and on the network's by then. */
  static double forecast(List<OptionalLong> days, List<List<OptionalLong>> network) {
    List<Double> sums = new ArrayList<>();
    for (DampedHolt holt : DampedHolt.GRID) {
      List<Double> all = new ArrayList<>();
      network.forEach(one -> all.addAll(errors(holt, one)));
      double own = errors(holt, days).stream().mapToDouble(x -> x).sum();
      sums.add(own + 168 * all.stream().mapToDouble(x -> x).average().orElse(0));
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      places.add(i);
    }
    places.sort(Comparator.comparing(sums::get));
    double log =
        places.subList(0, 3).stream()
            .mapToDouble(place -> week(DampedHolt.GRID.get(place), days).orElseThrow())
            .average()
            .orElseThrow();
    return Math.exp(log) - 1;
  }

  private static List<Double> errors(DampedHolt holt, List<OptionalLong> days) {
    List<Double> errors = new ArrayList<>();
    for (int day = 0; day + 7 <= days.size(); day++) {
      Optional<Double> said = week(holt, days.subList(0, day));
      List<OptionalLong> week = days.subList(day, day + 7);
      boolean used = said.isPresent() && weekBefore(days.subList(0, day)) > 0;
      if (used && week.stream().allMatch(OptionalLong::isPresent)) {
        double actual = week.stream().mapToLong(OptionalLong::getAsLong).sum();
        errors.add(Math.abs(Math.log(1 + actual) - said.get()));
      }
    }
    return errors;
  }

  private static long weekBefore(List<OptionalLong> days) {
    List<Long> known =
        days.stream().filter(OptionalLong::isPresent).map(OptionalLong::getAsLong).toList();
    return known.subList(known.size() - 7, known.size()).stream().mapToLong(x -> x).sum();
  }
}
