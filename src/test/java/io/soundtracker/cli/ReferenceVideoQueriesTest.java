package io.soundtracker.cli;

import static io.soundtracker.cli.SeededDatabase.column;
import static io.soundtracker.cli.SeededDatabase.flag;
import static io.soundtracker.cli.SeededDatabase.number;
import static io.soundtracker.cli.SeededDatabase.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * What the documentation of tracker.db tells its readers to ask about videos and sounds, to the
 * letter, on the sample network. Each answer is worked out a second time, from the bare rows, in
 * Java.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceVideoQueriesTest {

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
  void view_growth_of_a_video() throws SQLException {
    String printed =
        """
        SELECT scraped_at, views,
               views - LAG(views) OVER (ORDER BY scraped_at) AS view_increase
        FROM video_history
        WHERE video_id = '7234567890123456789'
        ORDER BY scraped_at;
        """;
    assertThat(database.ask(printed)).isEmpty();
    Map<String, List<Map<String, Object>>> byVideo =
        database.table("video_history").stream()
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
        database.ask(printed.replace("7234567890123456789", longest.getKey()));

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
    assertThat(database.ask(printed)).isEmpty();
    Map<String, Object> account = database.table("accounts").get(0);

    List<Map<String, Object>> answer =
        database.ask(printed.replace("@someaccount", (String) account.get("username")));

    List<Double> best =
        database.table("videos").stream()
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
        database.ask(
            """
            SELECT s.sound_key, s.total_usage_count, s.total_views, s.avg_engagement_rate
            FROM sounds s
            WHERE s.is_exclusive = 0
              AND s.sound_key NOT IN (SELECT sound_key FROM exclusive_songs)
            ORDER BY s.total_usage_count DESC;
            """);

    Set<Object> listed = Set.copyOf(column(database.table("exclusive_songs"), "sound_key"));
    assertThat(listed).as("songs that find-exclusive saved").isNotEmpty();
    Map<Object, List<Map<String, Object>>> videos =
        database.table("videos").stream()
            .filter(row -> row.get("sound_id") != null)
            .collect(Collectors.groupingBy(row -> row.get("sound_id")));
    Map<Object, Map<String, Object>> expected =
        database.table("sounds").stream()
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
    String printed =
        """
            SELECT v.*, a.username
            FROM videos v
            JOIN accounts a ON v.account_id = a.id
            WHERE v.upload_date >= '2025-10-01'
            ORDER BY v.upload_date DESC;
            """;
    for (String day : List.of("2025-10-01", "2026-10-20")) {
      List<Map<String, Object>> answer = database.ask(printed.replace("2025-10-01", day));

      assertThat(column(answer, "video_id"))
          .containsExactlyInAnyOrderElementsOf(
              database.table("videos").stream()
                  .filter(row -> ((String) row.get("upload_date")).compareTo(day) >= 0)
                  .map(row -> row.get("video_id"))
                  .toList());
      assertThat(column(answer, "upload_date"))
          .isEqualTo(
              column(answer, "upload_date").stream()
                  .map(String.class::cast)
                  .sorted(Comparator.reverseOrder())
                  .toList());
    }
  }

  @Test
  void a_video_by_its_id() throws SQLException {
    String id = (String) database.table("videos").get(0).get("video_id");
    try (var statement =
        database.connection().prepareStatement("SELECT * FROM videos WHERE video_id = ?")) {
      statement.setString(1, id);
      try (ResultSet results = statement.executeQuery()) {
        assertThat(results.next()).isTrue();
        assertThat(results.getString("video_id")).isEqualTo(id);
        assertThat(results.next()).isFalse();
      }
    }
  }
}
