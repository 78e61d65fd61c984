package io.soundtracker.analysis;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links of generated networks against sorting the same posts in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostLinksTest {

  @TempDir static Path folder;
  @AutoClose private Database database;

  @BeforeAll
  void open() {
    database = TestDatabase.in(folder);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 24);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void stand_in_the_order_of_a_plain_sort(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    new NetworkStore(database, new Random(seed)).store(network);
    for (PostFilter filter : PerformanceCases.filters(network, new Random(seed))) {
      List<GeneratedNetwork.Post> posts = new PlainPerformance(network, filter).posts();
      Instant latest =
          posts.isEmpty()
              ? network.now()
              : posts.get(posts.size() / 2).postedAt().plus(Duration.ofHours(24));
      PostLinks links = new PostLinks(database, filter, Optional.of(latest));
      List<PostLink> walked = new ArrayList<>();
      links.forEach(walked::add);

      Plain plain = new Plain(network, filter, latest.minus(Duration.ofHours(24)));
      assertThat(walked).as(filter.toString()).isEqualTo(plain.links());
      assertThat(links.totals())
          .isEqualTo(
              new NetworkReport.Links.Totals(
                  walked.size(),
                  posts.stream().filter(plain::isNew).filter(post -> !post.deleted()).count(),
                  posts.size() - walked.size()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void none_is_new_where_nothing_was_listed(long seed) {
    GeneratedNetwork network = PerformanceCases.network(seed);
    new NetworkStore(database, new Random(seed)).store(network);

    PostLinks links =
        new PostLinks(database, PostFilter.of(network.windows().get(0)), Optional.empty());

    links.forEach(link -> assertThat(link.newOfSound()).isZero());
    assertThat(links.totals().newPosts()).isZero();
  }

  /** The same by sorting. */
  private record Plain(GeneratedNetwork network, PostFilter filter, Instant newSince) {

    private List<GeneratedNetwork.Post> posts() {
      return new PlainPerformance(network, filter).posts();
    }

    private Optional<String> soundOf(GeneratedNetwork.Post post) {
      return new PlainPerformance(network, filter).keyOf(post);
    }

    private boolean isNew(GeneratedNetwork.Post post) {
      return !post.postedAt().isBefore(newSince);
    }

    private long viewsOf(GeneratedNetwork.Post post) {
      return network.countsOf(post).views().orElse(-1);
    }

    private long views(Optional<String> sound) {
      return posts().stream()
          .filter(post -> soundOf(post).equals(sound))
          .mapToLong(this::viewsOf)
          .filter(views -> views >= 0)
          .reduce(Long::sum)
          .orElse(-1);
    }

    List<PostLink> links() {
      Map<Optional<String>, List<GeneratedNetwork.Post>> bySound =
          posts().stream().collect(Collectors.groupingBy(this::soundOf));
      List<Optional<String>> sounds = new ArrayList<>(bySound.keySet());
      sounds.sort(
          comparing((Optional<String> sound) -> sound.isEmpty())
              .thenComparing(sound -> -bySound.get(sound).size())
              .thenComparing(sound -> -views(sound))
              .thenComparing(sound -> sound.orElse("")));
      return sounds.stream()
          .flatMap(
              sound -> {
                List<GeneratedNetwork.Post> shown =
                    bySound.get(sound).stream()
                        .filter(Predicate.not(GeneratedNetwork.Post::deleted))
                        .toList();
                return shown.stream()
                    .sorted(order())
                    .map(
                        post ->
                            new PostLink(
                                sound,
                                shown.size(),
                                shown.stream().filter(this::isNew).count(),
                                URI.create(post.url())));
              })
          .toList();
    }

    private Comparator<GeneratedNetwork.Post> order() {
      return comparing((GeneratedNetwork.Post post) -> !isNew(post))
          .thenComparing(
              post -> isNew(post) ? post.postedAt() : Instant.MAX, Comparator.reverseOrder())
          .thenComparing(post -> -viewsOf(post))
          .thenComparing(GeneratedNetwork.Post::postedAt, Comparator.reverseOrder())
          .thenComparing(GeneratedNetwork.Post::id, Comparator.reverseOrder());
    }
  }
}
