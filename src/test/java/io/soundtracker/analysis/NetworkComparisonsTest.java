package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.NetworkComparison.Side;
import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of comparisons of generated networks, against plain loops over the same lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkComparisonsTest {

  @TempDir static Path folder;
  @AutoClose private Database database;

  @BeforeAll
  void open() {
    database = TestDatabase.in(folder);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 24);
  }

  private Optional<NetworkComparison> compare(PostFilter filter, Coverages coverages) {
    return new NetworkComparisons(database, coverages)
        .before(filter, coverages.of(filter.window()))
        .map(before -> before.compare(new SoundPerformances(database).of(filter)));
  }

  private Coverages stored(GeneratedNetwork network, long order) {
    new NetworkStore(database, new Random(order)).store(network);
    return new Coverages(database, Duration.ofDays(2), Clock.fixed(network.now(), ZoneOffset.UTC));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void each_side_is_as_loops_over_the_posts_of_the_compared_accounts_find_it(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    Coverages coverages = stored(network, seed);

    for (PostFilter filter : PerformanceCases.filters(network, new Random(seed))) {
      Optional<NetworkComparison> answer = compare(filter, coverages);
      if (answer.filter(NetworkComparison::compares).isPresent()) {
        SoundComparison sounds = answer.get().sounds();
        List<Handle> compared =
            new PlainComparison(network, filter, SoundMeasure.POSTS)
                .compared(coverages.of(filter.window()), sounds.coverage());
        PostFilter ofCompared = filter.ofAccounts(compared);
        assertSide(answer.get().now(), network, ofCompared);
        assertSide(answer.get().before(), network, ofCompared.in(sounds.before()));
      }
    }
  }

  private static void assertSide(Side side, GeneratedNetwork network, PostFilter filter) {
    PlainPerformance plain = new PlainPerformance(network, filter);
    SoundPerformances.Answer answer = plain.sounds();
    assertThat(side.figures().posts()).isEqualTo(answer.network().figures().posts());
    assertThat(side.figures().views())
        .as("0 of no posts, since all of them were read")
        .isEqualTo(
            answer.network().figures().posts() == 0
                ? OptionalLong.of(0)
                : answer.network().figures().views());
    assertThat(side.accounts())
        .isEqualTo(plain.posts().stream().map(GeneratedNetwork.Post::account).distinct().count());
    assertThat(side.sounds()).isEqualTo(answer.sounds().size());
    assertThat(side.sharedSounds())
        .isEqualTo(answer.sounds().stream().filter(sound -> sound.total().adopters() > 1).count());
  }

  @Test
  void exclusive_songs_are_compared_where_both_windows_can_be_claimed_and_are_those_claimed() {
    int compared = 0;
    for (long seed = 1; seed <= 20; seed++) {
      GeneratedNetwork network = PerformanceCases.network(seed);
      Coverages coverages = stored(network, seed);
      for (PostFilter filter : PerformanceCases.filters(network, new Random(seed))) {
        Optional<NetworkComparison> answer =
            compare(filter, coverages).filter(known -> known.now().exclusiveSongs().isPresent());
        if (answer.isPresent()) {
          compared++;
          PostFilter before = filter.in(answer.get().sounds().before());
          assertThat(answer.get().now().exclusiveSongs())
              .as("seed %s, %s", seed, filter)
              .hasValue(exclusive(filter, coverages));
          assertThat(answer.get().before().exclusiveSongs())
              .as("seed %s, %s, before", seed, filter)
              .hasValue(exclusive(before, coverages));
        }
      }
    }
    assertThat(compared).as("networks that were fully read both times").isPositive();
  }

  private long exclusive(PostFilter filter, Coverages coverages) {
    return new ExclusiveSongs(database, coverages)
        .of(filter, false, ExclusiveSongs.ALL_BUT_SHARED)
        .exclusive()
        .size();
  }
}
