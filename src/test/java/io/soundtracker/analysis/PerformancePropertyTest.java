package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Name;
import io.soundtracker.analysis.GeneratedNetwork.Outcome;
import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Performance in generated networks against plain loops over the same lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerformancePropertyTest {

  @TempDir static Path folder;
  @AutoClose private Database database;

  @BeforeAll
  void open() {
    database = TestDatabase.in(folder);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 24);
  }

  private void store(GeneratedNetwork network, long order) {
    new NetworkStore(database, new Random(order)).store(network);
  }

  private static RecursiveComparisonAssert<?> assertAbout(Object actual, String what) {
    return assertThat(actual)
        .as(what)
        .usingRecursiveComparison()
        .withEqualsForType(PerformancePropertyTest::equal, OptionalDouble.class);
  }

  private static boolean equal(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() == other.isPresent() && Math.abs(one.orElse(0) - other.orElse(0)) < 1e-9;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sounds_are_as_loops_over_lists_find_them(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    store(network, seed);

    for (PostFilter filter : PerformanceCases.filters(network, new Random(seed))) {
      PlainPerformance plain = new PlainPerformance(network, filter);
      SoundPerformances.Answer answer = new SoundPerformances(database).of(filter);
      assertAbout(answer, filter.toString()).isEqualTo(plain.sounds());

      List<String> keys = answer.sounds().stream().map(SoundPerformance::key).toList();
      Map<String, List<Post>> top = new MostViewed(database).ofSounds(filter, keys, 3);
      for (String key : keys) {
        assertThat(top.get(key))
            .as(key)
            .extracting(Post::id)
            .isEqualTo(plain.mostViewed(post -> plain.keyOf(post).equals(Optional.of(key)), 3));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void accounts_are_as_loops_over_lists_find_them(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    store(network, seed);

    for (PostFilter filter : PerformanceCases.filters(network, new Random(seed))) {
      List<AccountPerformance> expected = accounts(network, filter);
      List<AccountPerformance> answer = ranked(network, filter, 2);
      assertAbout(answer.stream().map(account -> withoutBest(account)).toList(), filter.toString())
          .isEqualTo(expected);
      PlainPerformance plain = new PlainPerformance(network, filter);
      for (AccountPerformance account : answer) {
        assertThat(account.best())
            .extracting(Post::id)
            .isEqualTo(
                plain.mostViewed(post -> post.account().equals(account.total().account()), 2));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void one_walk_finds_for_sounds_and_accounts_what_two_would(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    store(network, seed);

    for (PostFilter filter : PerformanceCases.filters(network, new Random(seed))) {
      PlainPerformance plain = new PlainPerformance(network, filter);
      try (Gains.Asked asked = new Gains(database).ask(filter)) {
        assertThat(asked.bySound())
            .as(filter.toString())
            .isEqualTo(plain.gains(post -> plain.keyOf(post)));
        assertThat(asked.byAccount())
            .as(filter.toString())
            .isEqualTo(plain.gains(GeneratedNetwork.Post::account));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sounds_are_shown_with_what_a_walk_over_all_posts_would_find(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    store(network, seed);

    for (PostFilter filter : PerformanceCases.filters(network, new Random(seed))) {
      WindowPosts posts = new WindowPosts(database, filter);
      Set<String> keys =
          new SoundTotals(database)
              .of(filter).stream().map(SoundTotal::key).limit(5).collect(Collectors.toSet());
      assertThat(posts.ofSounds(keys, 2))
          .as(filter.toString())
          .isEqualTo(SoundPosts.walked(posts, keys, 2));
    }
  }

  private static AccountPerformance withoutBest(AccountPerformance account) {
    return new AccountPerformance(account.total(), account.gained(), account.rhythm(), List.of());
  }

  private static List<AccountPerformance> accounts(GeneratedNetwork network, PostFilter filter) {
    PlainPerformance plain = new PlainPerformance(network, filter);
    Map<Handle, ViewsGained> gains = plain.gains(GeneratedNetwork.Post::account);
    List<AccountPerformance> accounts = new ArrayList<>();
    for (Account account : network.accounts()) {
      Handle handle = account.handle();
      List<GeneratedNetwork.Post> posts =
          plain.posts().stream().filter(post -> post.account().equals(handle)).toList();
      Optional<Instant> lastRead =
          network.attempts().stream()
              .filter(attempt -> attempt.account().equals(handle))
              .filter(attempt -> attempt.outcome() == Outcome.COMPLETE)
              .map(Attempt::at)
              .max(Comparator.naturalOrder());
      boolean asked =
          (!filter.targetsOnly() || plain.isTarget(handle))
              && (filter.accounts().isEmpty() || filter.accounts().contains(handle));
      if (asked && (!posts.isEmpty() || (account.active() && lastRead.isPresent()))) {
        AccountTotal total =
            new AccountTotal(
                handle,
                Optional.empty(),
                account.target(),
                OptionalLong.empty(),
                (int) posts.stream().flatMap(post -> plain.keyOf(post).stream()).distinct().count(),
                plain.figures(posts),
                plain.savesRate(posts),
                posts.stream().map(GeneratedNetwork.Post::postedAt).max(Comparator.naturalOrder()),
                lastRead);
        accounts.add(
            new AccountPerformance(
                total,
                gains.getOrDefault(handle, ViewsGained.NOT_OBSERVED),
                plain.rhythm(handle),
                List.of()));
      }
    }
    accounts.sort(
        Comparator.comparing((AccountPerformance row) -> -row.total().figures().views().orElse(-1))
            .thenComparing(row -> row.total().account().value()));
    return accounts;
  }

  private Coverages coverages(GeneratedNetwork network) {
    return new Coverages(database, Duration.ofDays(2), Clock.fixed(network.now(), ZoneOffset.UTC));
  }

  private List<AccountPerformance> ranked(GeneratedNetwork network, PostFilter filter, int best) {
    return new AccountPerformances(database)
        .of(filter, coverages(network).reading(filter.window()).spans(), best);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void changes_are_as_loops_over_both_windows_find_them(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    store(network, seed);
    Coverages coverages = coverages(network);

    for (PostFilter filter : PerformanceCases.filters(network, new Random(seed))) {
      for (SoundMeasure measure : List.of(SoundMeasure.POSTS, SoundMeasure.GAINED)) {
        Coverage coverage = coverages.of(filter.window());
        Optional<SoundComparison> answer =
            new SoundComparisons(database, coverages)
                .before(filter, coverage, measure)
                .map(before -> before.compare(new SoundPerformances(database).of(filter).sounds()));

        Optional<List<Instant>> span =
            coverage.asOf().flatMap(at -> PlainComparison.spanBefore(filter.window(), at));
        assertThat(
                answer.map(
                    found -> List.of(found.before().start().get(), found.before().end().get())))
            .as(filter.toString())
            .isEqualTo(span);
        if (answer.isPresent()) {
          PlainComparison plain = new PlainComparison(network, filter, measure);
          List<Handle> compared = plain.compared(coverage, answer.get().coverage());
          assertThat(answer.get().accounts()).isEqualTo(compared.size());
          assertThat(answer.get().changes())
              .as(filter + " by " + measure)
              .isEqualTo(plain.changes(compared, answer.get().before()));
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_order_in_which_rows_were_stored_changes_nothing(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    PostFilter filter = PerformanceCases.filters(network, new Random(seed)).get(1);
    store(network, seed);
    SoundPerformances.Answer sounds = new SoundPerformances(database).of(filter);
    List<AccountPerformance> accounts = ranked(network, filter, 3);

    store(network, seed + 1_000);

    assertAbout(new SoundPerformances(database).of(filter), "sounds").isEqualTo(sounds);
    assertAbout(ranked(network, filter, 3), "accounts").isEqualTo(accounts);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_merge_adds_up_two_sounds_and_a_split_takes_them_apart_again(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    PostFilter filter = PostFilter.of(network.windows().get(1));
    store(network, seed);
    SoundPerformances.Answer apart = new SoundPerformances(database).of(filter);
    if (apart.sounds().size() < 2) {
      return;
    }
    SoundPerformance kept = apart.sounds().get(0);
    SoundPerformance gone = apart.sounds().get(1);

    store(network.withNames(merged(network, gone.key(), kept.key())), seed);

    SoundPerformances.Answer together = new SoundPerformances(database).of(filter);
    assertThat(together.gained()).isEqualTo(apart.gained());
    assertThat(together.sounds()).extracting(SoundPerformance::key).doesNotContain(gone.key());
    SoundPerformance both = together.sounds().get(0);
    assertThat(both.key()).isEqualTo(kept.key());
    assertThat(both.gained()).isEqualTo(kept.gained().plus(gone.gained()));
    assertThat(both.total().figures().posts())
        .isEqualTo(kept.total().figures().posts() + gone.total().figures().posts());

    store(network, seed);

    assertAbout(new SoundPerformances(database).of(filter), "split again").isEqualTo(apart);
  }

  private static List<Name> merged(GeneratedNetwork network, String gone, String kept) {
    return network.names().stream()
        .map(
            name ->
                name.key().equals(gone) || name.sameAs().equals(Optional.of(gone))
                    ? name.aliasOf(kept)
                    : name)
        .toList();
  }
}
