package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose posts forecasts rest on where accounts could not be read of late. */
class ForecastReadingTest {

  private static final LocalDate DAY = LocalDate.parse("2026-10-20");
  private static final String TIDE = DailyHome.SONGS.get(0);

  @TempDir Path folder;
  private DailyHome home;

  /** Of the four songs the first is used by one account alone, which uses no other. */
  @BeforeEach
  void make() {
    home = DailyHome.in(folder);
    home.rows()
        .change("UPDATE videos SET account_id = CASE sound_id WHEN 1 THEN 1 ELSE 2 + id % 2 END");
  }

  private void fail(int account, String from, String before) {
    home.rows()
        .change(
            """
            UPDATE scrape_logs SET status = 'failed', covered_from = NULL, reason = 'timeout'
            WHERE account_id = ? AND timestamp >= ? AND timestamp < ?
            """,
            account,
            from,
            before);
  }

  private List<JsonNode> forecasts(String... words) throws IOException {
    return DailyHome.list(home.json(words).path("forecasts"));
  }

  private static boolean isOfPosts(JsonNode row) {
    return row.path("measure").asText().equals("posts");
  }

  @Test
  void of_a_sound_whose_users_are_not_read_there_are_words_and_nothing_is_kept()
      throws IOException {
    fail(1, "2026-10-25", "2027-01-01");

    List<JsonNode> rows = forecasts("forecast", TIDE, "--format", "json");

    assertThat(rows).hasSize(2);
    for (JsonNode row : rows) {
      assertThat(row.path("forecast").isNull()).isTrue();
      assertThat(row.path("low").isNull()).isTrue();
      assertThat(row.path("as_usual").isNull()).isTrue();
      assertThat(row.path("tests").isNull()).isTrue();
      assertThat(row.path("accounts").asInt()).isEqualTo(2);
      assertThat(row.path("note").asText())
          .isEqualTo("the accounts that use it are not being read");
    }
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts")).isZero();
    assertThat(forecasts("forecast", "Reed - Ida Wren", "--format", "json"))
        .noneMatch(row -> row.path("forecast").isNull());
  }

  @Test
  void a_sound_whose_users_stopped_long_before_is_not_forecast_to_have_none() throws IOException {
    fail(1, "2026-09-01", "2027-01-01");
    home.rows().change("DELETE FROM videos WHERE account_id = 1 AND posted_at > '2026-09-01'");

    assertThat(forecasts("forecast", TIDE, "--format", "json"))
        .allMatch(row -> row.path("note").asText().contains("are not being read"));

    home.rows().change("DELETE FROM videos WHERE account_id = 1");
    assertThat(forecasts("forecast", TIDE, "--format", "json"))
        .allMatch(row -> row.path("note").asText().contains("no post in the last 84 known days"));
  }

  @Test
  void one_failed_attempt_takes_no_days_away() throws IOException {
    List<JsonNode> before =
        forecasts("forecast", "--dry-run", "--until", "2026-10-31", "--format", "json");
    fail(2, "2026-11-01", "2027-01-01");
    List<JsonNode> rows = forecasts("forecast", "--dry-run", "--format", "json");

    assertThat(rows).hasSize(8).allMatch(row -> row.path("accounts").asInt() == 3);
    assertThat(rows)
        .filteredOn(ForecastReadingTest::isOfPosts)
        .isEqualTo(before.stream().filter(ForecastReadingTest::isOfPosts).toList());
    home.run("forecast", "--dry-run");
    assertThat(home.err()).contains("is known up to the end of 2026-10-30");
  }

  @Test
  void after_a_session_in_which_all_failed_forecasts_are_of_what_was_known() throws IOException {
    home.rows()
        .change(
            """
            INSERT INTO scrape_logs (session_id, account_id, timestamp, status, reason)
            SELECT 's', id, '2026-11-01 11:00:00', 'failed', 'blocked' FROM accounts
            """);

    assertThat(forecasts("forecast", "--format", "json"))
        .hasSize(8)
        .allMatch(row -> row.path("known_until").asText().startsWith("2026-11-01"));

    for (int account = 1; account <= 3; account++) {
      fail(account, "2026-10-25", "2027-01-01");
    }
    assertThat(forecasts("forecast", "--format", "json")).isEmpty();
    assertThat(home.err()).contains("no account was read in the last days");
  }

  @Test
  void a_forecast_waits_while_the_accounts_that_use_its_sound_are_not_read() {
    home.on(DAY, "forecast", TIDE);
    fail(1, "2026-10-20", "2027-01-01");
    home.rows()
        .change("DELETE FROM videos WHERE account_id = 1 AND posted_at > '2026-10-19 06:00'");
    for (int more = 0; more < 57; more++) {
      home.tracker().run("accounts", "add", "@more" + more);
    }
    home.rows()
        .change(
            """
            INSERT INTO scrape_logs (session_id, account_id, timestamp, status, covered_from)
            SELECT 's', id, '2026-11-01 06:00:00', 'success', '0001-01-01 00:00:00' FROM accounts
            WHERE username LIKE '@more%'
            """);
    home.rows()
        .change("UPDATE forecast_runs SET accounts = (SELECT json_group_array(id) FROM accounts)");

    home.run("forecast", "scorecard");

    assertThat(home.err()).contains("2 forecasts not scored although their day has come");
    assertThat(home.rows().number("SELECT COUNT(*) FROM forecasts WHERE actual IS NOT NULL"))
        .isZero();
  }
}
