package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What aggregate says of gains, of the window before, and of top posts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AggregateComparisonTest {

  private static final String URL = "https://www.tiktok.com/@ann/video/";

  @TempDir static Path home;
  private TestTracker tracker;

  @BeforeAll
  void fill() {
    tracker = TwoListings.in(home);
  }

  private JsonNode json(String... options) throws IOException {
    String[] command = new String[options.length + 1];
    command[0] = "aggregate";
    System.arraycopy(options, 0, command, 1, options.length);
    return TwoListings.json(tracker, command);
  }

  @Test
  void a_sound_has_its_change_and_what_its_old_posts_gained() throws IOException {
    JsonNode document = json("--since", "2026-10-08", "--sort", "views", "--top-posts", "1");

    JsonNode tide = document.path("sounds").path(0);
    assertThat(tide.path("sound").asText()).isEqualTo("Tide - Ola");
    assertThat(tide.path("views").asLong()).isEqualTo(200);
    assertThat(tide.path("views_gained").asLong()).as("of the post before").isEqualTo(500);
    assertThat(tide.path("gained_unknown").asLong()).as("of the new one").isEqualTo(1);
    assertThat(tide.path("share_of_posts_percent").asDouble()).isEqualTo(33.3333);
    assertThat(tide.path("share_of_gained_percent").asDouble()).isEqualTo(100);
    assertThat(tide.path("posts_before").asLong()).isEqualTo(1);
    assertThat(tide.path("posts_change").asLong()).isZero();
    assertThat(tide.path("views_before").asLong()).isEqualTo(1500);
    assertThat(tide.path("views_change").asLong()).isEqualTo(-1300);
    assertThat(tide.path("rank").asLong()).isEqualTo(1);
    assertThat(tide.path("ranks_climbed").asLong()).isZero();
    JsonNode quiet = document.path("sounds").path(1);
    assertThat(quiet.path("sound").asText()).isEqualTo("Quiet - Ola");
    assertThat(quiet.path("new").asBoolean()).isTrue();
    assertThat(quiet.path("views_gained").isNull()).as("unknown is not 0").isTrue();
    assertThat(quiet.path("rank").isNull()).as("its views are unknown").isTrue();
    JsonNode top = document.path("top_posts").path(0);
    assertThat(top.path("of").asText()).isEqualTo("Tide - Ola");
    assertThat(top.path("url").asText()).isEqualTo(URL + Recording.idOf(TwoListings.NEW_TIDE));
    JsonNode network = document.path("network").path(0);
    assertThat(network.path("posts").asLong()).isEqualTo(3);
    assertThat(network.path("views_gained").asLong()).as("a fall is no loss").isEqualTo(500);
    assertThat(network.path("gained_posts").asLong()).isEqualTo(2);
  }

  @Test
  void the_window_before_is_as_long_as_what_was_read_and_its_coverage_is_told() throws IOException {
    JsonNode comparison = json("--since", "2026-10-08").path("comparison").path(0);

    assertThat(comparison.path("from").asText()).isEqualTo("2026-10-05T00:00:00Z");
    assertThat(comparison.path("to").asText()).isEqualTo("2026-10-07T06:00:00Z");
    assertThat(comparison.path("accounts_compared").asLong()).isEqualTo(2);
    assertThat(comparison.path("accounts").asLong()).isEqualTo(3);
    assertThat(comparison.path("accounts_read").asLong()).isEqualTo(3);
  }

  @Test
  void a_table_shows_what_is_new_and_tells_on_what_it_rests() {
    assertThat(tracker.run("aggregate", "--since", "2026-10-08", "--top-posts", "2")).isZero();

    assertThat(TwoListings.cells(tracker, "Tide - Ola"))
        .startsWith("1", "=", "=", "1", "200", "500", "10.00%");
    assertThat(TwoListings.cells(tracker, "Quiet - Ola")).startsWith("1", "new", "1", "–", "–");
    assertThat(tracker.out())
        .contains("Tide - Ola\n        200  " + URL + Recording.idOf(TwoListings.NEW_TIDE));
    assertThat(tracker.err())
        .contains("1 of 3 accounts not fully read: @cid")
        .contains(
            "Compared with 2026-10-05 to 2026-10-07 06:00 (UTC): posts of 2 accounts fully read"
                + " in both windows")
        .contains("Views gained are those of 2 posts, whenever posted.")
        .contains("Unknown of 2 posts observed once.");
  }

  @Test
  void a_window_without_a_first_day_is_not_compared() throws IOException {
    assertThat(tracker.run("aggregate")).isZero();

    assertThat(tracker.out()).doesNotContain("+/–");
    assertThat(tracker.err()).contains("Compared with nothing: the window has no first day");
    assertThat(json().path("sounds").path(0).path("posts_before").isNull()).isTrue();
  }

  @Test
  void a_window_before_that_nobody_was_read_in_is_not_compared() throws IOException {
    JsonNode document = json("--since", "2026-10-08", "--account", "@cid", "--until", "2026-10-09");

    assertThat(document.path("comparison").path(0).path("text").asText())
        .startsWith("Not compared with 2026-10-06 to 2026-10-07");
  }

  @Test
  void csv_has_the_change_as_numbers_and_the_links() throws IOException {
    assertThat(
            tracker.run(
                "aggregate", "--since", "2026-10-08", "--top-posts", "2", "--format", "csv"))
        .isZero();

    List<NamedCsvRecord> sounds;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(tracker.out())) {
      sounds = csv.stream().toList();
    }
    NamedCsvRecord tide = sounds.get(0);
    assertThat(tide.getField("views_gained")).isEqualTo("500");
    assertThat(tide.getField("views_change")).isEqualTo("-1300");
    assertThat(tide.getField("top_posts"))
        .isEqualTo(URL + Recording.idOf(TwoListings.NEW_TIDE) + " (200 views)");
    assertThat(sounds.get(1).getField("views_change")).isEmpty();
  }

  @Test
  void a_number_of_posts_below_nought_is_refused() {
    assertThat(tracker.run("aggregate", "--top-posts", "-1")).isEqualTo(2);
    assertThat(tracker.err()).contains("--top-posts must be at least 0, not -1");
  }

  @Test
  void what_sounds_without_a_post_in_the_window_gained_is_told() {
    assertThat(tracker.run("aggregate", "--since", "2026-10-10", "--until", "2026-10-10")).isZero();

    assertThat(tracker.err())
        .contains("No post with a sound fits.")
        .contains("500 of 500 views gained are of sounds that nobody posted in the window");
  }
}
