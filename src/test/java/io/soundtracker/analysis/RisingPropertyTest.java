package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.analysis.GeneratedNetwork.Snapshot;
import io.soundtracker.model.Counts;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is rising in generated networks, gaps included, against plain loops over the same lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RisingPropertyTest {

  private static final Duration FRESH = Duration.ofDays(2);

  @TempDir static Path folder;
  private Database database;

  @BeforeAll
  void open() {
    database = TestDatabase.in(folder);
  }

  @AfterAll
  void close() {
    database.close();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 16);
  }

  /** With many posts in the last weeks, of few sounds. */
  private static GeneratedNetwork network(long seed) {
    GeneratedNetwork network = NetworkGenerator.network(seed);
    Random random = new Random(seed);
    List<Post> posts = new ArrayList<>(network.posts());
    List<Snapshot> snapshots = new ArrayList<>(network.snapshots());
    for (int i = 0; i < 250; i++) {
      Account account = network.accounts().get(random.nextInt(network.accounts().size()));
      Instant postedAt = network.now().minusSeconds(random.nextInt(38 * 86_400));
      String name = network.names().get(random.nextInt(network.names().size())).key();
      String id = "76" + (10_000_000 + i);
      posts.add(
          new Post(
              id,
              account.handle(),
              postedAt,
              Optional.of(name),
              Optional.empty(),
              false,
              network.now()));
      snapshots.add(new Snapshot(id, "session-0", network.now(), someCounts(i)));
    }
    return new GeneratedNetwork(
        network.now(),
        network.windows(),
        network.accounts(),
        network.names(),
        network.platformIds(),
        posts,
        network.attempts(),
        snapshots,
        network.leftOut());
  }

  private static Counts someCounts(int views) {
    OptionalLong one = OptionalLong.of(1);
    return Counts.rounded(OptionalLong.of(views), one, one, one, one);
  }

  private static PostFilter filter(GeneratedNetwork network, Random random) {
    PostFilter filter =
        PostFilter.of(network.windows().get(4)).by(random.nextBoolean() ? By.SOUND : By.SONG);
    return switch (random.nextInt(4)) {
      case 0 -> filter.ofTargets(true);
      case 1 ->
          filter.ofAccounts(network.accounts().stream().limit(2).map(Account::handle).toList());
      case 2 -> filter.leavingOutListed();
      default -> filter;
    };
  }

  private static Rising.Rule rule(GeneratedNetwork network, Random random) {
    return new Rising.Rule(
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                network
                    .now()
                    .minus(Duration.ofDays(random.nextInt(12)))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()),
        random.nextBoolean(),
        1 + random.nextInt(5),
        0.3);
  }

  private Rising.Answer ask(
      GeneratedNetwork network, PostFilter filter, Rising.Rule rule, long order) {
    new NetworkStore(database, new Random(order)).store(network);
    Clock clock = Clock.fixed(network.now(), ZoneOffset.UTC);
    return new Rising(database, new Coverages(database, FRESH, clock)).of(filter, rule);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void days_and_counts_are_as_loops_find_them(long seed) {
    GeneratedNetwork network = network(seed);
    Random random = new Random(seed);
    PostFilter filter = filter(network, random);
    Rising.Rule rule = rule(network, random);
    PlainRising plain = new PlainRising(network, filter, rule);

    Rising.Answer answer = ask(network, filter, rule, seed);

    assertThat(answer.days().get().last()).isEqualTo(plain.last());
    assertThat(answer.days().get().recent()).isEqualTo(plain.recent());
    assertThat(answer.days().get().before()).isEqualTo(plain.before());
    assertThat(answer.recentDays()).isCloseTo(plain.daysRead(plain.recent()), within(1e-9));
    assertThat(answer.daysBefore()).isCloseTo(plain.daysRead(plain.before()), within(1e-9));
    assertThat(answer.unreadPosts()).isEqualTo((int) plain.unreadPosts());
    assertThat(answer.coverage().gaps())
        .extracting(Coverage.Gap::account)
        .containsExactlyInAnyOrderElementsOf(plain.gaps(FRESH));
    assertThat(answer.pace().isPresent())
        .isEqualTo(answer.recentDays() >= 1 && answer.daysBefore() >= 7);
    if (answer.pace().isPresent()) {
      assertThat(answer.sounds())
          .extracting(RisingSound::key)
          .containsExactlyInAnyOrderElementsOf(plain.keys());
    } else {
      assertThat(answer.sounds()).isEmpty();
    }
    for (RisingSound sound : answer.sounds()) {
      assertCounts(sound, plain);
    }
  }

  private static void assertCounts(RisingSound sound, PlainRising plain) {
    String key = sound.key();
    assertThat(sound.posts()).as(key).isEqualTo(plain.postsOf(key, plain.recent()));
    assertThat(sound.postsBefore()).as(key).isEqualTo(plain.postsOf(key, plain.before()));
    assertThat(sound.accounts()).as(key).isEqualTo(plain.accountsOf(key, plain.recent()));
    assertThat(sound.uses()).as(key).isEqualTo(plain.usesOf(key, plain.recent()));
    assertThat(sound.usesBefore()).as(key).isEqualTo(plain.usesOf(key, plain.before()));
    assertThat(sound.lastUseBefore())
        .as(key)
        .isEqualTo(sound.isNew() ? plain.lastUseBefore(key) : Optional.empty());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_is_said_of_the_counts_is_as_plain_sums_say_it(long seed) {
    GeneratedNetwork network = network(seed);
    Random random = new Random(seed);
    PostFilter filter = filter(network, random);
    Rising.Rule rule = rule(network, random);
    PlainRising plain = new PlainRising(network, filter, rule);
    Rising.Answer answer = ask(network, filter, rule, seed);
    if (answer.pace().isEmpty()) {
      return;
    }
    PlainPace pace =
        new PlainPace(
            plain.keys().stream()
                .map(key -> new UseCounts(plain.usesOf(key, plain.recent()), plain.weeksOf(key)))
                .toList(),
            answer.recentDays(),
            answer.daysBefore());

    assertThat(answer.pace().get().dispersion().value()).isCloseTo(pace.dispersion(), within(1e-5));
    assertThat(answer.pace().get().change()).isCloseTo(pace.change(), within(1e-9));
    for (RisingSound sound : answer.sounds()) {
      assertThat(sound.expectedUses())
          .as(sound.key())
          .isCloseTo(pace.expected(sound.usesBefore()), within(1e-9));
      assertThat(sound.chance())
          .as(sound.key())
          .isCloseTo(pace.chance(sound.uses(), sound.usesBefore()), within(1e-4));
      assertThat(sound.growth().isPresent()).isEqualTo(sound.posts() >= rule.minPosts());
      sound
          .growth()
          .ifPresent(
              growth -> {
                assertThat(
                        pace.probabilityOfLess(growth.atLeast(), sound.uses(), sound.usesBefore()))
                    .as(sound.key())
                    .isCloseTo(0.05, within(1e-3));
                assertThat(pace.probabilityOfLess(growth.times(), sound.uses(), sound.usesBefore()))
                    .as(sound.key())
                    .isCloseTo(0.5, within(1e-3));
              });
      assertThat(sound.isRising())
          .as(sound.key())
          .isEqualTo(sound.posts() >= rule.minPosts() && sound.level() <= rule.level());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_order_in_which_rows_were_stored_changes_nothing(long seed) {
    GeneratedNetwork network = network(seed);
    PostFilter filter = filter(network, new Random(seed));
    Rising.Rule rule = rule(network, new Random(seed));

    assertThat(ask(network, filter, rule, seed + 1_000).sounds())
        .isEqualTo(ask(network, filter, rule, seed).sounds());
  }
}
