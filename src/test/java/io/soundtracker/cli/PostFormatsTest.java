package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of a post in every format, and on terminals of every width. */
class PostFormatsTest {

  private static final String ID = GrownPost.ID;

  @TempDir Path home;
  private GrownPost post;
  private TestTracker tracker;

  @BeforeEach
  void fill() {
    post = new GrownPost(home);
    tracker = post.tracker();
  }

  @Test
  void json_has_everything_in_one_document_with_null_for_the_unknown() throws IOException {
    assertThat(tracker.run("post", ID, "--format", "json")).isZero();

    JsonNode document = new ObjectMapper().readTree(tracker.out());
    assertThat(document.fieldNames())
        .toIterable()
        .containsExactly("schema_version", "post", "history", "views_by_age", "check_backs");
    JsonNode facts = document.path("post").path(0);
    assertThat(facts.path("video_id").asText()).isEqualTo(ID);
    assertThat(facts.path("views").asLong()).isEqualTo(7_400);
    assertThat(facts.path("saves").isNull()).isTrue();
    assertThat(facts.path("removed").asBoolean(true)).isFalse();
    assertThat(facts.path("half_life_seconds").asLong()).isEqualTo((8 * 60 + 23) * 60 + 25);
    assertThat(facts.path("check_backs_done").asInt()).isEqualTo(3);
    assertThat(facts.path("tracking_complete").asBoolean(true)).isFalse();
    assertThat(document.path("history")).hasSize(3);
    assertThat(document.path("history").path(0).path("views_gained").isNull()).isTrue();
    assertThat(document.path("history").path(1).path("views_per_day").asLong()).isEqualTo(12_000);
    assertThat(document.path("history").path(2).path("views_gained").asLong()).isEqualTo(-600);
    assertThat(document.path("history").path(2).path("age_seconds").asLong())
        .isEqualTo(48 * 60 * 60);
    assertThat(document.path("views_by_age").path(0).path("views").isNull()).isTrue();
    assertThat(document.path("views_by_age").path(2).path("views").asLong()).isEqualTo(7_842);
    assertThat(document.path("views_by_age").path(2).path("before_seconds").asLong())
        .isEqualTo(18 * 60 * 60);
    assertThat(document.path("check_backs")).hasSize(9);
    assertThat(document.path("check_backs").path(0).path("due_at").asText())
        .isEqualTo("2026-10-01T13:00:00Z");
    assertThat(document.path("check_backs").path(8).path("met_at").isNull()).isTrue();
  }

  @Test
  void csv_has_the_snapshots() throws IOException {
    assertThat(tracker.run("post", ID, "--format", "csv", "--quiet")).isZero();

    List<NamedCsvRecord> snapshots;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(tracker.out())) {
      snapshots = csv.stream().toList();
    }
    assertThat(snapshots).hasSize(3);
    assertThat(snapshots.get(0).getField("views_gained")).isEmpty();
    assertThat(snapshots.get(0).getField("saves")).isEmpty();
    assertThat(snapshots.get(2).getField("views_gained")).isEqualTo("-600");
    assertThat(snapshots.get(2).getField("age_seconds")).isEqualTo("172800");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void every_line_fits_the_terminal(int columns) {
    Rows.of(home)
        .change(
            "UPDATE videos SET caption = 'one two three 星の鞄 ' || hex(zeroblob(200)),"
                + " views = 1234567890");
    Rows.of(home).change("UPDATE video_history SET views = views * 100000, likes = likes * 100000");
    Rows.of(home)
        .change(
            "INSERT INTO video_history SELECT NULL, video_id, 's9', views, likes, comments, shares,"
                + " engagement_rate, '2026-10-30 12:00:00', saves, counts_exact FROM video_history");

    String out = onTerminal(columns, "post", ID);

    assertThat(out.lines())
        .allSatisfy(
            line -> assertThat(TerminalWidth.of(line)).as(line).isLessThanOrEqualTo(columns));
    assertThat(out).contains("Views over time").contains("Half-life").contains("800,000,000");
    assertThat(out.lines().filter(line -> line.startsWith("Caption")).findFirst().orElseThrow())
        .endsWith("…");
  }

  private String onTerminal(int columns, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        new TrackerCli(
                new Surroundings(
                    Map.of(),
                    Optional.of(home),
                    Clock.systemUTC(),
                    new BufferedReader(new StringReader("")),
                    new PrintStream(out, false, StandardCharsets.UTF_8),
                    new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                    Optional.of(columns),
                    false,
                    Optional.empty()))
            .execute(arguments);
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
