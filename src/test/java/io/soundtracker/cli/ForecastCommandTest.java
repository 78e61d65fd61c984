package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forecasts as of days in the past of a network that was listed daily, and what came of them. */
class ForecastCommandTest {

  private static final LocalDate DAY = LocalDate.parse("2026-10-20");
  private static final String TIDE = DailyHome.SONGS.get(0);

  @TempDir Path folder;
  private DailyHome home;

  @BeforeEach
  void make() {
    home = DailyHome.in(folder);
  }

  private static void isNear(double value, double expected, double factor) {
    assertThat(value).isBetween(expected / factor, expected * factor);
  }

  @Test
  void the_most_used_sounds_are_forecast_beside_what_dumb_ones_say() throws IOException {
    JsonNode document = home.json("forecast", "--until", "2026-10-20", "--format", "json");

    assertThat(document.path("coverage").path("as_of").asText()).isEqualTo("2026-10-20T06:00:00Z");
    List<JsonNode> rows = DailyHome.list(document.path("forecasts"));
    assertThat(rows)
        .extracting(row -> row.path("about").asText())
        .as("by use, two rows each")
        .hasSize(8)
        .startsWith("Reed - Ida Wren", "Reed - Ida Wren", "Moor - Ida Wren")
        .endsWith(TIDE);
    for (JsonNode row : rows) {
      assertThat(row.path("target").asText()).isEqualTo("2026-10-27T00:00:00Z");
      assertThat(row.path("known_until").asText()).isEqualTo("2026-10-20T00:00:00Z");
      assertThat(row.path("low").asDouble()).isLessThanOrEqualTo(row.path("forecast").asDouble());
      assertThat(row.path("high").asDouble())
          .isGreaterThanOrEqualTo(row.path("forecast").asDouble());
      if (row.path("tests").asInt() > 0) {
        assertThat(row.path("error_factor").asDouble()).isBetween(1.0, 2.0);
      } else {
        assertThat(row.path("error_factor").isNull()).isTrue();
        assertThat(row.path("forecast")).isEqualTo(row.path("as_usual"));
        assertThat(row.path("verdict").asText()).isEqualTo("pace may just have changed");
      }
      assertThat(row.path("accounts").asInt()).isEqualTo(3);
    }
    JsonNode reed = rows.get(0);
    assertThat(reed.path("as_usual").asLong())
        .isEqualTo(home.posts("Reed - Ida Wren", DAY.minusDays(7), DAY));
    assertThat(reed.path("last_value").asLong())
        .isEqualTo(7 * home.posts("Reed - Ida Wren", DAY.minusDays(1), DAY));
    isNear(reed.path("forecast").asDouble(), 35, 1.3);
    isNear(rows.get(1).path("forecast").asDouble(), 35 * 600, 1.5);
  }

  @Test
  void a_post_is_forecast_from_its_age_and_scored_at_the_next() throws IOException {
    String post = home.postFoundOn(DAY);

    List<JsonNode> rows =
        DailyHome.list(
            DailyHome.tree(home.on(DAY.plusDays(1), "forecast", post, "--format", "json"))
                .path("forecasts"));

    assertThat(rows)
        .extracting(row -> row.path("measure").asText())
        .containsExactly("views at day 7", "views at day 30");
    for (JsonNode row : rows) {
      assertThat(row.path("kind").asText()).isEqualTo("post");
      assertThat(row.path("accounts").isNull()).as("its own is one of them").isTrue();
      assertThat(row.path("forecast").asDouble()).isGreaterThan(row.path("last_value").asDouble());
    }
    home.run("forecast", "scorecard");
    assertThat(home.err()).contains("Scored 1 earlier forecast.");
    Map<String, Object> scored =
        home.rows().all("SELECT value, actual FROM forecasts WHERE actual IS NOT NULL").get(0);
    isNear((double) scored.get("value"), (double) scored.get("actual"), 1.03);
  }

  @Test
  void a_post_that_is_old_already_is_told_so() {
    String post = home.postFoundOn(LocalDate.parse("2026-08-20"));
    assertThat(home.run("forecast", post)).contains("that old already, with ");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isZero();
  }

  @Test
  void a_post_whose_views_were_not_seen_yet_is_told_so() {
    home.run("forecast", "--until", DAY.minusDays(1).toString(), home.postFoundOn(DAY));
    assertThat(home.err()).contains("nothing is forecast of it");
  }

  @Test
  void too_little_is_said_in_words() throws IOException {
    JsonNode document = home.json("forecast", "--until", "2026-08-02", "--format", "json", TIDE);
    JsonNode gained = document.path("forecasts").path(1);
    assertThat(gained.path("forecast").isNull()).isTrue();
    assertThat(gained.path("note").asText())
        .isEqualTo("not enough data: 7 of 14 days known since the first use");
    assertThat(home.run("forecast", "--until", "2026-08-02", TIDE)).contains("not enough data");
  }

  @Test
  void before_the_first_listing_there_is_a_document_with_nothing_in_it() throws IOException {
    JsonNode document = home.json("forecast", "--until", "2020-01-01", "--format", "json");
    assertThat(home.err()).contains("Nothing was listed by then");
    assertThat(document.path("forecasts").isArray()).isTrue();
    assertThat(document.path("forecasts")).isEmpty();
    assertThat(home.run("forecast", "--until", "2020-01-01", "--format", "csv"))
        .startsWith("about,");
    assertThat(home.run("forecast", "--until", "2020-01-01")).isEmpty();
  }

  @Test
  void a_post_without_a_time_is_told_so_and_keeps_no_other_from_being_forecast_and_scored() {
    String post = home.postFoundOn(DAY);
    home.on(DAY.plusDays(1), "forecast", post, "Reed - Ida Wren");
    home.rows().change("UPDATE videos SET posted_at = NULL WHERE video_id = ?", post);

    assertThat(home.run("forecast", post, "Reed - Ida Wren")).contains("Reed - Ida Wren");
    assertThat(home.err())
        .contains("When post " + post + " was posted is not known")
        .contains("Scored 2 earlier forecasts");
  }

  @Test
  void a_removed_post_is_said_to_be_removed() {
    String post = home.postFoundOn(DailyHome.LAST);
    home.rows().change("UPDATE videos SET is_deleted = 1 WHERE video_id = ?", post);

    assertThat(home.run("forecast", post)).contains("removed");
    assertThat(home.err()).doesNotContain("No sound was used");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isZero();
  }

  @Test
  void words_that_make_no_sense_are_refused() {
    for (List<String> words :
        List.of(
            List.of("forecast", "--top", "0"),
            List.of("forecast", "--top", "5", TIDE),
            List.of("forecast", "Nothing at all"),
            List.of("forecast", "--video", "799"),
            List.of("forecast", "7412345678901234567"),
            List.of("forecast", "https://www.tiktok.com/@ann/video/799"))) {
      assertThat(home.tracker().run(words.toArray(String[]::new))).as("%s", words).isEqualTo(2);
    }
  }

  @Test
  void digits_of_both_a_sound_and_a_post_are_asked_about() {
    String post = home.postFoundOn(DAY);
    home.rows()
        .change("INSERT INTO sound_ids (platform_sound_id, listed_sound_id) VALUES (?, 1)", post);

    assertThat(home.tracker().run("forecast", post)).isEqualTo(2);
    assertThat(home.err()).contains("may be a sound or a post").contains("--video " + post);

    assertThat(home.run("forecast", "--sound", post)).contains(TIDE);
    assertThat(home.run("forecast", "--video", post)).contains("Views at the age of 7 days");
  }

  @Test
  void how_many_are_asked_about_changes_no_interval() throws IOException {
    List<JsonNode> all =
        DailyHome.list(home.json("forecast", "--dry-run", "--format", "json").path("forecasts"));
    assertThat(
            DailyHome.list(
                home.json("forecast", "--dry-run", "--top", "1", "--format", "json")
                    .path("forecasts")))
        .isEqualTo(all.subList(0, 2));
  }

  @Test
  void sounds_of_accounts_that_are_not_read_are_not_among_the_most_used() throws IOException {
    home.rows().change("UPDATE videos SET sound_id = 1, listed_sound_id = 1 WHERE account_id < 3");
    home.rows().change("UPDATE videos SET sound_id = 2, listed_sound_id = 2 WHERE account_id = 3");
    home.rows()
        .change(
            """
            UPDATE scrape_logs SET status = 'failed', covered_from = NULL
            WHERE account_id < 3 AND timestamp > '2026-10-28'
            """);

    assertThat(
            DailyHome.list(
                home.json("forecast", "--dry-run", "--format", "json").path("forecasts")))
        .extracting(row -> row.path("about").asText())
        .containsExactly("Ebb - Ola Fenn", "Ebb - Ola Fenn");
  }
}
