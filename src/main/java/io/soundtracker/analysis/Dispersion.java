package io.soundtracker.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How much more unevenly sounds are used than at a steady pace: the variance of weekly uses over
 * their mean, 1 if uses come one by one (a Poisson process), more if they come in bursts.
 *
 * @param value at least 1
 * @param sounds how many sounds were used often enough before, in more than one week, to measure
 *     it; it is {@link #ASSUMED} if they are fewer than {@link #SOUNDS_NEEDED}
 */
public record Dispersion(double value, int sounds) {

  /** A sound tells something if it has so many uses before the recent days. */
  public static final int USES_NEEDED = 8;

  /** So many sounds have to tell something. */
  public static final int SOUNDS_NEEDED = 10;

  /** Cautious: what is flagged with it would be flagged with less. */
  public static final double ASSUMED = 3;

  /** This share of the sounds, the most uneven ones, is left out: some of them do rise or fall. */
  private static final double OUTLIERS = 0.05;

  public boolean isMeasured() {
    return sounds >= SOUNDS_NEEDED;
  }

  /**
   * Pearson's statistic of each sound's weekly uses about its own mean, the network's busy and idle
   * weeks allowed for; pooled by a trimmed mean, which is set right for what trimming takes from
   * it.
   */
  static Dispersion of(List<UseCounts> all) {
    List<UseCounts> telling = all.stream().filter(one -> one.before() >= USES_NEEDED).toList();
    if (telling.size() < SOUNDS_NEEDED) {
      return new Dispersion(ASSUMED, telling.size());
    }
    double[] shares = shares(telling);
    int freedom = (int) Arrays.stream(shares).filter(share -> share > 0).count() - 1;
    if (freedom < 1) {
      return new Dispersion(ASSUMED, 0);
    }
    double[] statistics =
        telling.stream().mapToDouble(one -> pearson(one, shares) / freedom).sorted().toArray();
    int used = (int) Math.ceil((1 - OUTLIERS) * statistics.length);
    double usual = Arrays.stream(statistics, 0, used).average().getAsDouble();
    double kept = used / (double) statistics.length;
    double whole =
        kept
            / ChiSquaredDistribution.of(freedom + 2)
                .cumulativeProbability(
                    ChiSquaredDistribution.of(freedom).inverseCumulativeProbability(kept));
    return new Dispersion(Math.max(1, usual * whole), telling.size());
  }

  /** The part of all uses that each week had. */
  private static double[] shares(List<UseCounts> sounds) {
    double all = sounds.stream().mapToInt(UseCounts::before).sum();
    return IntStream.range(0, sounds.get(0).weeks().size())
        .mapToDouble(week -> sounds.stream().mapToInt(one -> one.weeks().get(week)).sum() / all)
        .toArray();
  }

  private static double pearson(UseCounts sound, double[] shares) {
    double sum = 0;
    for (int week = 0; week < shares.length; week++) {
      double expected = sound.before() * shares[week];
      if (expected > 0) {
        double off = sound.weeks().get(week) - expected;
        sum += off * off / expected;
      }
    }
    return sum;
  }
}
