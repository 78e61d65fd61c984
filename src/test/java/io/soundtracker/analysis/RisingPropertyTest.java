package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.analysis.GeneratedNetwork.Snapshot;
import io.soundtracker.model.Counts;
import io.soundtracker.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is rising in generated networks, gaps included, against plain loops over the same lists. */
class RisingPropertyTest {

  private static final Duration FRESH = Duration.ofDays(2);
  private static final double LEVEL = 0.3;

  @RegisterExtension static final NetworkDatabase DATABASE = new NetworkDatabase();

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
      Instant foundAt = postedAt.plusSeconds(random.nextInt(3 * 86_400));
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
              foundAt.isBefore(network.now()) ? foundAt : network.now()));
      snapshots.add(new Snapshot(id, "session-0", network.now(), someCounts(i)));
    }
    return new GeneratedNetwork(
        network.now(),
        network.windows(),
        network.accounts(),
        network.names(),
        network.platformIds(),
        posts,
        attempts(network, random),
        snapshots,
        network.leftOut());
  }

  /** In every other network most accounts are read of late alone. */
  private static List<Attempt> attempts(GeneratedNetwork network, Random random) {
    if (random.nextBoolean()) {
      return network.attempts();
    }
    List<Account> late =
        network.accounts().stream().filter(account -> random.nextInt(4) > 0).toList();
    Instant from = network.now().minus(Duration.ofDays(15 + random.nextInt(20)));
    return network.attempts().stream()
        .map(
            attempt ->
                late.stream().map(Account::handle).anyMatch(attempt.account()::equals)
                    ? reachingBackTo(from, attempt)
                    : attempt)
        .toList();
  }

  private static Attempt reachingBackTo(Instant earliest, Attempt attempt) {
    return new Attempt(
        attempt.session(),
        attempt.account(),
        attempt.at(),
        attempt.outcome(),
        attempt
            .coveredFrom()
            .map(from -> from.isBefore(earliest) ? earliest : from)
            .map(from -> from.isBefore(attempt.at()) ? from : attempt.at()),
        attempt.reason());
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

  /** What a seed asks of its network. */
  private record Asked(
      GeneratedNetwork network,
      Set<String> undated,
      PostFilter filter,
      boolean originals,
      Optional<LocalDate> until,
      int minPosts) {

    private static Asked of(long seed) {
      GeneratedNetwork network = RisingPropertyTest.network(seed);
      Random random = new Random(seed);
      PostFilter filter = RisingPropertyTest.filter(network, random);
      Optional<LocalDate> until =
          random.nextBoolean()
              ? Optional.empty()
              : Optional.of(
                  network
                      .now()
                      .minus(Duration.ofDays(random.nextInt(12)))
                      .atZone(ZoneOffset.UTC)
                      .toLocalDate());
      return new Asked(
          network,
          undated(network, random),
          filter,
          random.nextBoolean(),
          until,
          1 + random.nextInt(5));
    }

    /** Every other network has a few posts whose time is not known. */
    private static Set<String> undated(GeneratedNetwork network, Random random) {
      int posts = random.nextBoolean() ? 0 : 1 + random.nextInt(4);
      return random
          .ints(posts, 0, network.posts().size())
          .mapToObj(post -> network.posts().get(post).id())
          .collect(Collectors.toSet());
    }

    private PlainRising plain() {
      return new PlainRising(network, undated, filter, originals, until);
    }

    private Rising.Answer answer(long order) {
      Database database = DATABASE.with(network, order);
      undated.forEach(
          post -> database.update("UPDATE videos SET posted_at = NULL WHERE video_id = ?", post));
      Clock clock = Clock.fixed(network.now(), ZoneOffset.UTC);
      Optional<LocalDate> last =
          LatestListing.upTo(network.now(), database).lastDay(until, filter.window().zone());
      return new Rising(database, new Coverages(database, FRESH, clock))
          .of(filter, new Rising.Rule(last, originals, minPosts, LEVEL));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void days_and_counts_are_as_loops_find_them(long seed) {
    Asked asked = Asked.of(seed);
    PlainRising plain = asked.plain();

    Rising.Answer answer = asked.answer(seed);

    RisingBasis basis = answer.basis().get();
    assertThat(basis.days().last()).isEqualTo(plain.last());
    assertThat(basis.days().recent()).isEqualTo(plain.recent());
    assertThat(basis.days().before()).isEqualTo(plain.before());
    assertThat(basis.accounts()).containsExactlyInAnyOrderElementsOf(plain.counted());
    assertThat(basis.asked()).isEqualTo(plain.asked());
    assertThat(basis.recentDays()).isCloseTo(plain.daysRead(plain.recent()), within(1e-9));
    assertThat(basis.daysBefore()).isCloseTo(plain.daysRead(plain.before()), within(1e-9));
    assertThat(answer.unreadPosts()).isEqualTo((int) plain.unreadPosts());
    assertThat(answer.coverage().gaps())
        .extracting(Coverage.Gap::account)
        .containsExactlyInAnyOrderElementsOf(plain.gaps(FRESH));
    assertThat(answer.pace().isPresent())
        .isEqualTo(!plain.counted().isEmpty() && basis.recentDays() >= 1);
    if (answer.pace().isPresent()) {
      assertThat(answer.sounds())
          .extracting(RisingSound::key)
          .containsExactlyInAnyOrderElementsOf(plain.keys());
    } else {
      assertThat(answer.sounds()).isEmpty();
    }
    for (RisingSound sound : answer.sounds()) {
      assertCounts(sound, plain, asked.minPosts());
    }
  }

  private static void assertCounts(RisingSound sound, PlainRising plain, int minPosts) {
    String key = sound.key();
    assertThat(sound.posts()).as(key).isEqualTo(plain.postsOf(key, plain.recent()));
    assertThat(sound.postsBefore()).as(key).isEqualTo(plain.postsOf(key, plain.before()));
    assertThat(sound.accounts()).as(key).isEqualTo(plain.accountsOf(key, plain.recent()));
    assertThat(sound.uses()).as(key).isEqualTo(plain.usesOf(key, plain.recent()));
    assertThat(sound.usesBefore()).as(key).isEqualTo(plain.usesOf(key, plain.before()));
    assertThat(sound.lastUseBefore())
        .as(key)
        .isEqualTo(
            sound.isNew() && sound.posts() >= minPosts
                ? plain.lastUseBefore(key)
                : Optional.empty());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_is_said_of_the_counts_is_as_plain_sums_say_it(long seed) {
    Asked asked = Asked.of(seed);
    PlainRising plain = asked.plain();
    Rising.Answer answer = asked.answer(seed);
    if (answer.pace().isEmpty()) {
      return;
    }
    PlainPace pace =
        new PlainPace(
            plain.keys().stream()
                .map(key -> new UseCounts(plain.usesOf(key, plain.recent()), plain.weeksOf(key)))
                .toList(),
            answer.basis().get().recentDays(),
            answer.basis().get().daysBefore());

    assertThat(answer.pace().get().dispersion().value()).isCloseTo(pace.dispersion(), within(1e-5));
    assertThat(answer.pace().get().change()).isCloseTo(pace.change(), within(1e-9));
    for (RisingSound sound : answer.sounds()) {
      assertThat(sound.expectedUses())
          .as(sound.key())
          .isCloseTo(pace.expected(sound.usesBefore()), within(1e-9));
      assertThat(sound.chance())
          .as(sound.key())
          .isCloseTo(pace.chance(sound.uses(), sound.usesBefore()), within(1e-4));
      assertThat(sound.growth().isPresent()).isEqualTo(sound.posts() >= asked.minPosts());
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
          .isEqualTo(sound.posts() >= asked.minPosts() && sound.level() <= LEVEL);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_order_in_which_rows_were_stored_changes_nothing(long seed) {
    Asked asked = Asked.of(seed);

    assertThat(asked.answer(seed + 1_000).sounds()).isEqualTo(asked.answer(seed).sounds());
  }
}
