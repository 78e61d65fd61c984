package io.soundtracker.cli;

import static io.soundtracker.cli.SeededDatabase.column;
import static io.soundtracker.cli.SeededDatabase.flag;
import static io.soundtracker.cli.SeededDatabase.number;
import static io.soundtracker.cli.SeededDatabase.time;
import static io.soundtracker.cli.SeededDatabase.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the documentation of tracker.db tells its readers to ask about accounts and sessions, and
 * how to maintain it, to the letter, on the sample network. Each answer is worked out a second
 * time, from the bare rows, in Java.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceAccountQueriesTest {

  @TempDir static Path folder;
  private SeededDatabase database;

  @BeforeAll
  void fill() throws SQLException {
    database = SeededDatabase.in(folder);
  }

  @AfterAll
  void close() throws SQLException {
    database.close();
  }

  @Test
  void accounts_needing_scraping() throws SQLException {
    database.execute("UPDATE accounts SET last_scraped_at = datetime('now') WHERE id <= 3");
    database.execute("UPDATE accounts SET last_scraped_at = NULL WHERE id = 4");
    database.execute("UPDATE accounts SET is_active = 0 WHERE id = 5");
    List<Map<String, Object>> answer =
        database.ask(
            """
            SELECT username, last_scraped_at
            FROM accounts
            WHERE is_active = 1
              AND (last_scraped_at IS NULL
                   OR last_scraped_at < datetime('now', '-24 hours'))
            ORDER BY last_scraped_at ASC;
            """);

    Instant dayAgo = Instant.now().minus(Duration.ofHours(24));
    Set<Object> expected =
        database.table("accounts").stream()
            .filter(row -> flag(row, "is_active"))
            .filter(
                row ->
                    row.get("last_scraped_at") == null
                        || time(row, "last_scraped_at").isBefore(dayAgo))
            .map(row -> row.get("username"))
            .collect(Collectors.toSet());
    assertThat(expected).hasSize(8);
    assertThat(column(answer, "username")).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void session_summary_and_monitoring() throws SQLException {
    List<Map<String, Object>> summary =
        database.ask(
            """
            SELECT
                session_id,
                start_time,
                status,
                total_accounts,
                successful_scrapes,
                total_new_videos,
                CAST((julianday(end_time) - julianday(start_time)) * 24 * 60 AS INTEGER) AS duration_minutes
            FROM scrape_sessions
            ORDER BY start_time DESC
            LIMIT 10;
            """);
    List<Map<String, Object>> monitoring =
        database.ask(
            """
            -- Last 10 scraping sessions summary
            SELECT
                session_id,
                start_time,
                status,
                total_accounts,
                successful_scrapes,
                failed_scrapes,
                ROUND((successful_scrapes * 100.0 / total_accounts), 2) AS success_rate_pct,
                total_new_videos,
                ROUND((julianday(end_time) - julianday(start_time)) * 24 * 60, 2) AS duration_minutes
            FROM scrape_sessions
            ORDER BY start_time DESC
            LIMIT 10;
            """);

    List<Map<String, Object>> sessions =
        database.table("scrape_sessions").stream()
            .sorted(
                Comparator.comparing((Map<String, Object> row) -> (String) row.get("start_time"))
                    .reversed())
            .toList();
    assertThat(sessions).hasSize(4);
    assertThat(column(summary, "session_id")).isEqualTo(column(sessions, "session_id"));
    assertThat(column(monitoring, "session_id")).isEqualTo(column(sessions, "session_id"));
    for (int i = 0; i < sessions.size(); i++) {
      Map<String, Object> session = sessions.get(i);
      List<Map<String, Object>> logs =
          database.table("scrape_logs").stream()
              .filter(where("session_id", session.get("session_id")))
              .toList();
      double successes = logs.stream().filter(where("status", "success")).count();
      assertThat(number(session, "total_accounts")).isEqualTo(logs.size());
      assertThat(number(summary.get(i), "successful_scrapes")).isEqualTo(successes);
      assertThat(number(monitoring.get(i), "failed_scrapes"))
          .isEqualTo((double) logs.stream().filter(where("status", "failed")).count());
      assertThat(number(monitoring.get(i), "success_rate_pct"))
          .isCloseTo(successes * 100 / logs.size(), within(0.005));
      assertThat(number(summary.get(i), "total_new_videos"))
          .isEqualTo(logs.stream().mapToDouble(log -> number(log, "new_videos")).sum());
      assertThat(number(monitoring.get(i), "duration_minutes"))
          .isCloseTo(
              Duration.between(time(session, "start_time"), time(session, "end_time")).toSeconds()
                  / 60.0,
              within(0.01));
    }
  }

  @Test
  void account_performance() throws SQLException {
    List<Map<String, Object>> answer =
        database.ask(
            """
            SELECT
                a.username,
                COUNT(v.id) AS total_videos,
                SUM(v.views) AS total_views,
                AVG(v.engagement_rate) AS avg_engagement,
                MAX(v.upload_date) AS latest_video
            FROM accounts a
            LEFT JOIN videos v ON a.id = v.account_id
            WHERE a.is_active = 1
            GROUP BY a.id
            ORDER BY avg_engagement DESC;
            """);

    assertThat(answer)
        .hasSize(
            (int)
                database.table("accounts").stream().filter(row -> flag(row, "is_active")).count());
    for (Map<String, Object> row : answer) {
      Object id =
          database.table("accounts").stream()
              .filter(where("username", row.get("username")))
              .findFirst()
              .orElseThrow()
              .get("id");
      List<Map<String, Object>> videos =
          database.table("videos").stream().filter(where("account_id", id)).toList();
      assertThat(number(row, "total_videos")).isEqualTo(videos.size());
      assertThat(number(row, "total_views"))
          .isEqualTo(
              videos.stream()
                  .filter(video -> video.get("views") != null)
                  .mapToDouble(video -> number(video, "views"))
                  .sum());
      assertThat(number(row, "avg_engagement"))
          .isCloseTo(
              videos.stream()
                  .filter(video -> video.get("engagement_rate") != null)
                  .mapToDouble(video -> number(video, "engagement_rate"))
                  .average()
                  .orElseThrow(),
              within(1e-9));
      assertThat(row.get("latest_video"))
          .isEqualTo(
              videos.stream()
                  .map(video -> (String) video.get("upload_date"))
                  .max(Comparator.naturalOrder())
                  .orElseThrow());
    }
  }

  @Test
  void the_plan_of_a_date_query_uses_its_index() throws SQLException {
    assertThat(
            database.ask(
                """
                EXPLAIN QUERY PLAN
                SELECT * FROM videos WHERE upload_date >= '2025-10-01';
                """))
        .singleElement()
        .satisfies(
            row -> assertThat((String) row.get("detail")).contains("idx_videos_upload_date"));
  }

  @Test
  void maintenance_statements_run() throws SQLException {
    database.execute("VACUUM;");
    database.execute("ANALYZE;");
    assertThat(database.ask("PRAGMA integrity_check;"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("integrity_check")).isEqualTo("ok"));
  }

  @Test
  void the_example_migration_runs_and_is_no_damage(@TempDir Path other) throws SQLException {
    TestTracker tracker = TestTracker.in(other);
    assertThat(tracker.run("init-db")).isZero();
    try (Connection copy =
            DriverManager.getConnection("jdbc:sqlite:" + other.resolve("tracker.db"));
        Statement statement = copy.createStatement()) {
      statement.executeUpdate(
          """
          -- Migration: Add 'verified' column to accounts
          BEGIN TRANSACTION;

          ALTER TABLE accounts ADD COLUMN is_verified BOOLEAN DEFAULT 0;
          CREATE INDEX idx_accounts_verified ON accounts(is_verified);

          -- Update schema version
          CREATE TABLE IF NOT EXISTS schema_version (version INTEGER);
          INSERT INTO schema_version VALUES (2);

          COMMIT;
          """);
    }

    assertThat(tracker.run("init-db", "--check")).isZero();
  }
}
