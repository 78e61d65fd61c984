package io.soundtracker.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

/** Laws by which the invented uses of a sound come and go, and series that follow them. */
enum GrowthLaw {
  /** The same mean every day. */
  STEADY,
  /** By a few percent more each day. */
  GROWING,
  /** By a few percent less each day. */
  FADING,
  /** The mean itself is drawn anew each day. */
  BURSTS,
  /** Two days of each week bring six times as much as the others. */
  WEEKLY_RHYTHM,
  /** The logarithm of the mean strays, and is drawn back by half in ten days. */
  MEAN_REVERTING,
  /** Nothing for weeks, then tens of thousands every day, as views come. */
  LAUNCH,
  /** About a thousand a day, and one day three hundred times that. */
  SPIKE,
  /** Three a week, and six times as many from one day of the last three weeks on. */
  STEP,
  /** Each day is yesterday, give or take; nobody can know more than the last value. */
  RANDOM_WALK;

  private static final double STRAYS = 0.8;
  private static final double KEPT = Math.exp(-1 / 14.0);

  /** A series, and what the week after it brought. */
  record Made(DailySeries series, double nextWeek) {}

  /** So many series of so many days, by seed. */
  List<Made> series(int count, int days, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToObj(i -> one(days, random)).toList();
  }

  static List<DailySeries> seriesOf(List<Made> all) {
    return all.stream().map(Made::series).toList();
  }

  private Made one(int days, Random random) {
    double size = 4 * Math.exp(random.nextGaussian());
    double rate = 0.015 + 0.03 * random.nextDouble();
    List<Long> counts = new ArrayList<>();
    double walk = size * 200;
    double stray = STRAYS * random.nextGaussian();
    int turn = 20 + random.nextInt(45);
    for (int day = 0; day < days + DailySeries.WEEK; day++) {
      walk *= Math.exp(0.3 * random.nextGaussian());
      stray = KEPT * stray + STRAYS * Math.sqrt(1 - KEPT * KEPT) * random.nextGaussian();
      counts.add(
          switch (this) {
            case STEADY -> poisson(size, random);
            case GROWING -> poisson(size * Math.exp(rate * (day - days / 2.0)), random);
            case FADING -> poisson(3 * size * Math.exp(-rate * day), random);
            case BURSTS -> poisson(-size * Math.log(1 - random.nextDouble()), random);
            case WEEKLY_RHYTHM -> poisson(size * ((day + turn) % 7 < 2 ? 2.4 : 0.4), random);
            case MEAN_REVERTING -> poisson(size * Math.exp(stray), random);
            case LAUNCH -> day < turn ? 0 : noisy(size * 10_000, random);
            case SPIKE -> noisy(size * (day == turn ? 75_000 : 250), random);
            case STEP -> poisson(day < days - 7 - turn % 14 ? 3 / 7.0 : 18 / 7.0, random);
            case RANDOM_WALK -> Math.round(walk);
          });
    }
    return new Made(
        new DailySeries(counts.subList(0, days).stream().map(OptionalLong::of).toList()),
        counts.subList(days, days + DailySeries.WEEK).stream().mapToLong(Long::longValue).sum());
  }

  private static long noisy(double mean, Random random) {
    return Math.round(mean * Math.exp(0.2 * random.nextGaussian()));
  }

  /** How many arrivals fit into one unit of time. */
  private static long poisson(double mean, Random random) {
    long arrivals = -1;
    for (double time = 0; time <= mean; time -= Math.log(1 - random.nextDouble())) {
      arrivals++;
    }
    return arrivals;
  }
}
