package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Outcome;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the invented networks have in them what the tests built on them are to meet. */
class GeneratedNetworkTest {

  private static final int SEEDS = 60;

  private static Stream<GeneratedNetwork> networks() {
    return LongStream.range(0, SEEDS).mapToObj(NetworkGenerator::network);
  }

  @Test
  void a_seed_makes_the_same_network_each_time() {
    assertThat(NetworkGenerator.network(7)).isEqualTo(NetworkGenerator.network(7));
    assertThat(NetworkGenerator.network(7)).isNotEqualTo(NetworkGenerator.network(8));
  }

  @Test
  void a_stored_network_holds_every_row_and_the_sound_of_each_post(@TempDir Path folder) {
    try (Database database = TestDatabase.in(folder)) {
      for (long seed = 0; seed < 5; seed++) {
        GeneratedNetwork network = NetworkGenerator.network(seed);
        new NetworkStore(database, new Random(seed)).store(network);

        assertThat(
                List.of(
                    rows(database, "accounts"),
                    rows(database, "sounds"),
                    rows(database, "videos"),
                    rows(database, "video_history"),
                    rows(database, "scrape_logs")))
            .as("seed %d", seed)
            .containsExactly(
                network.accounts().size(),
                network.names().size(),
                network.posts().size(),
                network.snapshots().size(),
                network.attempts().size());
        assertThat(
                database.list(
                    "SELECT v.video_id || ' ' || COALESCE(s.sound_key, '') AS post FROM videos v"
                        + " LEFT JOIN sounds s ON s.id = v.sound_id",
                    row -> row.text("post")))
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(
                network.posts().stream()
                    .map(post -> post.id() + " " + network.soundOf(post).orElse(""))
                    .toList());
      }
    }
  }

  private static int rows(Database database, String table) {
    return database
        .first("SELECT COUNT(*) AS n FROM " + table, row -> row.smallNumber("n"))
        .orElseThrow();
  }

  @Test
  void the_networks_have_every_outcome_and_posts_of_every_kind() {
    Set<Outcome> outcomes =
        networks()
            .flatMap(network -> network.attempts().stream())
            .map(Attempt::outcome)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)));
    assertThat(outcomes).containsExactly(Outcome.values());
    assertThat(networks())
        .as("posts whose name alone would tell another sound")
        .anyMatch(
            network ->
                network.posts().stream()
                    .anyMatch(
                        post -> !network.soundOf(post).equals(post.name().map(network::rootOf))));
    assertThat(networks())
        .as("posts of versions")
        .anyMatch(
            network ->
                network.posts().stream()
                    .anyMatch(post -> !network.soundOf(post).equals(network.songOf(post))));
    assertThat(networks())
        .allMatch(network -> network.posts().stream().anyMatch(post -> post.name().isEmpty()))
        .allMatch(network -> network.posts().size() > 30)
        .allMatch(network -> network.snapshots().size() < 3_000);
  }

  @Test
  void posts_lie_on_both_sides_of_the_edges_of_windows() {
    assertThat(networks()).anyMatch(network -> onEdge(network, 0));
    assertThat(networks()).anyMatch(network -> onEdge(network, 1));
  }

  private static boolean onEdge(GeneratedNetwork network, int secondsBefore) {
    return network.windows().stream()
        .map(Window::start)
        .anyMatch(
            start ->
                start.isPresent()
                    && network.posts().stream()
                        .map(Post::postedAt)
                        .anyMatch(start.get().minusSeconds(secondsBefore)::equals));
  }

  @Test
  void a_network_as_of_a_day_knows_nothing_of_later_ones() {
    GeneratedNetwork network = NetworkGenerator.network(3);
    GeneratedNetwork then = network.asOf(network.now().minusSeconds(40 * 86_400));

    assertThat(then.posts()).isNotEmpty().hasSizeLessThan(network.posts().size());
    assertThat(then.attempts()).isNotEmpty().noneMatch(attempt -> attempt.at().isAfter(then.now()));
    assertThat(network.asOf(network.now())).isEqualTo(network);
  }
}
