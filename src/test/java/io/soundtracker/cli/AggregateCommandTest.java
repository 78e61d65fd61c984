package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What aggregate prints of the sample network, worked out a second time from the bare rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AggregateCommandTest {

  private static final String POSTS =
      "SELECT s.sound_key, a.username, a.is_target_account AS target, v.posted_at, v.views,"
          + " v.likes, v.comments, v.shares, v.saves"
          + " FROM videos v JOIN accounts a ON a.id = v.account_id"
          + " JOIN sounds s ON s.id = v.sound_id";
  private static final double ROUNDED = 0.0001;

  @TempDir static Path home;
  private TestTracker tracker;
  private List<Map<String, Object>> posts;

  @BeforeAll
  void fill() {
    tracker = TestTracker.in(home);
    assertThat(tracker.run("init-db", "--seed")).isZero();
    posts = Rows.of(home).all(POSTS);
  }

  private List<JsonNode> sounds(String... options) throws IOException {
    return sounds(tracker, options);
  }

  private static List<JsonNode> sounds(TestTracker tracker, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("aggregate", "--format", "json"));
    command.addAll(List.of(options));
    assertThat(tracker.run(command.toArray(String[]::new))).as(tracker.err()).isZero();
    List<JsonNode> sounds = new ArrayList<>();
    new ObjectMapper().readTree(tracker.out()).path("sounds").forEach(sounds::add);
    return sounds;
  }

  private Map<String, List<Map<String, Object>>> groups(Predicate<Map<String, Object>> wanted) {
    return posts.stream()
        .filter(wanted)
        .collect(Collectors.groupingBy(post -> (String) post.get("sound_key")));
  }

  private void assertEqualsRows(List<JsonNode> sounds, Predicate<Map<String, Object>> wanted) {
    Map<String, List<Map<String, Object>>> groups = groups(wanted);
    assertThat(groups).isNotEmpty();
    assertThat(sounds)
        .extracting(sound -> sound.path("sound").asText())
        .containsExactlyInAnyOrderElementsOf(groups.keySet());
    sounds.forEach(sound -> assertFigures(sound, groups.get(sound.path("sound").asText())));
  }

  private static void assertFigures(JsonNode sound, List<Map<String, Object>> group) {
    assertThat(sound.path("posts").asLong()).isEqualTo(group.size());
    assertThat(sound.path("accounts").asLong())
        .isEqualTo(group.stream().map(post -> post.get("username")).distinct().count());
    for (String count : List.of("views", "likes", "comments", "shares", "saves")) {
      assertThat(sound.path(count).asLong())
          .as(count + " of " + sound)
          .isEqualTo(group.stream().mapToLong(post -> number(post, count)).sum());
    }
    List<Map<String, Object>> known =
        group.stream()
            .filter(
                post ->
                    Stream.of("views", "likes", "comments", "shares")
                        .allMatch(count -> post.get(count) != null))
            .filter(post -> number(post, "views") > 0)
            .toList();
    assertThat(sound.path("engagement_mean_percent").asDouble())
        .isCloseTo(
            known.stream()
                .mapToDouble(post -> 100.0 * interactions(post) / number(post, "views"))
                .average()
                .orElse(0),
            within(ROUNDED));
    assertThat(sound.path("engagement_pooled_percent").asDouble())
        .isCloseTo(
            100.0
                * known.stream().mapToLong(AggregateCommandTest::interactions).sum()
                / Math.max(1, known.stream().mapToLong(post -> number(post, "views")).sum()),
            within(ROUNDED));
  }

  private static long interactions(Map<String, Object> post) {
    return number(post, "likes") + number(post, "comments") + number(post, "shares");
  }

  private static long number(Map<String, Object> post, String column) {
    return post.get(column) == null ? 0 : ((Number) post.get(column)).longValue();
  }

  private static boolean postedIn(Map<String, Object> post, String from, String before) {
    String at = (String) post.get("posted_at");
    return at.compareTo(from) >= 0 && at.compareTo(before) < 0;
  }

  @Test
  void all_figures_are_those_of_the_rows() throws IOException {
    assertEqualsRows(sounds(), post -> true);
  }

  @Test
  void the_window_takes_both_days_in() throws IOException {
    assertEqualsRows(
        sounds("--since", "2026-10-05", "--until", "2026-10-11"),
        post -> postedIn(post, "2026-10-05 00:00:00", "2026-10-12 00:00:00"));
  }

  @Test
  void the_days_are_those_of_the_configured_zone() throws IOException {
    TestTracker inTokyo = TestTracker.in(home).with("TRACKER_ZONE", "Asia/Tokyo");

    assertEqualsRows(
        sounds(inTokyo, "--since", "2026-10-05", "--until", "2026-10-05"),
        post -> postedIn(post, "2026-10-04 15:00:00", "2026-10-05 15:00:00"));
  }

  @Test
  void the_cutoff_date_begins_the_window_if_nothing_else_does() throws IOException {
    TestTracker cutOff = TestTracker.in(home).with("TRACKER_CUTOFF_DATE", "2026-10-20");

    assertEqualsRows(
        sounds(cutOff), post -> postedIn(post, "2026-10-20 00:00:00", "9999-01-01 00:00:00"));
    assertEqualsRows(
        sounds(cutOff, "--since", "2026-10-01"),
        post -> postedIn(post, "2026-10-01 00:00:00", "9999-01-01 00:00:00"));
  }

  @Test
  void only_the_posts_of_named_accounts() throws IOException {
    assertEqualsRows(
        sounds("--account", "Mira.Solanto", "--account", "@hoshinokaban"),
        post -> List.of("@mira.solanto", "@hoshinokaban").contains(post.get("username")));
  }

  @Test
  void an_account_that_is_not_tracked_is_told() {
    assertThat(tracker.run("aggregate", "--account", "@hoshinokaban", "--account", "@nobody"))
        .isEqualTo(2);

    assertThat(tracker.err()).contains("Not tracked: @nobody");
    assertThat(tracker.out()).isEmpty();
  }

  @Test
  void only_the_posts_of_targets() throws IOException {
    assertEqualsRows(sounds("--targets-only"), post -> Objects.equals(post.get("target"), 1));
  }
}
