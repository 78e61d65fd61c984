package io.soundtracker.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What is usual in a network, by formulas as they are printed and sums in place of integrals. */
final class PlainPace {

  private static final int STEPS = 2_000;
  private static final double STEP = 1e-4;

  private final List<UseCounts> all;
  private final double recentDays;
  private final double daysBefore;

  PlainPace(List<UseCounts> all, double recentDays, double daysBefore) {
    this.all = all;
    this.recentDays = recentDays;
    this.daysBefore = daysBefore;
  }

  double change() {
    List<UseCounts> sounds = new ArrayList<>(all);
    long often = all.stream().filter(sound -> sound.recent() + sound.before() >= 8).count();
    long outliers = all.size() < 3 ? 0 : (often + 19) / 20;
    double[] sums = sums(all);
    sounds.sort(Comparator.comparing(sound -> sound.recent() * sums[1] - sound.before() * sums[0]));
    for (int i = 0; i < outliers; i++) {
      sounds.remove(0);
      sounds.remove(sounds.size() - 1);
    }
    double[] rest = sums(sounds);
    return rest[1] == 0 ? 1 : rest[0] / recentDays * daysBefore / rest[1];
  }

  /** Recent uses, and those before. */
  private static double[] sums(List<UseCounts> sounds) {
    return new double[] {
      sounds.stream().mapToDouble(UseCounts::recent).sum(),
      sounds.stream().mapToDouble(UseCounts::before).sum()
    };
  }

  double expected(double before) {
    return before / daysBefore * recentDays * Math.max(1, change());
  }

  double dispersion() {
    List<UseCounts> telling = all.stream().filter(sound -> sound.before() >= 8).toList();
    if (telling.size() < 10) {
      return 3;
    }
    double[] weeks = new double[4];
    for (UseCounts sound : telling) {
      for (int week = 0; week < 4; week++) {
        weeks[week] += sound.weeks().get(week);
      }
    }
    double uses = Arrays.stream(weeks).sum();
    int freedom = (int) Arrays.stream(weeks).filter(week -> week > 0).count() - 1;
    if (freedom == 0) {
      return 3;
    }
    double[] statistics = new double[telling.size()];
    for (int i = 0; i < statistics.length; i++) {
      for (int week = 0; week < 4; week++) {
        double expected = telling.get(i).before() * weeks[week] / uses;
        double observed = telling.get(i).weeks().get(week);
        statistics[i] += expected == 0 ? 0 : Math.pow(observed - expected, 2) / expected;
      }
    }
    Arrays.sort(statistics);
    int kept = (int) Math.ceil(0.95 * statistics.length);
    double share = kept / (double) statistics.length;
    double sum = 0;
    for (int i = 0; i < kept; i++) {
      sum += statistics[i] / freedom;
    }
    return Math.max(1, sum / kept * share / below(freedom, share));
  }

  /**
   * Of chi-squared over its degrees of freedom, the part of the mean that the least values make up
   * that are such a share of all. Chi-squared is the squared distance from the middle of a normal
   * cloud.
   */
  private static double below(int freedom, double share) {
    double all = 0;
    for (double distance = STEP / 2; distance < 12; distance += STEP) {
      all += cloud(freedom, distance);
    }
    double mass = 0;
    double sum = 0;
    for (double distance = STEP / 2; distance < 12 && mass < share * all; distance += STEP) {
      double part = Math.min(cloud(freedom, distance), share * all - mass);
      mass += part;
      sum += part * distance * distance;
    }
    return sum / all / freedom;
  }

  private static double cloud(int freedom, double distance) {
    return Math.pow(distance, freedom - 1) * Math.exp(-distance * distance / 2);
  }

  private double shareOfDays() {
    double usualDays = recentDays * Math.max(1, change());
    return usualDays / (usualDays + daysBefore);
  }

  double chance(int recent, int before) {
    return recent == 0 ? 1 : beta(recent / dispersion(), before / dispersion() + 1, shareOfDays());
  }

  /** How probable it is that the sound has less than so many times its usual pace. */
  double probabilityOfLess(double times, int recent, int before) {
    double[] uses = all.stream().mapToDouble(sound -> sound.recent() + sound.before()).toArray();
    double mean = Arrays.stream(uses).average().orElseThrow();
    double variance =
        Arrays.stream(uses).map(use -> (use - mean) * (use - mean)).average().getAsDouble();
    double between = variance - dispersion() * mean;
    double shape = between <= 0 ? mean / dispersion() : mean * mean / between;
    double typical = Math.max(1, Math.min(shape, mean / dispersion()));
    double days = shareOfDays();
    return beta(
        typical * days + recent / dispersion(),
        typical * (1 - days) + before / dispersion(),
        times * days / (times * days + 1 - days));
  }

  /** The regularized incomplete beta function. */
  private static double beta(double a, double b, double x) {
    double whole = belowHalf(a, b, 0.5) + belowHalf(b, a, 0.5);
    return x <= 0.5 ? belowHalf(a, b, x) / whole : 1 - belowHalf(b, a, 1 - x) / whole;
  }

  private static double belowHalf(double a, double b, double x) {
    double power = Math.min(1, a); // with u = tᵃ in place of t where the density is infinite at 0
    double end = Math.pow(x, power);
    double sum = 0;
    for (int step = 0; step < STEPS; step++) {
      double t = Math.pow(end * (step + 0.5) / STEPS, 1 / power);
      sum += Math.pow(t, a - power) * Math.pow(1 - t, b - 1);
    }
    return sum * end / STEPS / power;
  }
}
