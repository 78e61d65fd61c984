package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.sample.InventedNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What rising prints of the sample network, in which five sounds rise in the last seven days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RisingCommandTest {

  @TempDir static Path home;
  private TestTracker tracker;

  @BeforeAll
  void fill() {
    tracker = TestTracker.in(home).at(Clock.fixed(InventedNetwork.NOW, ZoneOffset.UTC));
    assertThat(tracker.run("init-db", "--seed")).isZero();
  }

  private JsonNode json(String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("rising", "--format", "json"));
    command.addAll(List.of(options));
    assertThat(tracker.run(command.toArray(String[]::new))).as(tracker.err()).isZero();
    return new ObjectMapper().readTree(tracker.out());
  }

  private static List<String> sounds(JsonNode document) {
    List<String> sounds = new ArrayList<>();
    document.path("rising").forEach(sound -> sounds.add(sound.path("sound").asText()));
    return sounds;
  }

  @Test
  void finds_the_sounds_that_were_made_to_rise_and_no_others() throws IOException {
    assertThat(sounds(json())).containsExactlyInAnyOrderElementsOf(InventedNetwork.RISING);
    assertThat(sounds(json("--by", "song")))
        .containsExactlyInAnyOrderElementsOf(InventedNetwork.RISING);
  }

  @Test
  void finds_none_as_of_the_day_before_they_rise() throws IOException {
    assertThat(sounds(json("--until", "2026-10-24"))).isEmpty();
    assertThat(sounds(json("--until", "2026-10-31")))
        .as("by what was known then, of eleven accounts")
        .containsExactlyInAnyOrderElementsOf(InventedNetwork.RISING);
  }

  @Test
  void says_why_in_words() throws IOException {
    assertThat(json().path("rising"))
        .allSatisfy(
            sound ->
                assertThat(sound.path("text").asText())
                    .matches(
                        "\\d+ posts by \\d accounts in 7 days, 0\\.\\d expected; \\d+\\.\\d times the"
                            + " usual pace, at least [2-9]\\.\\d\\."));
  }

  @Test
  void a_terminal_shows_each_sound_with_its_sentence() {
    assertThat(tracker.run("rising", "--top", "1")).isZero();

    assertThat(tracker.out())
        .isEqualToNormalizingNewlines(
            """
            Borrowed Umbrella - Juniper Clasp, Hollis Wren
              12 posts by 7 accounts in 7 days, 0.2 expected; 19.2 times the usual pace, at least 7.0.
            """);
    assertThat(tracker.err()).contains("1 of 5 sounds; --top N shows more.");
  }

  @Test
  void the_latest_listing_is_now_however_long_ago_it_was() throws IOException {
    String now = json().path("rising").toString();
    TestTracker later =
        TestTracker.in(home)
            .at(Clock.fixed(InventedNetwork.NOW.plusSeconds(21 * 86_400), ZoneOffset.UTC));

    assertThat(later.run("rising", "--format", "json")).isZero();
    JsonNode document = new ObjectMapper().readTree(later.out());
    assertThat(document.path("rising").toString()).isEqualTo(now);
    assertThat(document.path("coverage").path("complete").asBoolean()).isTrue();

    assertThat(later.run("rising")).isZero();
    assertThat(later.err())
        .contains("As of 2026-11-01 06:00 (UTC)")
        .contains("Recent: 2026-10-26 to 2026-11-01 (UTC), of which 6.3 days were read");
  }

  @Test
  void all_shows_the_others_with_the_reason() throws IOException {
    JsonNode all = json("--all");

    assertThat(all.path("rising")).hasSizeGreaterThan(50);
    assertThat(all.path("rising"))
        .allSatisfy(
            sound -> {
              assertThat(sound.path("not_rising").isNull())
                  .isEqualTo(sound.path("rising").asBoolean());
              if (sound.path("posts").asInt() < 5) {
                assertThat(sound.path("not_rising").asText())
                    .isEqualTo("5 recent posts needed: " + sound.path("posts").asInt());
                assertThat(sound.path("times_usual").isNull()).isTrue();
                assertThat(sound.path("at_least_times").isNull()).isTrue();
              }
            });
    assertThat(all.path("rising"))
        .noneMatch(sound -> sound.path("sound").asText().startsWith("original sound"));
    assertThat(json("--all", "--original").path("rising"))
        .anyMatch(sound -> sound.path("sound").asText().startsWith("original sound"));
  }

  @Test
  void what_was_not_read_is_said_and_nothing_is_made_of_it(@TempDir Path other) throws IOException {
    TestTracker partly = TestTracker.in(other).at(Clock.fixed(InventedNetwork.NOW, ZoneOffset.UTC));
    assertThat(partly.run("init-db", "--seed")).isZero();
    Rows rows = Rows.of(other);
    rows.change(
        "UPDATE scrape_logs SET covered_from = '2026-10-20 06:00:00' WHERE status = 'success'");
    long unread =
        rows.number(
            "SELECT COUNT(*) FROM videos v JOIN sounds s ON s.id = v.sound_id"
                + " WHERE s.is_original = 0 AND v.posted_at >= '2026-09-28 00:00:00'");

    assertThat(partly.run("rising")).isZero();

    assertThat(unread).isPositive();
    assertThat(partly.out()).isEmpty();
    assertThat(partly.err())
        .contains("them: none of 12.")
        .contains("Not enough data: accounts must be read over at least 1.0 of the recent days")
        .contains(
            unread
                + " posts in time that was not fully read, or of accounts that do not count: not counted.");
    assertThat(partly.run("rising", "--format", "json")).isZero();
    JsonNode basis = new ObjectMapper().readTree(partly.out()).path("basis").get(0);
    assertThat(basis.path("dispersion").isNull()).isTrue();
    assertThat(basis.path("text").toString()).contains("Not enough data");
  }

  @Test
  void an_account_with_posts_of_unknown_time_does_not_count(@TempDir Path other)
      throws IOException {
    TestTracker partly = TestTracker.in(other).at(Clock.fixed(InventedNetwork.NOW, ZoneOffset.UTC));
    assertThat(partly.run("init-db", "--seed")).isZero();
    Rows.of(other)
        .change(
            "UPDATE videos SET posted_at = NULL WHERE account_id = 1 AND posted_at < '2026-10-20'");

    assertThat(partly.run("rising", "--format", "json")).isZero();
    JsonNode document = new ObjectMapper().readTree(partly.out());
    assertThat(sounds(document)).isSubsetOf(InventedNetwork.RISING);
    JsonNode basis = document.path("basis").get(0);
    assertThat(basis.path("accounts").asInt()).isEqualTo(11);
    assertThat(basis.path("accounts_asked").asInt()).isEqualTo(12);
    assertThat(basis.path("unread_posts").asInt()).isPositive();
  }

  @Test
  void a_question_about_no_account_is_answered_as_such() {
    assertThat(tracker.run("rising", "--targets-only", "--account", "@marmot.dances")).isZero();

    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.err())
        .contains("No account was asked about: there is none, or none of them is a target.")
        .doesNotContain("Not enough data");
  }

  @Test
  void a_network_that_was_never_listed_has_no_answer() throws IOException {
    TestTracker empty = TestTracker.in(home.resolve("empty"));
    assertThat(home.resolve("empty").resolve("config").toFile().mkdirs()).isTrue();
    assertThat(empty.run("init-db")).isZero();

    assertThat(empty.run("rising")).isZero();
    assertThat(empty.out()).isEmpty();
    assertThat(empty.err()).contains("Nothing was listed yet.");
  }

  @Test
  void senseless_options_are_refused() {
    assertThat(tracker.run("rising", "--min-posts", "0")).isEqualTo(2);
    assertThat(tracker.err()).contains("--min-posts must be at least 1, not 0");
    assertThat(tracker.run("rising", "--wrong", "0")).isEqualTo(2);
    assertThat(tracker.err()).contains("--wrong must be above 0 and at most 50 percent, not 0");
    assertThat(tracker.run("rising", "--account", "@nobody")).isEqualTo(2);
    assertThat(tracker.run("rising", "--until", "soon")).isEqualTo(2);
  }

  @Test
  void an_account_that_was_read_of_late_alone_makes_nothing_rise(@TempDir Path other)
      throws IOException {
    TestTracker partly = TestTracker.in(other).at(Clock.fixed(InventedNetwork.NOW, ZoneOffset.UTC));
    assertThat(partly.run("init-db", "--seed")).isZero();
    Rows rows = Rows.of(other);
    rows.change("UPDATE videos SET sound_id = NULL WHERE sound_id = 1");
    rows.change("UPDATE videos SET sound_id = 1 WHERE account_id = 1");
    rows.change("UPDATE sounds SET is_original = 0 WHERE id = 1");
    rows.change("UPDATE scrape_logs SET covered_from = '2026-10-25 00:00:00' WHERE account_id = 1");

    assertThat(partly.run("rising", "--all", "--format", "json")).isZero();
    JsonNode document = new ObjectMapper().readTree(partly.out());
    assertThat(document.path("rising")).isNotEmpty();
    assertThat(sounds(document))
        .noneMatch(
            key ->
                rows.number("SELECT COUNT(*) FROM sounds WHERE id = 1 AND sound_key = ?", key) > 0);
    assertThat(document.path("basis").get(0).path("unread_posts").asInt()).isPositive();
  }
}
