package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three formats of aggregate on two accounts, of which one could not be read. */
class AggregateFormatsTest {

  @TempDir Path home;
  private TestTracker tracker;

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home).at(Instant.parse("2026-10-10T08:00:00Z"));
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "@bea");
    Recording recording =
        Recording.in(home.resolve("recording"))
            .madeAt("2026-10-10T06:00:00Z")
            .lists(
                "ann",
                Recording.post("2026-10-09T10:00:00Z", "=Tide, \"Low\" - Ola Fenn", 1000, 90, 6, 4),
                Recording.post("2026-10-08T10:00:00Z", "=Tide, \"Low\" - Ola Fenn", 3000, 90, 6, 4),
                Recording.post("2026-10-07T10:00:00Z", "Quiet Room - Ola Fenn"),
                Recording.post("2026-10-06T10:00:00Z", "", 7, 7, 7, 7))
            .fails("bea", "This user's account is private.");
    assertThat(tracker.run("scrape", "--from", recording.path())).as(tracker.err()).isEqualTo(3);
  }

  @Test
  void a_table_shows_what_is_unknown_as_a_dash_and_tells_the_gap() {
    assertThat(tracker.run("aggregate")).isZero();

    assertThat(cellsOf("=Tide, \"Low\" - Ola Fenn"))
        .as("posts, accounts, views, gained, engagements, targets, shares, likes and so on")
        .containsExactly(
            "2", "1", "4,000", "–", "6.67%", "5.00%", "0", "50.00%", "–", "180", "12", "8", "–");
    assertThat(cellsOf("Quiet Room - Ola Fenn"))
        .containsExactly("1", "1", "–", "–", "–", "–", "0", "25.00%", "–", "–", "–", "–", "–");
    assertThat(tracker.err())
        .contains("Window: all posts (UTC)")
        .contains("1 of 2 accounts not fully read: @bea (the account is private; never read)");
  }

  private List<String> cellsOf(String sound) {
    String row = tracker.out().lines().filter(line -> line.startsWith(sound)).findAny().get();
    return List.of(row.substring(sound.length()).strip().split(" {2,}"));
  }

  @Test
  void json_has_null_for_the_unknown_and_carries_window_and_coverage() throws IOException {
    assertThat(tracker.run("aggregate", "--format", "json", "--since", "2026-10-01")).isZero();

    JsonNode document = new ObjectMapper().readTree(tracker.out());
    assertThat(document.path("schema_version").asInt()).isEqualTo(1);
    assertThat(document.path("window").path("since").asText()).isEqualTo("2026-10-01");
    assertThat(document.path("window").path("until").isNull()).isTrue();
    assertThat(document.path("window").path("zone").asText()).isEqualTo("UTC");
    JsonNode coverage = document.path("coverage");
    assertThat(coverage.path("as_of").asText()).isEqualTo("2026-10-10T06:00:00Z");
    assertThat(coverage.path("accounts").asInt()).isEqualTo(2);
    assertThat(coverage.path("accounts_read").asInt()).isEqualTo(1);
    assertThat(coverage.path("complete").asBoolean(true)).isFalse();
    assertThat(coverage.path("gaps").path(0).path("account").asText()).isEqualTo("@bea");
    assertThat(coverage.path("gaps").path(0).path("last_read").isNull()).isTrue();
    JsonNode unknown = document.path("sounds").path(1);
    assertThat(unknown.path("sound").asText()).isEqualTo("Quiet Room - Ola Fenn");
    for (String count : List.of("views", "likes", "comments", "shares", "saves")) {
      assertThat(unknown.path(count).isNull()).as(count).isTrue();
    }
    assertThat(unknown.path("engagement_mean_percent").isNull()).isTrue();
    assertThat(unknown.path("posts_without_counts").asInt()).isEqualTo(1);
  }

  @Test
  void csv_has_nothing_for_the_unknown_no_formula_and_tells_the_gap() throws IOException {
    assertThat(tracker.run("aggregate", "--format", "csv")).isZero();

    List<NamedCsvRecord> sounds;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(tracker.out())) {
      sounds = csv.stream().toList();
    }
    assertThat(sounds).hasSize(2);
    assertThat(sounds.get(0).getField("sound")).isEqualTo("'=Tide, \"Low\" - Ola Fenn");
    assertThat(sounds.get(0).getField("views")).isEqualTo("4000");
    assertThat(sounds.get(0).getField("engagement_mean_percent")).isEqualTo("6.6667");
    assertThat(sounds.get(0).getField("engagement_pooled_percent")).isEqualTo("5");
    for (String count : List.of("views", "likes", "comments", "shares", "saves")) {
      assertThat(sounds.get(1).getField(count)).as(count).isEmpty();
    }
    assertThat(tracker.err()).contains("1 of 2 accounts not fully read: @bea");
  }

  @Test
  void a_window_without_posts_is_said_and_is_no_failure() throws IOException {
    assertThat(tracker.run("aggregate", "--format", "json", "--until", "2026-01-01")).isZero();

    assertThat(tracker.err()).contains("No post with a sound fits");
    assertThat(new ObjectMapper().readTree(tracker.out()).path("sounds").isEmpty()).isTrue();
  }

  @Test
  void quiet_prints_data_alone() {
    assertThat(tracker.run("aggregate", "--format", "csv", "-q")).isZero();

    assertThat(tracker.out().lines()).hasSize(3);
    assertThat(tracker.err()).isEmpty();
  }
}
