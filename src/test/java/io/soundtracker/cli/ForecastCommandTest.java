package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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

  private String run(String... words) {
    assertThat(home.tracker().run(words)).as(home.tracker().err()).isZero();
    return home.tracker().out();
  }

  private String err() {
    return home.tracker().err();
  }

  /** Runs it at noon of a day. */
  private String on(LocalDate day, String... words) {
    home.tracker().at(DailyHome.listing(day).plus(Duration.ofHours(6)));
    try {
      return run(words);
    } finally {
      home.tracker().at(DailyHome.listing(DailyHome.LAST).plus(Duration.ofHours(6)));
    }
  }

  private JsonNode json(String... words) throws IOException {
    return tree(run(words));
  }

  private static JsonNode tree(String document) throws IOException {
    return new ObjectMapper().readTree(document);
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static void isNear(double value, double expected, double factor) {
    assertThat(value).isBetween(expected / factor, expected * factor);
  }

  @Test
  void the_most_used_sounds_are_forecast_beside_what_dumb_ones_say() throws IOException {
    JsonNode document = json("forecast", "--until", "2026-10-20", "--format", "json");

    assertThat(document.path("coverage").path("as_of").asText()).isEqualTo("2026-10-20T06:00:00Z");
    List<JsonNode> rows = list(document.path("forecasts"));
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
      assertThat(row.path("error_factor").asDouble()).isBetween(1.0, 2.0);
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
  void a_forecast_is_scored_when_its_day_comes() {
    on(DAY, "forecast");
    assertThat(err()).contains("Kept 8 forecasts");

    on(DAY.plusDays(6), "forecast", "scorecard");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts WHERE actual IS NOT NULL"))
        .as("the last of the seven days was not listed yet")
        .isZero();

    on(DAY.plusDays(7), "forecast", "scorecard");
    assertThat(err()).contains("Scored 8 earlier forecasts");
    for (String song : DailyHome.SONGS) {
      assertThat(home.rows().number(ACTUAL, song, "posts"))
          .isEqualTo(home.posts(song, DAY, DAY.plusDays(7)));
      double gained = home.rows().number(ACTUAL, song, "views gained");
      isNear(gained, 600.0 * home.posts(song, DAY.minusDays(7), DAY.plusDays(7)) / 2, 1.5);
    }
  }

  private static final String ACTUAL =
      """
      SELECT CAST(f.actual AS INTEGER) FROM forecasts f JOIN sounds s ON s.id = f.sound_id
      WHERE s.sound_key = ? AND f.measure = ?
      """;

  @Test
  void days_that_were_not_read_leave_a_forecast_open() {
    on(DAY, "forecast", TIDE);
    home.rows()
        .change(
            """
            UPDATE scrape_logs SET covered_from = '2026-10-30 00:00:00'
            WHERE account_id = 2 AND timestamp > '2026-10-24'
            """);

    run("forecast", "scorecard");

    assertThat(err()).contains("2 forecasts not scored although their day has come");
    home.rows().change("UPDATE scrape_logs SET covered_from = '0001-01-01 00:00:00'");
    run("forecast", "scorecard");
    assertThat(err()).contains("Scored 2 earlier forecasts");
  }

  @Test
  void the_score_card_says_how_right_forecasts_were() throws IOException {
    for (int day = 1; day <= 4; day++) {
      on(DAY.minusDays(10L - day), "forecast");
    }

    List<JsonNode> card = list(json("forecast", "scorecard", "--format", "json").path("scorecard"));

    assertThat(card)
        .extracting(row -> row.path("measure").asText())
        .containsExactly("posts", "views gained");
    JsonNode posts = card.get(0);
    assertThat(posts.path("method").asText()).isEqualTo("damped Holt 1");
    assertThat(posts.path("made").asInt()).isEqualTo(16);
    assertThat(posts.path("scored").asInt()).isEqualTo(16);
    assertThat(posts.path("open").asInt()).isZero();
    assertThat(posts.path("inside_percent").asDouble()).isBetween(50.0, 100.0);
    assertThat(posts.path("error_factor").asDouble()).isBetween(1.0, 1.5);
    assertThat(posts.path("note").asText())
        .matches("(better than both dumb ones|as (usual|last) is no worse); .*(high|low)");

    assertThat(run("forecast", "scorecard"))
        .contains("Forecasts of posts by damped Holt 1: ")
        .doesNotContain("too little");
    assertThat(run("forecast", "scorecard", "--format", "csv").lines()).hasSize(3);
  }

  @Test
  void few_scores_say_nothing() {
    run("forecast", "scorecard");
    assertThat(err()).contains("No forecast was made yet");

    on(DAY, "forecast", TIDE);
    assertThat(run("forecast", "scorecard")).contains("too little: 1 of 10 scored");
  }

  @Test
  void the_same_forecast_is_kept_once_and_a_dry_run_keeps_none() {
    run("forecast", "--dry-run");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isZero();

    run("forecast");
    run("forecast");
    assertThat(err()).contains("Kept 0 forecasts (8 kept before)");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isEqualTo(8);
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecast_runs")).isEqualTo(1);
  }

  @Test
  void a_post_is_forecast_from_its_age_and_scored_at_the_next() throws IOException {
    String post = home.postFoundOn(DAY);

    List<JsonNode> rows =
        list(tree(on(DAY.plusDays(1), "forecast", post, "--format", "json")).path("forecasts"));

    assertThat(rows)
        .extracting(row -> row.path("measure").asText())
        .containsExactly("views at day 7", "views at day 30");
    for (JsonNode row : rows) {
      assertThat(row.path("kind").asText()).isEqualTo("post");
      assertThat(row.path("forecast").asDouble()).isGreaterThan(row.path("last_value").asDouble());
    }
    run("forecast", "scorecard");
    assertThat(err()).contains("Scored 1 earlier forecast.");
    Map<String, Object> scored =
        home.rows().all("SELECT value, actual FROM forecasts WHERE actual IS NOT NULL").get(0);
    isNear((double) scored.get("value"), (double) scored.get("actual"), 1.03);
  }

  @Test
  void a_post_that_is_old_already_is_told_so() {
    String post = home.postFoundOn(LocalDate.parse("2026-08-20"));
    assertThat(run("forecast", post)).contains("that old already, with ");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isZero();
  }

  @Test
  void a_post_whose_views_were_not_seen_yet_is_told_so() {
    run("forecast", "--until", DAY.minusDays(1).toString(), home.postFoundOn(DAY));
    assertThat(err()).contains("nothing is forecast of it");
  }

  @Test
  void a_forecast_waits_while_a_merge_makes_its_sound_another() {
    on(DAY, "forecast", TIDE);
    run("sounds", "merge", "Ebb - Ola Fenn", TIDE);

    run("forecast", "scorecard");
    assertThat(err()).contains("2 forecasts not scored");

    run("sounds", "undo");
    run("forecast", "scorecard");
    assertThat(err()).contains("Scored 2 earlier forecasts");
    run("sounds", "merge", "Ebb - Ola Fenn", TIDE);
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts WHERE actual IS NOT NULL"))
        .as("what is scored stays scored")
        .isEqualTo(2);
  }

  @Test
  void a_forecast_goes_with_a_new_name() {
    on(DAY, "forecast", TIDE);
    run("sounds", "rename", TIDE, "High Tide - Ola Fenn");

    run("forecast", "scorecard");

    assertThat(err()).contains("Scored 2 earlier forecasts");
  }

  @Test
  void songs_are_forecast_with_their_versions() throws IOException {
    run("sounds", "group", TIDE, "Ebb - Ola Fenn");

    List<JsonNode> rows =
        list(tree(on(DAY, "forecast", "--by", "song", "--format", "json")).path("forecasts"));

    assertThat(rows).hasSize(6).allMatch(row -> row.path("kind").asText().equals("song"));
    JsonNode tide =
        rows.stream().filter(row -> row.path("about").asText().equals(TIDE)).findFirst().get();
    assertThat(tide.path("as_usual").asLong())
        .isEqualTo(
            home.posts(TIDE, DAY.minusDays(7), DAY)
                + home.posts("Ebb - Ola Fenn", DAY.minusDays(7), DAY));
    run("forecast", "scorecard");
    assertThat(err()).contains("Scored 6 earlier forecasts");
    assertThat(home.rows().number(ACTUAL, TIDE, "posts"))
        .isEqualTo(
            home.posts(TIDE, DAY, DAY.plusDays(7))
                + home.posts("Ebb - Ola Fenn", DAY, DAY.plusDays(7)));
  }

  @Test
  void too_little_is_said_in_words() throws IOException {
    JsonNode document = json("forecast", "--until", "2026-08-02", "--format", "json", TIDE);
    JsonNode gained = document.path("forecasts").path(1);
    assertThat(gained.path("forecast").isNull()).isTrue();
    assertThat(gained.path("note").asText())
        .isEqualTo("not enough data: 7 of 14 days known since the first use");
    assertThat(run("forecast", "--until", "2026-08-02", TIDE)).contains("not enough data");
  }

  @Test
  void before_the_first_listing_there_is_a_document_with_nothing_in_it() throws IOException {
    JsonNode document = json("forecast", "--until", "2020-01-01", "--format", "json");
    assertThat(err()).contains("Nothing was listed yet");
    assertThat(document.path("forecasts").isArray()).isTrue();
    assertThat(document.path("forecasts")).isEmpty();
    assertThat(run("forecast", "--until", "2020-01-01", "--format", "csv")).startsWith("about,");
    assertThat(run("forecast", "--until", "2020-01-01")).isEmpty();
  }

  @Test
  void what_is_asked_in_hindsight_is_not_kept() {
    run("forecast", "--until", "2026-10-20", TIDE);
    assertThat(err()).contains("2 forecasts asked in hindsight: not kept").doesNotContain("Kept");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isZero();
  }

  @Test
  void a_post_without_a_time_is_told_so_and_keeps_no_other_from_being_forecast_and_scored() {
    String post = home.postFoundOn(DAY);
    on(DAY.plusDays(1), "forecast", post, "Reed - Ida Wren");
    home.rows().change("UPDATE videos SET posted_at = NULL WHERE video_id = ?", post);

    assertThat(run("forecast", post, "Reed - Ida Wren")).contains("Reed - Ida Wren");
    assertThat(err())
        .contains("When post " + post + " was posted is not known")
        .contains("Scored 2 earlier forecasts");
  }

  @Test
  void a_removed_post_is_said_to_be_removed() {
    String post = home.postFoundOn(DailyHome.LAST);
    home.rows().change("UPDATE videos SET is_deleted = 1 WHERE video_id = ?", post);

    assertThat(run("forecast", post)).contains("removed");
    assertThat(err()).doesNotContain("No sound was used");
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
    assertThat(err()).contains("is both a sound and a post").contains("--video " + post);

    assertThat(run("forecast", "--sound", post)).contains(TIDE);
    assertThat(run("forecast", "--video", post)).contains("Views at the age of 7 days");
  }
}
