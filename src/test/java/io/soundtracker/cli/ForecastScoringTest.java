package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came of forecasts that were made on days in the past of a network that was listed daily. */
class ForecastScoringTest {

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
  void a_forecast_is_scored_when_its_day_comes() {
    home.on(DAY, "forecast");
    assertThat(home.err()).contains("Kept 8 forecasts");

    home.on(DAY.plusDays(6), "forecast", "scorecard");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts WHERE actual IS NOT NULL"))
        .as("the last of the seven days was not listed yet")
        .isZero();

    home.on(DAY.plusDays(7), "forecast", "scorecard");
    assertThat(home.err())
        .as("of the views gained more may be observed")
        .contains("Scored 4 earlier forecasts")
        .doesNotContain("not scored");
    home.on(DAY.plusDays(9), "forecast", "scorecard");
    assertThat(home.err()).contains("Scored 4 earlier forecasts");
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
    home.on(DAY, "forecast", TIDE);
    home.rows()
        .change(
            """
            UPDATE scrape_logs SET covered_from = '2026-10-30 00:00:00'
            WHERE account_id = 2 AND timestamp > '2026-10-24'
            """);

    home.run("forecast", "scorecard");

    assertThat(home.err()).contains("2 forecasts not scored although their day has come");
    home.rows().change("UPDATE scrape_logs SET covered_from = '0001-01-01 00:00:00'");
    home.run("forecast", "scorecard");
    assertThat(home.err()).contains("Scored 2 earlier forecasts");
  }

  @Test
  void the_score_card_says_how_right_forecasts_were() throws IOException {
    for (int day = 1; day <= 4; day++) {
      home.on(DAY.minusDays(10L - day), "forecast");
    }

    List<JsonNode> card =
        DailyHome.list(home.json("forecast", "scorecard", "--format", "json").path("scorecard"));

    assertThat(card)
        .extracting(row -> row.path("measure").asText())
        .containsExactly("posts", "views gained");
    JsonNode posts = card.get(0);
    assertThat(posts.path("method").asText()).isEqualTo("damped Holt 3");
    assertThat(posts.path("made").asInt()).isEqualTo(16);
    assertThat(posts.path("scored").asInt()).isEqualTo(16);
    assertThat(posts.path("open").asInt()).isZero();
    assertThat(posts.path("inside_percent").asDouble()).isBetween(50.0, 100.0);
    assertThat(posts.path("error_factor").asDouble()).isBetween(1.0, 1.5);
    assertThat(posts.path("note").asText())
        .matches("(better than both dumb ones|as (usual|last) is no worse); .*(high|low)");

    assertThat(home.run("forecast", "scorecard"))
        .contains("Forecasts of posts by damped Holt 3: ")
        .doesNotContain("too little");
    assertThat(home.run("forecast", "scorecard", "--format", "csv").lines()).hasSize(3);
  }

  @Test
  void few_scores_say_nothing() {
    home.run("forecast", "scorecard");
    assertThat(home.err()).contains("No forecast was made yet");

    home.on(DAY, "forecast", TIDE);
    assertThat(home.run("forecast", "scorecard")).contains("too little: 1 of 10 scored");
  }

  @Test
  void what_could_not_be_printed_is_not_kept() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no room");
          }
        };

    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            Map.of(),
            Optional.of(folder),
            Clock.fixed(DailyHome.listing(DailyHome.LAST), ZoneOffset.UTC),
            new BufferedReader(new StringReader("")),
            new PrintStream(full, false, StandardCharsets.UTF_8),
            new PrintStream(said, true, StandardCharsets.UTF_8),
            Optional.empty(),
            false,
            Optional.empty());

    assertThat(new TrackerCli(surroundings).execute("forecast")).isEqualTo(73);

    assertThat(said.toString(StandardCharsets.UTF_8)).contains("No forecast was kept");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isZero();
  }

  @Test
  void the_same_forecast_is_kept_once_and_a_dry_run_keeps_none() {
    home.run("forecast", "--dry-run");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isZero();

    home.run("forecast");
    home.run("forecast");
    assertThat(home.err()).contains("Kept 0 forecasts (8 kept before)");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isEqualTo(8);
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecast_runs")).isEqualTo(1);
  }

  @Test
  void a_forecast_waits_while_a_merge_makes_its_sound_another() {
    home.on(DAY, "forecast", TIDE);
    home.run("sounds", "merge", "Ebb - Ola Fenn", TIDE);

    home.run("forecast", "scorecard");
    assertThat(home.err()).contains("2 forecasts not scored");

    home.run("sounds", "undo");
    home.run("forecast", "scorecard");
    assertThat(home.err()).contains("Scored 2 earlier forecasts");
    home.run("sounds", "merge", "Ebb - Ola Fenn", TIDE);
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts WHERE actual IS NOT NULL"))
        .as("what is scored stays scored")
        .isEqualTo(2);
  }

  /** Until its day nobody used the sound that it is merged with, or put under the same song. */
  @ParameterizedTest
  @ValueSource(strings = {"sound", "song"})
  void what_came_of_a_sound_that_is_joined_later_is_not_what_came_of_it(String by) {
    String merged = "Ebb - Ola Fenn";
    home.rows()
        .change(
            """
            DELETE FROM videos WHERE posted_at < '2026-10-20'
              AND sound_id = (SELECT id FROM sounds WHERE sound_key = ?)
            """,
            merged);
    home.on(DAY, "forecast", "--by", by, TIDE);
    if (by.equals("song")) {
      home.run("sounds", "group", TIDE, merged);
    } else {
      home.run("sounds", "merge", TIDE, merged);
    }

    home.run("forecast", "scorecard");
    assertThat(home.err()).contains("2 forecasts not scored");

    home.run("sounds", "undo");
    home.run("forecast", "scorecard");
    assertThat(home.err()).contains("Scored 2 earlier forecasts");
    assertThat(home.rows().number(ACTUAL, TIDE, "posts"))
        .isEqualTo(home.posts(TIDE, DAY, DAY.plusDays(7)));
  }

  @Test
  void a_forecast_goes_with_a_new_name() {
    home.on(DAY, "forecast", TIDE);
    home.run("sounds", "rename", TIDE, "High Tide - Ola Fenn");

    home.run("forecast", "scorecard");

    assertThat(home.err()).contains("Scored 2 earlier forecasts");
  }

  @Test
  void songs_are_forecast_with_their_versions() throws IOException {
    home.run("sounds", "group", TIDE, "Ebb - Ola Fenn");

    List<JsonNode> rows =
        DailyHome.list(
            DailyHome.tree(home.on(DAY, "forecast", "--by", "song", "--format", "json"))
                .path("forecasts"));

    assertThat(rows).hasSize(6).allMatch(row -> row.path("kind").asText().equals("song"));
    JsonNode tide =
        rows.stream().filter(row -> row.path("about").asText().equals(TIDE)).findFirst().get();
    assertThat(tide.path("as_usual").asLong())
        .isEqualTo(
            home.posts(TIDE, DAY.minusDays(7), DAY)
                + home.posts("Ebb - Ola Fenn", DAY.minusDays(7), DAY));
    home.run("forecast", "scorecard");
    assertThat(home.err()).contains("Scored 6 earlier forecasts");
    assertThat(home.rows().number(ACTUAL, TIDE, "posts"))
        .isEqualTo(
            home.posts(TIDE, DAY, DAY.plusDays(7))
                + home.posts("Ebb - Ola Fenn", DAY, DAY.plusDays(7)));
  }

  @Test
  void what_is_asked_in_hindsight_is_not_kept() {
    home.run("forecast", "--until", "2026-10-20", TIDE);
    assertThat(home.err())
        .contains("2 forecasts asked in hindsight: not kept")
        .doesNotContain("Kept");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isZero();
  }
}
