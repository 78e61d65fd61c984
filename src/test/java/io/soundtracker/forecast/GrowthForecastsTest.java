package io.soundtracker.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthForecastsTest {

  private static final Offset<Double> HARDLY = within(1e-6);
  private static final int ACCOUNTS = 6;

  /** A network whose accounts grow by a power law of their own, with some noise. */
  private static List<KnownGrowth> network(int posts, double power, double noise, Random random) {
    double[] accounts = random.doubles(ACCOUNTS, -0.3, 0.6).toArray();
    List<KnownGrowth> made = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      int account = random.nextInt(ACCOUNTS);
      double x = 4 + 4 * random.nextDouble();
      double y = 2 + accounts[account] + power * x + noise * random.nextGaussian();
      made.add(
          new KnownGrowth(account, Math.rint(Math.exp(x)), Math.rint(Math.exp(Math.max(x, y)))));
    }
    return made;
  }

  private static Outlook.Figure figure(List<KnownGrowth> known, long account, double views) {
    return (Outlook.Figure) GrowthForecasts.of(known, account, views);
  }

  /** The same by formulas of a textbook, of all posts but perhaps one. */
  private static double plain(List<KnownGrowth> known, long account, double views) {
    double meanX = mean(known.stream().mapToDouble(KnownGrowth::x));
    double meanY = mean(known.stream().mapToDouble(KnownGrowth::y));
    double b =
        known.stream().mapToDouble(p -> (p.x() - meanX) * (p.y() - meanY)).sum()
            / known.stream().mapToDouble(p -> Math.pow(p.x() - meanX, 2)).sum();
    double a = meanY - b * meanX;
    List<KnownGrowth> own = known.stream().filter(p -> p.account() == account).toList();
    double above = own.isEmpty() ? 0 : mean(own.stream().mapToDouble(p -> p.y() - a - b * p.x()));
    double moved = above * own.size() / (own.size() + 10.0);
    return Math.max(views, Math.exp(a + b * Math.log(1 + views) + moved) - 1);
  }

  private static double mean(DoubleStream numbers) {
    return numbers.average().orElseThrow();
  }

  private static double usual(List<KnownGrowth> known, long account, double views) {
    List<Double> own =
        known.stream()
            .filter(p -> p.account() == account)
            .map(KnownGrowth::growth)
            .sorted()
            .toList();
    List<Double> all = known.stream().map(KnownGrowth::growth).sorted().toList();
    List<Double> used = own.size() < 5 ? all : own;
    double median = (used.get((used.size() - 1) / 2) + used.get(used.size() / 2)) / 2;
    return (1 + views) * Math.exp(median) - 1;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_line_is_that_of_the_textbook_and_each_trial_leaves_its_post_out(long seed) {
    Random random = new Random(seed);
    List<KnownGrowth> known = network(20 + random.nextInt(60), 0.9, 0.3, random);
    long account = random.nextInt(ACCOUNTS + 1);

    Outlook.Figure said = figure(known, account, 500);

    assertThat(said.value()).isCloseTo(plain(known, account, 500), HARDLY);
    assertThat(said.lastValue()).isEqualTo(500);
    assertThat(said.asUsual()).isCloseTo(usual(known, account, 500), HARDLY);
    assertThat(said.test().trials()).hasSameSizeAs(known);
    for (int i = 0; i < known.size(); i++) {
      KnownGrowth post = known.get(i);
      List<KnownGrowth> others = new ArrayList<>(known);
      others.remove(i);
      Trial trial = said.test().trials().get(i);
      assertThat(trial.actual()).isEqualTo(post.after());
      assertThat(trial.method())
          .isCloseTo(plain(others, post.account(), post.before()), within(1e-3));
      assertThat(trial.lastValue()).isEqualTo(post.before());
      assertThat(trial.asUsual())
          .isCloseTo(usual(others, post.account(), post.before()), within(1e-3));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void on_a_known_law_of_growth_both_baselines_are_beaten(long seed) {
    Random random = new Random(seed);
    List<KnownGrowth> all = network(2_000, 0.8, 0.25, random);
    List<KnownGrowth> known = all.subList(0, 1_000);
    List<Trial> happened =
        all.subList(1_000, 1_100).stream()
            .map(
                post -> {
                  Outlook.Figure said = figure(known, post.account(), post.before());
                  return new Trial(post.after(), said.value(), said.lastValue(), said.asUsual());
                })
            .toList();

    assertThat(new BackTest(happened).best()).isEqualTo(BackTest.Best.METHOD);
    assertThat(figure(known, 0, 100).test().best()).isEqualTo(BackTest.Best.METHOD);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eight_in_ten_lie_in_the_interval_more_or_less(long seed) {
    List<KnownGrowth> all = network(900, 0.85, 0.4, new Random(seed));
    List<KnownGrowth> known = all.subList(0, 300);
    long inside =
        all.subList(300, 900).stream()
            .filter(
                post -> {
                  Outlook.Figure said = figure(known, post.account(), post.before());
                  return post.after() >= said.low() && post.after() <= said.high();
                })
            .count();

    assertThat(inside / 600.0).isBetween(0.70, 0.90);
  }

  @Test
  void where_posts_do_not_grow_it_says_that_the_last_value_is_better() {
    List<KnownGrowth> known =
        IntStream.range(0, 60).mapToObj(i -> new KnownGrowth(i % 3, 100.0 + i, 100.0 + i)).toList();

    assertThat(figure(known, 0, 130).test().best()).isNotEqualTo(BackTest.Best.METHOD);
    assertThat(figure(known, 0, 130).value()).isCloseTo(130, HARDLY);
  }

  @Test
  void views_do_not_become_fewer() {
    List<KnownGrowth> falling =
        IntStream.range(0, 40)
            .mapToObj(i -> new KnownGrowth(1, 1000.0 + 7 * i, 900.0 + 7 * i))
            .toList();

    Outlook.Figure said = figure(falling, 1, 1100);

    assertThat(said.value()).isEqualTo(1100);
    assertThat(said.low()).isEqualTo(1100);
  }

  @Test
  void posts_that_all_had_as_many_views_grow_by_one_factor() {
    List<KnownGrowth> known = Collections.nCopies(25, new KnownGrowth(1, 99, 199));
    assertThat(figure(known, 2, 999).value()).isCloseTo(1999, HARDLY);
  }

  @Test
  void an_account_with_many_posts_is_believed_to_differ() {
    List<KnownGrowth> known =
        new ArrayList<>(Collections.nCopies(200, new KnownGrowth(1, 99, 199)));
    known.addAll(Collections.nCopies(90, new KnownGrowth(2, 99, 399)));

    double own = figure(known, 2, 99).value();
    double other = figure(known, 3, 99).value();

    assertThat(own).isBetween(370.0, 399.0);
    assertThat(other).isBetween(199.0, 280.0);
  }

  @Test
  void too_little_is_said_in_words() {
    List<KnownGrowth> known = Collections.nCopies(19, new KnownGrowth(1, 100, 200));
    assertThat(GrowthForecasts.of(known, 1, 100))
        .isEqualTo(new Outlook.NoFigure("not enough data: 19 of 20 posts known at both ages"));
  }
}
