package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.Breakouts.Candidate;
import io.soundtracker.analysis.PostStanding.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often a post that is like the 30 before it is called a breakout, however it was listed. */
class BreakoutsSimulationTest {

  private static final int POSTS = 20_000;
  private static final int BEFORE = 30;
  private static final double SPREAD = 0.35; // of the logarithm of a post's size
  private static final double LONGEST = 60; // days

  /** How posts grow. */
  private enum Law {
    SATURATING,
    LOGARITHMIC,
    POWER;

    /** The share of its views that a post has at an age in days. */
    double shareAt(double age) {
      return switch (this) {
        case SATURATING -> 1 - Math.exp(-age / 2);
        case LOGARITHMIC -> Math.log1p(age) / Math.log1p(LONGEST);
        case POWER -> Math.pow(age / LONGEST, 0.4);
      };
    }
  }

  /**
   * How posts are listed, from some time in their first day on.
   *
   * @param gap days to the second listing
   * @param every days between all others
   */
  private record Rhythm(int gap, int every) {}

  /** Shares of all posts. */
  private record Score(double judged, double wrong) {}

  private static Score score(Law law, Rhythm rhythm, long seed) {
    Random random = new Random(seed);
    List<Verdict> verdicts =
        IntStream.range(0, POSTS)
            .mapToObj(
                one -> {
                  Candidate post = post(law, List.of(0.5 + 2 * random.nextDouble()), random);
                  return Breakouts.judged(post, before(law, rhythm, random), 3).verdict();
                })
            .toList();
    return new Score(
        verdicts.stream().filter(Verdict::isJudged).count() / (double) POSTS,
        verdicts.stream().filter(Verdict.BREAKOUT::equals).count() / (double) POSTS);
  }

  private static List<Candidate> before(Law law, Rhythm rhythm, Random random) {
    List<Candidate> posts = new ArrayList<>();
    for (int i = 0; i < BEFORE; i++) {
      List<Double> ages = new ArrayList<>(List.of(random.nextDouble()));
      for (double age = ages.get(0) + rhythm.gap(); age < LONGEST; age += rhythm.every()) {
        ages.add(age);
      }
      posts.add(post(law, ages, random));
    }
    return posts;
  }

  private static Candidate post(Law law, List<Double> ages, Random random) {
    double size = 5_000 * Math.exp(SPREAD * random.nextGaussian());
    ViewCurve curve = new ViewCurve();
    for (double age : ages) {
      curve.add(
          Duration.ofSeconds(Math.round(age * 86_400)),
          OptionalLong.of(Math.round(size * law.shareAt(age))));
    }
    return new Candidate(
        new PostCurve("p", 1, Instant.EPOCH, false, curve), true, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void of_posts_that_were_listed_daily_or_weekly_hardly_any_is_called_one(Law law) {
    for (long seed = 1; seed <= 2; seed++) {
      Score daily = score(law, new Rhythm(1, 1), seed);
      Score weekly = score(law, new Rhythm(7, 7), seed);

      assertThat(daily.judged()).as("daily, seed %d", seed).isGreaterThan(0.99);
      assertThat(daily.wrong()).as("daily, seed %d", seed).isLessThanOrEqualTo(0.002);
      assertThat(weekly.judged()).as("weekly, seed %d", seed).isGreaterThan(0.99);
      assertThat(weekly.wrong()).as("weekly, seed %d", seed).isLessThanOrEqualTo(0.002);
    }
  }

  @ParameterizedTest
  @EnumSource
  void beside_posts_that_were_not_listed_for_a_month_a_young_one_is_not_judged(Law law) {
    assertThat(score(law, new Rhythm(30, 1), 1).judged()).isLessThan(0.01);
  }
}
