package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.soundtracker.sample.InventedNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What breakouts prints of the sample network, whose listings ended on the first of November. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakoutsCommandTest {

  @TempDir static Path home;
  private TestTracker tracker;

  @BeforeAll
  void fill() {
    tracker = TestTracker.in(home).at(Clock.fixed(InventedNetwork.NOW, ZoneOffset.UTC));
    assertThat(tracker.run("init-db", "--seed")).as(tracker.err()).isZero();
  }

  private JsonNode json(String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("breakouts"));
    command.addAll(List.of(options));
    return TwoListings.json(tracker, command.toArray(String[]::new));
  }

  private static List<JsonNode> rows(JsonNode document) {
    return StreamSupport.stream(document.path("breakouts").spliterator(), false).toList();
  }

  @Test
  void a_breakout_is_told_in_words_with_its_link() {
    assertThat(tracker.run("breakouts")).isZero();

    assertThat(tracker.out())
        .containsPattern(
            "(?m)^7\\.4 times @luna\\.paperplane's usual 8,5\\d\\d views at 5 days"
                + " \\(median of 11 posts\\)$")
        .containsPattern("(?m)^  63,200 views, z 4\\.9, posted 2026-10-26 18:32 \\(UTC\\), Velvet")
        .containsPattern("(?m)^  https://www.tiktok.com/@luna.paperplane/video/[0-9]+$");
    assertThat(tracker.err())
        .contains("Window: 2026-10-26 to 2026-11-01 (UTC).")
        .contains("As of 2026-11-01 06:00 (UTC)")
        .contains("2 breakouts among 99 posts. Not enough data: 68 posts with fewer than 8")
        .contains("--all shows every post.");
  }

  @Test
  void figures_and_words_say_the_same() throws IOException {
    List<JsonNode> found = rows(json());

    assertThat(found).hasSize(2);
    for (JsonNode post : found) {
      double times = post.path("views").asDouble() / post.path("usual_views").asDouble();
      assertThat(post.path("verdict").asText()).isEqualTo("breakout");
      assertThat(post.path("times").asDouble()).isEqualTo(Math.round(times * 1e4) / 1e4);
      assertThat(post.path("z").asDouble()).isGreaterThan(3.5);
      assertThat(post.path("posts_compared").asInt()).isGreaterThanOrEqualTo(8);
    }
    assertThat(found.get(0).path("z").asDouble())
        .as("the farthest beyond the usual comes first")
        .isGreaterThan(found.get(1).path("z").asDouble());
  }

  @Test
  void too_little_data_is_said_in_words_and_never_a_number() throws IOException {
    JsonNode document = json("--all");

    List<JsonNode> few =
        rows(document).stream()
            .filter(post -> post.path("verdict").asText().equals("few_posts"))
            .toList();
    assertThat(few).hasSize(document.at("/verdicts/0/few_posts").asInt()).isNotEmpty();
    assertThat(few)
        .allSatisfy(
            post -> {
              assertThat(post.path("times").isNull()).isTrue();
              assertThat(post.path("z").isNull()).isTrue();
              assertThat(post.path("usual_views").isNull()).isTrue();
              assertThat(post.path("text").asText())
                  .matches("not enough data: [0-7] of 8 posts of @.* are known at \\d+ \\w+");
            });
    assertThat(rows(document))
        .anyMatch(
            post -> post.path("text").asText().equals("not enough data: its views are not known"));
  }

  @Test
  void only_the_posts_that_were_asked_about() throws IOException {
    assertThat(rows(json("--times", "8"))).hasSize(1);
    assertThat(rows(json("--account", "@quiet_umbrella"))).isEmpty();
    assertThat(rows(json("--until", "2026-10-30", "--since", "2026-10-26", "--all")))
        .isNotEmpty()
        .allMatch(post -> post.path("posted_at").asText().matches("2026-10-(2[6-9]|30).*"));
    assertThat(rows(json("--until", "2026-10-28", "--all"))).as("nothing was found yet").isEmpty();
    assertThat(json("--until", "2030-01-01", "--all").path("breakouts"))
        .as("nothing is known after the latest listing")
        .isEqualTo(json("--all").path("breakouts"));
    assertThat(rows(json("--targets-only", "--all")).size()).isLessThan(rows(json("--all")).size());
  }

  @Test
  void a_table_for_programs_has_a_row_each() {
    assertThat(tracker.run("breakouts", "--format", "csv", "-q")).isZero();

    assertThat(tracker.out().lines()).hasSize(3);
    assertThat(tracker.out()).startsWith("verdict,account,times,z,views,age_seconds,usual_views,");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThat(tracker.run("breakouts", "--times", "0.5")).isEqualTo(2);
    assertThat(tracker.run("breakouts", "--times", "NaN")).isEqualTo(2);
    assertThat(tracker.run("breakouts", "--account", "@nobody")).isEqualTo(2);
    assertThat(tracker.run("breakouts", "--since", "2026-10-09", "--until", "2026-10-01"))
        .isEqualTo(2);
    assertThat(tracker.err()).contains("ends (2026-10-01) before it begins (2026-10-09)");
  }

  @Test
  void before_the_first_listing_there_is_nothing_and_that_is_said(@TempDir Path empty) {
    TestTracker fresh = TestTracker.in(empty);
    fresh.run("init-db");

    assertThat(fresh.run("breakouts")).isZero();
    assertThat(fresh.out()).isEmpty();
    assertThat(fresh.err()).contains("Nothing was listed yet.").contains("0 breakouts among 0");
  }
}
