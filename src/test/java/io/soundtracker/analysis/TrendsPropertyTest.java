package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.analysis.Trend.Day;
import io.soundtracker.analysis.Trend.Kind;
import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundLookup;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trends in generated networks against plain loops over the same lists. */
class TrendsPropertyTest {

  @RegisterExtension static final NetworkDatabase DATABASE = new NetworkDatabase();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 16);
  }

  private static Trends trends(Database database, GeneratedNetwork network) {
    Clock clock = Clock.fixed(network.now(), ZoneOffset.UTC);
    return new Trends(
        database,
        new Coverages(database, Duration.ofDays(2), clock),
        new PostHistories(database, clock));
  }

  private static Trends.Asked asked(GeneratedNetwork network, Random random) {
    ZoneId zone = network.windows().get(0).zone();
    LocalDate last = LocalDate.ofInstant(network.now(), zone).minusDays(random.nextInt(30));
    return new Trends.Asked(
        Optional.of(last.minusDays(random.nextInt(40))), last, zone, 1 + random.nextInt(10));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sounds_songs_accounts_and_posts_are_as_loops_over_lists_find_them(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    Random random = new Random(seed);
    Database database = DATABASE.with(network, seed);
    Trends trends = trends(database, network);

    for (int i = 0; i < 4; i++) {
      Trends.Asked asked = asked(network, random);
      Post some = network.posts().get(random.nextInt(network.posts().size()));
      Handle account = some.account();

      compare(
          trends.ofAccount(account, asked),
          new PlainTrend(network, asked, post -> post.account().equals(account), List.of(account)));
      network
          .soundOf(some)
          .ifPresent(
              sound -> {
                long id = new SoundLookup(database).byKey(sound).orElseThrow().soundId();
                compare(
                    trends.ofSound(id, By.SOUND, asked),
                    new PlainTrend(
                        network,
                        asked,
                        post -> network.soundOf(post).equals(Optional.of(sound)),
                        List.of()));
                compare(
                    trends.ofSound(id, By.SONG, asked),
                    new PlainTrend(
                        network,
                        asked,
                        post -> network.songOf(post).equals(network.songOf(some)),
                        List.of()));
              });
      compare(
          trends.ofPost(some.id(), asked).orElseThrow(),
          new PlainTrend(network, asked, post -> post.id().equals(some.id()), List.of(account)));
    }
  }

  private static void compare(Trend trend, PlainTrend plain) {
    String what = trend.kind() + " " + trend.subject() + " " + trend.window().inWords();
    for (Day day : trend.days()) {
      assertThat(day.gained())
          .as("%s, gained on %s", what, day.day())
          .isEqualTo(plain.gained(day.day()));
      assertThat(day.observed())
          .as("%s, observed on %s", what, day.day())
          .isEqualTo(plain.observed(day.day()));
      if (trend.kind() == Kind.VIDEO) {
        assertThat(day.views())
            .as("%s, views on %s", what, day.day())
            .isEqualTo(plain.views(day.day()));
      } else {
        assertThat(day.views()).isEmpty();
        boolean read = plain.isRead(day.day());
        assertThat(day.postsAtLeast())
            .as("%s, stored posts on %s", what, day.day())
            .isEqualTo(plain.posts(day.day()));
        assertThat(day.posts())
            .as("%s, posts on %s", what, day.day())
            .isEqualTo(read ? OptionalLong.of(plain.posts(day.day())) : OptionalLong.empty());
        assertThat(day.adopters())
            .as("%s, accounts on %s", what, day.day())
            .isEqualTo(read ? OptionalLong.of(plain.adopters(day.day())) : OptionalLong.empty());
      }
    }
    assertThat(trend.falls()).as("%s, falls", what).isEqualTo(plain.falls());
    assertThat(trend.pace()).as("%s, pace", what).isEqualTo(plain.pace(0));
    assertThat(trend.paceBefore()).as("%s, pace before", what).isEqualTo(plain.pace(1));
  }
}
