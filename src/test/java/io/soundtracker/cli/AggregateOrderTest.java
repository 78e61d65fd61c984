package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sounds of the sample network aggregate prints, and in what order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AggregateOrderTest {

  @TempDir static Path home;
  private TestTracker tracker;

  @BeforeAll
  void fill() {
    tracker = TestTracker.in(home);
    assertThat(tracker.run("init-db", "--seed")).isZero();
  }

  private List<JsonNode> sounds(String... options) throws IOException {
    String[] command =
        Stream.concat(Stream.of("aggregate", "--format", "json"), Stream.of(options))
            .toArray(String[]::new);
    assertThat(tracker.run(command)).as(tracker.err()).isZero();
    List<JsonNode> sounds = new ArrayList<>();
    new ObjectMapper().readTree(tracker.out()).path("sounds").forEach(sounds::add);
    return sounds;
  }

  @Test
  void only_sounds_that_are_used_often_enough() throws IOException {
    List<Object> often =
        Rows.of(home)
            .column(
                "SELECT s.sound_key FROM videos v JOIN sounds s ON s.id = v.sound_id"
                    + " GROUP BY s.id HAVING COUNT(*) >= 17");

    assertThat(often).isNotEmpty();
    assertThat(sounds("--min-uses", "17"))
        .extracting(sound -> (Object) sound.path("sound").asText())
        .containsExactlyInAnyOrderElementsOf(often);
  }

  @ParameterizedTest
  @ValueSource(strings = {"posts", "accounts", "views", "likes", "comments", "shares"})
  void sorts_by_any_count_with_the_most_first(String order) throws IOException {
    List<Long> counts =
        sounds("--sort", order).stream().map(sound -> sound.path(order).asLong()).toList();

    assertThat(counts).hasSizeGreaterThan(100).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void sorts_by_the_mean_engagement() throws IOException {
    List<Double> rates =
        sounds("--sort", "engagement").stream()
            .map(sound -> sound.path("engagement_mean_percent").asDouble(Double.NEGATIVE_INFINITY))
            .toList();

    assertThat(rates).hasSizeGreaterThan(100).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void prints_no_more_than_the_top() throws IOException {
    List<JsonNode> all = sounds("--sort", "views");

    assertThat(sounds("--sort", "views", "--top", "7")).isEqualTo(all.subList(0, 7));
    assertThat(tracker.err()).contains("7 of %d sounds".formatted(all.size()));
  }
}
