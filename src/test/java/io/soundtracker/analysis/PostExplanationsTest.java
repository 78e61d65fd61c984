package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.PostExplanation.Part;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is explained post by post adds up to what the analyses answer. */
class PostExplanationsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void explanations_add_up_to_the_answers_of_the_analyses(long seed) {
    GeneratedNetwork network = NetworkGenerator.network(seed);
    try (Database database = TestDatabase.in(folder)) {
      new NetworkStore(database, new Random(seed)).store(network);
      Window window = network.windows().get((int) (seed % network.windows().size()));
      for (By by : By.values()) {
        PostFilter filter = PostFilter.of(window).by(by);
        List<PostExplanation> all = explanations(network, database, filter);
        String what = "seed %d by %s in %s".formatted(seed, by, window.inWords());

        assertThat(posts(all.stream().filter(PostExplanation::counts).toList()))
            .as(what)
            .isEqualTo(posts(database, filter));
        assertThat(posts(all.stream().filter(PostExplanation::countsInReports).toList()))
            .as(what)
            .isEqualTo(posts(database, filter.leavingOutListed()));
        List<ExclusiveSong> songs =
            new ExclusiveSongs(database, coverages(network, database))
                .of(filter, false, ExclusiveSongs.ALL_BUT_SHARED)
                .songs();
        assertThat(keys(all, Part.PROVES, false))
            .as(what)
            .isEqualTo(keys(songs, song -> song.asFarAsRead() == Exclusivity.EXCLUSIVE));
        assertThat(keys(all, Part.PROVES, true))
            .as(what)
            .isEqualTo(keys(songs, song -> song.status() == Exclusivity.EXCLUSIVE));
        assertThat(keys(all, Part.NEAR, true))
            .as(what)
            .isEqualTo(keys(songs, song -> song.status() == Exclusivity.NEAR_EXCLUSIVE));
        for (PostExplanation one : all) {
          GeneratedNetwork.Post post =
              network.posts().stream()
                  .filter(other -> other.id().equals(one.post().id()))
                  .findFirst()
                  .orElseThrow();
          assertThat(one.counted().map(PostIdentity.StoredName::key))
              .as(what)
              .isEqualTo(by == By.SONG ? network.songOf(post) : network.soundOf(post));
          assertThat(one.identity().listedName()).as(what).isEqualTo(post.name());
        }
      }
    }
  }

  private static List<PostExplanation> explanations(
      GeneratedNetwork network, Database database, PostFilter filter) {
    Clock clock = Clock.fixed(network.now(), ZoneOffset.UTC);
    PostExplanations explanations =
        new PostExplanations(database, coverages(network, database), clock);
    return network.posts().stream()
        .map(post -> explanations.find(post.id(), filter, OptionalLong.empty()).orElseThrow())
        .toList();
  }

  private static Map<String, Long> posts(List<PostExplanation> explanations) {
    return explanations.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.counted().orElseThrow().key(), TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> posts(Database database, PostFilter filter) {
    return new SoundTotals(database)
        .of(filter).stream()
            .collect(
                Collectors.toMap(
                    SoundTotal::key, sound -> sound.figures().posts(), Long::sum, TreeMap::new));
  }

  private static Coverages coverages(GeneratedNetwork network, Database database) {
    return new Coverages(database, Duration.ofDays(2), Clock.fixed(network.now(), ZoneOffset.UTC));
  }

  private static Set<String> keys(List<PostExplanation> explanations, Part part, boolean certain) {
    Set<String> keys = new HashSet<>();
    explanations.stream()
        .filter(one -> one.exclusivity() == part)
        .filter(one -> !certain || one.missing().isEmpty())
        .forEach(one -> keys.add(one.counted().orElseThrow().key()));
    return keys;
  }

  private static Set<String> keys(List<ExclusiveSong> songs, Predicate<ExclusiveSong> wanted) {
    return songs.stream().filter(wanted).map(ExclusiveSong::key).collect(Collectors.toSet());
  }
}
