package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The queries that the documentation of tracker.db gives to its readers, to the letter, on the
 * sample network. Each answer is worked out a second time, from the bare rows, in Java.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceQueriesTest {

  private static final DateTimeFormatter SQLITE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  @TempDir static Path folder;
  private Connection connection;

  @BeforeAll
  void fill() throws SQLException {
    TestTracker tracker = TestTracker.in(folder);
    assertThat(tracker.run("init-db", "--seed")).isZero();
    assertThat(tracker.run("find-exclusive", "--save")).isZero();
    connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tracker.db"));
  }

  @AfterAll
  void close() throws SQLException {
    connection.close();
  }

  private List<Map<String, Object>> ask(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (results.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          row.put(results.getMetaData().getColumnLabel(i), results.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<Map<String, Object>> table(String name) throws SQLException {
    return ask("SELECT * FROM " + name);
  }

  private static double number(Map<String, Object> row, String column) {
    return row.get(column) == null ? Double.NaN : ((Number) row.get(column)).doubleValue();
  }

  private static boolean flag(Map<String, Object> row, String column) {
    return number(row, column) == 1;
  }

  private static Predicate<Map<String, Object>> where(String column, Object value) {
    return row -> Objects.equals(row.get(column), value);
  }

  private static Duration between(Map<String, Object> row, String from, String to) {
    return Duration.between(time(row, from), time(row, to));
  }

  private static Instant time(Map<String, Object> row, String column) {
    return LocalDateTime.parse((String) row.get(column), SQLITE).toInstant(ZoneOffset.UTC);
  }

  private static List<Object> column(List<Map<String, Object>> rows, String name) {
    return rows.stream().map(row -> row.get(name)).toList();
  }

  @Test
  void accounts_needing_scraping() throws SQLException {
    List<Map<String, Object>> answer =
        ask(
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
        table("accounts").stream()
            .filter(row -> flag(row, "is_active"))
            .filter(
                row ->
                    row.get("last_scraped_at") == null
                        || time(row, "last_scraped_at").isBefore(dayAgo))
            .map(row -> row.get("username"))
            .collect(Collectors.toSet());
    assertThat(expected).isNotEmpty();
    assertThat(column(answer, "username")).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void view_growth_of_a_video() throws SQLException {
    String printed =
        """
        SELECT scraped_at, views,
               views - LAG(views) OVER (ORDER BY scraped_at) AS view_increase
        FROM video_history
        WHERE video_id = '7234567890123456789'
        ORDER BY scraped_at;
        """;
    assertThat(ask(printed)).isEmpty();
    Map<String, List<Map<String, Object>>> byVideo =
        table("video_history").stream()
            .filter(row -> row.get("views") != null)
            .collect(Collectors.groupingBy(row -> (String) row.get("video_id")));
    Map.Entry<String, List<Map<String, Object>>> longest =
        byVideo.entrySet().stream()
            .max(Comparator.comparingInt(entry -> entry.getValue().size()))
            .orElseThrow();
    List<Map<String, Object>> history =
        longest.getValue().stream()
            .sorted(Comparator.comparing(row -> (String) row.get("scraped_at")))
            .toList();

    List<Map<String, Object>> answer =
        ask(printed.replace("7234567890123456789", longest.getKey()));

    assertThat(history).hasSizeGreaterThanOrEqualTo(3);
    assertThat(column(answer, "views")).isEqualTo(column(history, "views"));
    assertThat(answer.get(0).get("view_increase")).isNull();
    for (int i = 1; i < history.size(); i++) {
      assertThat(number(answer.get(i), "view_increase"))
          .isEqualTo(number(history.get(i), "views") - number(history.get(i - 1), "views"));
    }
  }

  @Test
  void top_videos_of_an_account() throws SQLException {
    String printed =
        """
        SELECT v.tiktok_url, v.views, v.likes, v.engagement_rate, s.song_title
        FROM videos v
        LEFT JOIN sounds s ON v.sound_id = s.id
        WHERE v.account_id = (SELECT id FROM accounts WHERE username = '@someaccount')
        ORDER BY v.engagement_rate DESC
        LIMIT 10;
        """;
    assertThat(ask(printed)).isEmpty();
    Map<String, Object> account = table("accounts").get(0);

    List<Map<String, Object>> answer =
        ask(printed.replace("@someaccount", (String) account.get("username")));

    List<Double> best =
        table("videos").stream()
            .filter(where("account_id", account.get("id")))
            .filter(row -> row.get("engagement_rate") != null)
            .map(
                row ->
                    number(row, "views") == 0
                        ? 0.0
                        : (number(row, "likes") + number(row, "comments") + number(row, "shares"))
                            / number(row, "views")
                            * 100)
            .sorted(Comparator.reverseOrder())
            .limit(10)
            .toList();
    assertThat(best).hasSize(10);
    for (int i = 0; i < best.size(); i++) {
      assertThat(number(answer.get(i), "engagement_rate")).isCloseTo(best.get(i), within(1e-9));
    }
  }

  @Test
  void sound_usage_without_exclusive_songs() throws SQLException {
    List<Map<String, Object>> answer =
        ask(
            """
            SELECT s.sound_key, s.total_usage_count, s.total_views, s.avg_engagement_rate
            FROM sounds s
            WHERE s.is_exclusive = 0
              AND s.sound_key NOT IN (SELECT sound_key FROM exclusive_songs)
            ORDER BY s.total_usage_count DESC;
            """);

    Set<Object> listed = Set.copyOf(column(table("exclusive_songs"), "sound_key"));
    assertThat(listed).as("songs that find-exclusive saved").isNotEmpty();
    Map<Object, List<Map<String, Object>>> videos =
        table("videos").stream()
            .filter(row -> row.get("sound_id") != null)
            .collect(Collectors.groupingBy(row -> row.get("sound_id")));
    Map<Object, Map<String, Object>> expected =
        table("sounds").stream()
            .filter(row -> !flag(row, "is_exclusive") && !listed.contains(row.get("sound_key")))
            .collect(Collectors.toMap(row -> row.get("sound_key"), row -> row));
    assertThat(column(answer, "sound_key")).containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (Map<String, Object> row : answer) {
      List<Map<String, Object>> uses =
          videos.getOrDefault(expected.get(row.get("sound_key")).get("id"), List.of());
      assertThat(number(row, "total_usage_count")).isEqualTo(uses.size());
      assertThat(number(row, "total_views"))
          .isEqualTo(
              uses.stream()
                  .map(use -> number(use, "views"))
                  .filter(views -> !views.isNaN())
                  .reduce(Double::sum)
                  .orElse(Double.NaN));
      double[] rates =
          uses.stream()
              .filter(use -> number(use, "views") > 0 && use.get("engagement_rate") != null)
              .mapToDouble(use -> number(use, "engagement_rate"))
              .toArray();
      if (rates.length == 0) {
        assertThat(row.get("avg_engagement_rate")).isNull();
      } else {
        assertThat(number(row, "avg_engagement_rate"))
            .isCloseTo(java.util.Arrays.stream(rates).average().orElseThrow(), within(1e-9));
      }
    }
  }

  @Test
  void videos_after_a_date() throws SQLException {
    List<Map<String, Object>> answer =
        ask(
            """
            SELECT v.*, a.username
            FROM videos v
            JOIN accounts a ON v.account_id = a.id
            WHERE v.upload_date >= '2025-10-01'
            ORDER BY v.upload_date DESC;
            """);

    assertThat(column(answer, "video_id"))
        .containsExactlyInAnyOrderElementsOf(
            table("videos").stream()
                .filter(row -> ((String) row.get("upload_date")).compareTo("2025-10-01") >= 0)
                .map(row -> row.get("video_id"))
                .toList());
    assertThat(column(answer, "upload_date"))
        .isEqualTo(
            column(answer, "upload_date").stream()
                .map(String.class::cast)
                .sorted(Comparator.reverseOrder())
                .toList());
  }

  @Test
  void session_summary_and_monitoring() throws SQLException {
    List<Map<String, Object>> summary =
        ask(
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
        ask(
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
        table("scrape_sessions").stream()
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
          table("scrape_logs").stream()
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
          .isCloseTo(between(session, "start_time", "end_time").toSeconds() / 60.0, within(0.01));
    }
  }

  @Test
  void account_performance() throws SQLException {
    List<Map<String, Object>> answer =
        ask(
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

    assertThat(answer).hasSize(table("accounts").size());
    for (Map<String, Object> row : answer) {
      Object id =
          table("accounts").stream()
              .filter(where("username", row.get("username")))
              .findFirst()
              .orElseThrow()
              .get("id");
      List<Map<String, Object>> videos =
          table("videos").stream().filter(where("account_id", id)).toList();
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
  void a_video_by_its_id() throws SQLException {
    String id = (String) table("videos").get(0).get("video_id");
    try (var statement = connection.prepareStatement("SELECT * FROM videos WHERE video_id = ?")) {
      statement.setString(1, id);
      try (ResultSet results = statement.executeQuery()) {
        assertThat(results.next()).isTrue();
        assertThat(results.getString("video_id")).isEqualTo(id);
        assertThat(results.next()).isFalse();
      }
    }
  }

  @Test
  void the_plan_of_a_date_query_uses_its_index() throws SQLException {
    assertThat(
            ask(
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
    execute("VACUUM;");
    execute("ANALYZE;");
    assertThat(ask("PRAGMA integrity_check;"))
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
