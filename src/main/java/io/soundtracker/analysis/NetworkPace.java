package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What is usual in a network, and so what the growth of a sound is worth.
 *
 * @param recentDays how many of the recent days were read, on average over the accounts; likewise
 *     {@code daysBefore}
 * @param change how many times its pace of before the network has, but for the sounds that rose or
 *     fell most
 * @param typicalUses how many uses of an average sound each sound's own are moved towards the
 *     average by
 */
public record NetworkPace(
    double recentDays,
    double daysBefore,
    double change,
    Dispersion dispersion,
    double typicalUses) {

  private static final double LOWER_BOUND = 0.05;

  /** As much of the sounds that are used often, at either end, is no part of the network's pace. */
  private static final double OUTLIERS = 0.05;

  public NetworkPace {
    requireNonNull(dispersion);
  }

  /**
   * @param all every sound that was used in one of the days
   */
  static NetworkPace of(List<UseCounts> all, double recentDays, double daysBefore) {
    Dispersion dispersion = Dispersion.of(all);
    return new NetworkPace(
        recentDays,
        daysBefore,
        change(likeMost(all), recentDays, daysBefore),
        dispersion,
        typicalUses(all, dispersion.value()));
  }

  /**
   * Without the sounds that rose most, lest one that everybody uses all at once hides all others,
   * and as many that fell most, so that chance takes as much from either end. Seldom used sounds
   * are not reckoned in how many that are: they would take their few uses away from one end alone.
   */
  private static List<UseCounts> likeMost(List<UseCounts> all) {
    if (all.size() < 3) {
      return all;
    }
    long recent = all.stream().mapToLong(UseCounts::recent).sum();
    long before = all.stream().mapToLong(UseCounts::before).sum();
    long oftenUsed =
        all.stream().filter(one -> one.recent() + one.before() >= Dispersion.USES_NEEDED).count();
    int outliers = (int) Math.ceil(OUTLIERS * oftenUsed);
    return all.stream()
        .sorted(
            Comparator.comparingLong(sound -> sound.recent() * before - sound.before() * recent))
        .toList()
        .subList(outliers, all.size() - outliers);
  }

  private static double change(List<UseCounts> sounds, double recentDays, double daysBefore) {
    double recent = sounds.stream().mapToInt(UseCounts::recent).sum();
    double before = sounds.stream().mapToInt(UseCounts::before).sum();
    return before == 0 ? 1 : recent / recentDays / (before / daysBefore);
  }

  /**
   * The shape of the gamma distribution of the sounds' daily uses, by its moments: the more alike
   * sounds are, the more the average says of each. At least 1, lest a few huge sounds make it say
   * nothing; at most what an average sound was used itself.
   */
  private static double typicalUses(List<UseCounts> all, double dispersion) {
    double[] uses = all.stream().mapToDouble(sound -> sound.recent() + sound.before()).toArray();
    double mean = 0;
    for (double one : uses) {
      mean += one / uses.length;
    }
    double variance = 0;
    for (double one : uses) {
      variance += (one - mean) * (one - mean) / uses.length;
    }
    double betweenSounds = variance - dispersion * mean;
    double most = mean / dispersion;
    return Math.max(1, betweenSounds <= 0 ? most : Math.min(most, mean * mean / betweenSounds));
  }

  /**
   * What is usual now of something that was so much before: as many a day, and more by the
   * network's growth if it grew. A network that shrinks excuses no sound.
   */
  double expected(double before) {
    return before * usualDays() / daysBefore;
  }

  /** The recent days, as many times as the network grew. */
  private double usualDays() {
    return recentDays * Math.max(1, change);
  }

  /** How probable so much recent use is of a sound that does no more than the usual. */
  double chance(UseCounts sound) {
    return TwoRates.chance(
        sound.recent(), usualDays(), sound.before(), daysBefore, dispersion.value());
  }

  /**
   * The sound's pace now over the usual one. Both paces have gamma distributions, that of the
   * network's sounds spread evenly over all days and the sound's own uses; so their ratio is a
   * scaled beta-prime, and the share of the recent days in all use a beta distribution.
   */
  Growth growth(UseCounts sound) {
    double shareOfDays = usualDays() / (usualDays() + daysBefore);
    BetaDistribution recentShare =
        BetaDistribution.of(
            typicalUses * shareOfDays + sound.recent() / dispersion.value(),
            typicalUses * (1 - shareOfDays) + sound.before() / dispersion.value());
    return new Growth(
        times(recentShare.inverseCumulativeProbability(0.5), shareOfDays),
        times(recentShare.inverseCumulativeProbability(LOWER_BOUND), shareOfDays));
  }

  private static double times(double recentShare, double shareOfDays) {
    return recentShare / (1 - recentShare) * (1 - shareOfDays) / shareOfDays;
  }
}
