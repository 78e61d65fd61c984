package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.analysis.GeneratedNetwork.Snapshot;
import io.soundtracker.analysis.PostStanding.Verdict;
import io.soundtracker.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breakouts of generated networks against plain loops over the same lists. */
class BreakoutsPropertyTest {

  private static final double TIMES = 1.5;

  @RegisterExtension static final NetworkDatabase DATABASE = new NetworkDatabase();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void posts_are_judged_as_loops_over_lists_judge_them(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    Database database = DATABASE.with(network, seed);

    for (PostFilter asked : PerformanceCases.filters(network, new Random(seed))) {
      PostFilter filter = ofAllSounds(asked);
      Breakouts.Answer answer = new Breakouts(database).of(filter, TIMES, true);
      List<PostStanding> expected = plain(network, filter);
      assertThat(answer.posts())
          .as(filter.toString())
          .extracting(Breakout::standing)
          .usingRecursiveFieldByFieldElementComparator()
          .containsExactlyInAnyOrderElementsOf(expected);
      for (Verdict verdict : Verdict.values()) {
        assertThat(answer.posts(verdict))
            .as(filter + " " + verdict)
            .isEqualTo(expected.stream().filter(one -> one.verdict() == verdict).count());
      }
    }
  }

  private static PostFilter ofAllSounds(PostFilter asked) {
    return PostFilter.of(asked.window())
        .ofAccounts(asked.accounts())
        .withTargets(asked.targets())
        .ofTargets(asked.targetsOnly());
  }

  @Test
  void the_generated_networks_have_posts_of_every_verdict() {
    Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
    seeds()
        .mapToObj(PerformanceCases::network)
        .forEach(
            network ->
                network
                    .windows()
                    .forEach(
                        window ->
                            plain(network, PostFilter.of(window))
                                .forEach(one -> seen.add(one.verdict()))));

    assertThat(seen).contains(Verdict.BREAKOUT, Verdict.USUAL, Verdict.FEW_POSTS);
  }

  private static List<PostStanding> plain(GeneratedNetwork today, PostFilter filter) {
    Instant end = filter.window().end().orElse(Instant.MAX);
    GeneratedNetwork network = today.asOf(end.minusSeconds(1));
    List<PostStanding> standings = new ArrayList<>();
    for (Post post : new PlainPerformance(network, filter).posts()) {
      NavigableMap<Duration, Long> own = course(network, post, end);
      List<Long> others = new ArrayList<>();
      List<Post> before =
          network.posts().stream()
              .filter(one -> one.account().equals(post.account()))
              .sorted(Comparator.comparing(Post::postedAt).thenComparing(Post::id))
              .takeWhile(one -> !one.equals(post))
              .toList();
      if (!own.isEmpty()) {
        before.stream()
            .skip(Math.max(0, before.size() - Breakouts.LOOKED_AT))
            .map(one -> PlainViews.at(course(network, one, end), own.lastKey()))
            .forEach(views -> views.ifPresent(others::add));
      }
      standings.add(standing(post.id(), own, others));
    }
    return standings;
  }

  private static PostStanding standing(
      String id, NavigableMap<Duration, Long> own, List<Long> others) {
    if (own.isEmpty()) {
      return new PostStanding(
          id, Optional.empty(), OptionalLong.empty(), 0, Optional.empty(), Verdict.NO_VIEWS);
    }
    Duration age = own.lastKey();
    long views = own.lastEntry().getValue();
    if (age.toMinutes() < 60) {
      return new PostStanding(
          id, Optional.of(age), OptionalLong.of(views), 0, Optional.empty(), Verdict.TOO_YOUNG);
    }
    if (others.size() < 8) {
      return new PostStanding(
          id,
          Optional.of(age),
          OptionalLong.of(views),
          others.size(),
          Optional.empty(),
          Verdict.FEW_POSTS);
    }
    double median = median(others.stream().map(Long::doubleValue).toList());
    double log = median(others.stream().map(one -> Math.log1p((double) one)).toList());
    double mad =
        median(others.stream().map(one -> Math.abs(Math.log1p((double) one) - log)).toList());
    double distance = Math.log1p((double) views) - log;
    double z = mad > 0 ? 0.6745 * distance / mad : distance * Math.sqrt(median + 1);
    return new PostStanding(
        id,
        Optional.of(age),
        OptionalLong.of(views),
        others.size(),
        Optional.of(new Usual(others.size(), median, log, mad)),
        views >= TIMES * median && z > 3.5 ? Verdict.BREAKOUT : Verdict.USUAL);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** A post's known views by its age; of several of one moment the most. */
  private static NavigableMap<Duration, Long> course(
      GeneratedNetwork network, Post post, Instant end) {
    NavigableMap<Duration, Long> course = new TreeMap<>();
    for (Snapshot snapshot : network.snapshots()) {
      if (snapshot.post().equals(post.id()) && snapshot.at().isBefore(end)) {
        snapshot
            .counts()
            .views()
            .ifPresent(
                views ->
                    course.merge(
                        Duration.between(post.postedAt(), snapshot.at()), views, Math::max));
      }
    }
    return course;
  }
}
