package io.soundtracker.sample;

import io.soundtracker.model.Counts;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How a post's counts grow with its age: towards a final level, fast at first, and never beyond it.
 * Likes and the other counts follow a little later than views.
 *
 * @param scale the age at which views have reached 63 % of their final level
 */
public record Growth(
    double views, double likes, double comments, double shares, double saves, Duration scale) {

  static final Growth NONE = new Growth(0, 0, 0, 0, 0, Duration.ofDays(1));

  private static final double LAG = 1.15;
  private static final double MOST_LIKES = 0.45;

  /** A post of ordinary luck, of an account with this median of final views and rate of likes. */
  static Growth of(double medianViews, double likeRate, Dice dice) {
    double views = medianViews * dice.logNormal(1.0);
    double likes = views * Math.min(MOST_LIKES, likeRate * dice.logNormal(0.35));
    double comments = likes * 0.05 * dice.logNormal(0.5);
    double shares = likes * 0.07 * dice.logNormal(0.5);
    double saves = likes * 0.12 * dice.logNormal(0.5);
    Duration scale = Duration.ofMinutes((long) (2 * 24 * 60 * dice.logNormal(0.5)));
    return new Growth(views, likes, comments, shares, saves, scale);
  }

  public Counts at(Duration age) {
    double ages = age.toSeconds() / (double) scale.toSeconds();
    double late = ages / LAG;
    return Counts.rounded(
        shown(views, ages),
        shown(likes, late),
        shown(comments, late),
        shown(shares, late),
        shown(saves, late));
  }

  private static OptionalLong shown(double level, double ages) {
    return OptionalLong.of(rounded((long) (level * -StrictMath.expm1(-ages))));
  }

  /** As the platform lists counts: exactly up to 9,999, then as 12.3K, then as 1.8M. */
  private static long rounded(long count) {
    if (count < 10_000) {
      return count;
    }
    long step = count < 1_000_000 ? 100 : 100_000;
    return (count + step / 2) / step * step;
  }
}
