package io.soundtracker.forecast;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Forecasts of a post's views at an age from those at a younger one: log(after) = a +
 * b·log(before), fitted over the posts of the network that are known at both ages. The line of an
 * account's posts is the network's, moved by how far its own lie above it, as far as they are many.
 * The baselines are the views as they are, and the median growth of the account's posts.
 */
public final class GrowthForecasts {

  /** The name under which forecasts are stored, and which revision of it made them. */
  public static final String METHOD = "log-linear";

  public static final int VERSION = 1;

  /** Posts without which nothing is forecast. */
  static final int FEWEST_POSTS = 20;

  /** Of an account with so many posts half is believed that it differs from the network. */
  static final int HALF_BELIEVED = 10;

  /** An account with fewer posts is taken to grow like the network's median post. */
  static final int FEWEST_OF_ACCOUNT = 5;

  private final Group network;
  private final Map<Long, Group> accounts;

  private GrowthForecasts(List<KnownGrowth> posts) {
    network = Group.of(posts);
    accounts =
        posts.stream()
            .collect(
                groupingBy(
                    KnownGrowth::account,
                    Collectors.collectingAndThen(Collectors.toList(), Group::of)));
  }

  /** Posts that are taken together. */
  private record Group(LineSums sums, Quantiles growth) {
    static Group of(List<KnownGrowth> posts) {
      return new Group(
          posts.stream().reduce(LineSums.NONE, LineSums::plus, (one, other) -> other),
          Quantiles.of(posts.stream().mapToDouble(KnownGrowth::growth)));
    }
  }

  /**
   * What can be said of a post.
   *
   * @param known the posts known at its age and at the one asked about
   * @param account whose post it is
   * @param views those that it has
   */
  public static Outlook of(List<KnownGrowth> known, long account, double views) {
    if (known.size() < FEWEST_POSTS) {
      return new Outlook.NoFigure(
          "not enough data: %d of %d posts known at both ages"
              .formatted(known.size(), FEWEST_POSTS));
    }
    GrowthForecasts forecasts = new GrowthForecasts(known);
    List<Trial> trials = known.stream().map(forecasts::withoutItself).toList();
    Spread spread = Spread.of(trials);
    Optional<Group> own = Optional.ofNullable(forecasts.accounts.get(account));
    double value =
        value(forecasts.network.sums(), own.map(Group::sums).orElse(LineSums.NONE), views);
    return new Outlook.Figure(
        value,
        Math.max(views, spread.low(value)),
        spread.high(value),
        views,
        asUsual(
            views,
            own.filter(group -> group.sums().count() >= FEWEST_OF_ACCOUNT)
                .orElse(forecasts.network)
                .growth()
                .median()),
        new BackTest(trials),
        false,
        false);
  }

  /** What would have been said of a post if it were not one of those that the line is fitted to. */
  private Trial withoutItself(KnownGrowth post) {
    Group own = accounts.get(post.account());
    double growth =
        own.sums().count() > FEWEST_OF_ACCOUNT
            ? own.growth().medianWithout(post.growth())
            : network.growth().medianWithout(post.growth());
    return new Trial(
        post.after(),
        value(network.sums().minus(post), own.sums().minus(post), post.before()),
        post.before(),
        asUsual(post.before(), growth));
  }

  /** Views do not become fewer by a forecast. */
  private static double value(LineSums network, LineSums own, double views) {
    LineSums.Line line = network.line();
    double believed = own.count() / (double) (own.count() + HALF_BELIEVED);
    double log = line.at(Math.log1p(views)) + believed * own.above(line);
    return Math.max(views, Math.expm1(log));
  }

  private static double asUsual(double views, double growth) {
    return Math.expm1(Math.log1p(views) + growth);
  }
}
