package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * 300 sounds of a network in 35 days, of which the first ten are used three times as much in the
 * last week. The sounds' daily rates of adoption are skewed: lognormal with median 0.3 and σ = 1,
 * cut off at 0.05 and 8, so that three in four lie between 0.1 and 1.
 */
final class SimulatedUse {

  static final int SOUNDS = 300;
  static final int TRIPLING = 10;

  private static final int DAYS = 35;
  private static final int WEEK_OF_RISE = 28;
  private static final int GROUPS = 5;
  private static final int ACCOUNTS = 200 * GROUPS;
  private static final int READ_FROM = 21;
  private static final int READ_UNTIL = 29;
  private static final int DATED_FROM = 25;
  private static final LocalDate LAST = LocalDate.parse("2026-11-01");

  /** How use comes about. */
  enum Kind {
    /** Accounts take a sound up one by one. */
    POISSON,
    /** The number of accounts a day has three times the variance. */
    UNEVEN_DAYS,
    /** Accounts come one by one, but post several at once: posts have three times the variance. */
    MANY_POSTS_AT_ONCE,
    /** Accounts use a sound for one to five days in a row: weeks have three times the variance. */
    DAYS_IN_A_ROW
  }

  /** What else the network does. */
  enum Network {
    STEADY(0),
    /** All sounds are used twice as much in the last week. */
    DOUBLING(0),
    /** Of one account in five only the last two weeks were read; nothing rises with these. */
    PARTLY_READ(1),
    /** Most accounts were read of late alone. */
    MOSTLY_READ_LATE(3),
    /** Most accounts were not read any more from the second of the recent days on. */
    MOSTLY_READ_BEFORE(3),
    /** The time of most accounts' posts is not known, but for those of the last ten days. */
    MOSTLY_UNDATED(3);

    private final int unequal;

    /**
     * @param unequal of so many groups of accounts not all is known; nothing rises with these
     */
    Network(int unequal) {
      this.unequal = unequal;
    }
  }

  private final Network network;
  private final int[][] adoptions = new int[SOUNDS][];
  private final int[][] posts = new int[SOUNDS][];

  SimulatedUse(Kind kind, Network network, long seed) {
    this.network = network;
    Random random = new Random(seed);
    for (int sound = 0; sound < SOUNDS; sound++) {
      double usual = Math.min(8, Math.max(0.05, 0.3 * Math.exp(random.nextGaussian())));
      double[] rates = new double[DAYS];
      Arrays.fill(rates, usual);
      double now = usual * (network == Network.DOUBLING ? 2 : 1) * (sound < TRIPLING ? 3 : 1);
      Arrays.fill(rates, WEEK_OF_RISE, DAYS, now);
      adoptions[sound] = adoptions(kind, rates, random);
      posts[sound] =
          kind == Kind.MANY_POSTS_AT_ONCE
              ? Arrays.stream(adoptions[sound]).map(accounts -> bursts(accounts, random)).toArray()
              : adoptions[sound];
    }
  }

  private static int[] adoptions(Kind kind, double[] rates, Random random) {
    int[] days = new int[DAYS];
    switch (kind) {
      case POISSON, MANY_POSTS_AT_ONCE -> Arrays.setAll(days, day -> poisson(rates[day], random));
      case UNEVEN_DAYS ->
          Arrays.setAll(days, day -> poisson(2 * gamma(rates[day] / 2, random), random));
      case DAYS_IN_A_ROW -> {
        for (int start = -4; start < DAYS; start++) {
          int accounts = poisson(rates[Math.max(0, start)] / 3, random);
          for (int account = 0; account < accounts; account++) {
            int end = Math.min(DAYS, start + 1 + random.nextInt(5));
            for (int day = Math.max(0, start); day < end; day++) {
              days[day]++;
            }
          }
        }
      }
    }
    return days;
  }

  /** Each account posts one to four times, two on average; the variance of the sum is triple. */
  private static int bursts(int accounts, Random random) {
    return IntStream.range(0, accounts).map(i -> random.nextInt(3) == 0 ? 4 : 1).sum();
  }

  private static int poisson(double mean, Random random) {
    int count = -1;
    for (double left = mean; left >= 0; left += Math.log(1 - random.nextDouble())) {
      count++;
    }
    return count;
  }

  /** Of scale 1, as Marsaglia and Tsang draw it. */
  private static double gamma(double shape, Random random) {
    if (shape < 1) {
      return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    while (true) {
      double normal = random.nextGaussian();
      double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
      double bound = normal * normal / 2 + d - d * v + d * Math.log(Math.max(v, 1e-300));
      if (v > 0 && Math.log(1 - random.nextDouble()) < bound) {
        return d * v;
      }
    }
  }

  static boolean triples(int sound) {
    return sound < TRIPLING;
  }

  /** What rising counts of it, the sounds' numbers their keys. */
  Seen seen() {
    Map<Handle, ReadSpans> read = new HashMap<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      read.put(handle(account), ReadSpans.of(List.of(span(account))));
    }
    RisingBasis basis =
        RisingBasis.of(
            read,
            (account, window) ->
                isUnequal(account, Network.MOSTLY_UNDATED)
                    && window.start().orElseThrow().isBefore(time(DATED_FROM)),
            LAST,
            ZoneOffset.UTC);
    read.keySet().retainAll(basis.accounts());
    return new Seen(tallies(basis.days(), read), basis.recentDays(), basis.daysBefore());
  }

  private static Handle handle(int account) {
    return new Handle("@account" + account);
  }

  private boolean isUnequal(Handle account, Network how) {
    int number = Integer.parseInt(account.value().substring("@account".length()));
    return network == how && number % GROUPS < network.unequal;
  }

  private ReadSpans.Span span(int account) {
    if (account % GROUPS >= network.unequal) {
      return new ReadSpans.Span(time(0), time(DAYS));
    }
    return switch (network) {
      case PARTLY_READ, MOSTLY_READ_LATE -> new ReadSpans.Span(time(READ_FROM), time(DAYS));
      case MOSTLY_READ_BEFORE -> new ReadSpans.Span(time(0), time(READ_UNTIL));
      case STEADY, DOUBLING, MOSTLY_UNDATED -> new ReadSpans.Span(time(0), time(DAYS));
    };
  }

  record Seen(List<UseTally> tallies, double recentDays, double daysBefore) {

    NetworkPace pace() {
      return NetworkPace.of(uses(), recentDays, daysBefore);
    }

    List<UseCounts> uses() {
      return tallies.stream().map(UseTally::counts).toList();
    }
  }

  private List<UseTally> tallies(RisingDays days, Map<Handle, ReadSpans> read) {
    List<UseTally> tallies = new ArrayList<>();
    for (int sound = 0; sound < SOUNDS; sound++) {
      UseTally tally =
          new UseTally(days, String.valueOf(sound), "Sound " + sound, Optional.empty());
      for (int day = DAYS - 7 - days.daysBefore(); day < DAYS; day++) {
        for (int post = 0; post < posts[sound][day]; post++) {
          Handle account = handle(group(sound) + GROUPS * (post % adoptions[sound][day]));
          boolean undated = isUnequal(account, Network.MOSTLY_UNDATED) && day < DATED_FROM;
          if (!undated && read.containsKey(account) && read.get(account).contain(time(day))) {
            tally.add(account.value(), time(day));
          }
        }
      }
      tallies.add(tally);
    }
    return tallies;
  }

  /** The accounts that use a sound: each has sounds of its own. */
  private int group(int sound) {
    return triples(sound) ? network.unequal + sound % (GROUPS - network.unequal) : sound % GROUPS;
  }

  private static Instant time(int day) {
    return LAST.minusDays(DAYS - 1L - day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
