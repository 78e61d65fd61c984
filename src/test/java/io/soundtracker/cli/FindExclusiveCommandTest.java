package io.soundtracker.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.sample.InventedNetwork;
import io.soundtracker.sample.SampleSong;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Exclusive songs of the sample network, against what its inventor knows of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindExclusiveCommandTest {

  private static final Set<String> TARGETS =
      Set.of("@luna.paperplane", "@northside.tape", "@mira.solanto", "@fern.and.moss");

  private final InventedNetwork network = new InventedNetwork();
  @TempDir static Path home;
  private TestTracker tracker;

  @BeforeAll
  void fill() {
    tracker = TestTracker.in(home).at(InventedNetwork.NOW);
    assertThat(tracker.run("init-db", "--seed")).isZero();
  }

  private JsonNode find(String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("find-exclusive", "--format", "json"));
    command.addAll(List.of(options));
    assertThat(tracker.run(command.toArray(String[]::new))).as(tracker.err()).isZero();
    return new ObjectMapper().readTree(tracker.out());
  }

  private static Set<String> songs(JsonNode document, String exclusivity) {
    Set<String> songs = new TreeSet<>();
    for (JsonNode song : document.path("exclusive")) {
      if (song.path("exclusivity").asText().equals(exclusivity)) {
        assertThat(songs.add(song.path("sound").asText())).isTrue();
      }
    }
    return songs;
  }

  /** What was posted by targets, and by so many others. */
  private Set<String> expected(Predicate<Instant> postedAt, Set<String> targets, int outsiders) {
    Set<String> originals =
        network.songs().stream()
            .filter(song -> song.sound().original())
            .map(SampleSong::key)
            .collect(toSet());
    Set<String> songs =
        network.adopters(postedAt).entrySet().stream()
            .filter(entry -> !originals.contains(entry.getKey()))
            .filter(entry -> entry.getValue().stream().anyMatch(targets::contains))
            .filter(
                entry ->
                    entry.getValue().stream().filter(user -> !targets.contains(user)).count()
                        == outsiders)
            .map(Map.Entry::getKey)
            .collect(toSet());
    assertThat(songs).isNotEmpty();
    return songs;
  }

  @Test
  void finds_the_exclusive_songs_and_the_near_exclusive_ones() throws IOException {
    JsonNode found = find();

    assertThat(songs(found, "exclusive")).isEqualTo(network.exclusiveSongs()).isNotEmpty();
    assertThat(songs(found, "near-exclusive")).isEqualTo(network.nearExclusiveSongs()).isNotEmpty();
    assertThat(found.path("coverage").path("complete").asBoolean()).isTrue();
  }

  @Test
  void looks_no_further_than_the_window() throws IOException {
    JsonNode found = find("--since", "2026-10-12", "--until", "2026-10-25");
    Predicate<Instant> inWindow =
        at ->
            !at.isBefore(Instant.parse("2026-10-12T00:00:00Z"))
                && at.isBefore(Instant.parse("2026-10-26T00:00:00Z"));

    assertThat(songs(found, "exclusive")).isEqualTo(expected(inWindow, TARGETS, 0));
    assertThat(songs(found, "near-exclusive")).isEqualTo(expected(inWindow, TARGETS, 1));
    assertThat(songs(found, "exclusive")).isNotEqualTo(network.exclusiveSongs());
  }

  @Test
  void takes_other_targets_for_once() throws IOException {
    JsonNode found = find("--targets", "marmot.dances,@saltglass.edits");
    Set<String> targets = Set.of("@marmot.dances", "@saltglass.edits");

    assertThat(songs(found, "exclusive")).isEqualTo(expected(at -> true, targets, 0));
    assertThat(songs(found, "near-exclusive")).isEqualTo(expected(at -> true, targets, 1));
    assertThat(Rows.of(home).column("SELECT username FROM accounts WHERE is_target_account = 1"))
        .containsExactlyInAnyOrderElementsOf(TARGETS);
  }

  @Test
  void proves_each_song_by_the_accounts_that_used_it() throws IOException {
    Set<String> told = new TreeSet<>();
    for (JsonNode row : find().path("exclusive_evidence")) {
      told.add(
          "%s|%s|%s|%s"
              .formatted(
                  row.path("sound").asText(),
                  row.path("account").asText(),
                  row.path("posts").asText(),
                  row.path("first_post").asText().replace("T", " ").replace("Z", "")));
    }
    Set<String> wanted = new TreeSet<>(network.exclusiveSongs());
    wanted.addAll(network.nearExclusiveSongs());
    Set<String> stored = new TreeSet<>();
    for (Map<String, Object> row :
        Rows.of(home)
            .all(
                "SELECT s.sound_key, a.username, COUNT(*) AS n, MIN(v.posted_at) AS first"
                    + " FROM videos v JOIN accounts a ON a.id = v.account_id"
                    + " JOIN sounds s ON s.id = v.sound_id GROUP BY s.id, a.id")) {
      if (wanted.contains((String) row.get("sound_key"))) {
        stored.add(
            "%s|%s|%s|%s"
                .formatted(
                    row.get("sound_key"), row.get("username"), row.get("n"), row.get("first")));
      }
    }

    assertThat(told).isEqualTo(stored).isNotEmpty();
  }

  @Test
  void original_sounds_are_found_if_asked_for() throws IOException {
    Set<String> own = Set.of("original sound - @luna.paperplane", "original sound - @mira.solanto");

    assertThat(songs(find(), "exclusive")).doesNotContainAnyElementsOf(own);
    assertThat(songs(find("--original"), "exclusive"))
        .containsAll(own)
        .containsAll(network.exclusiveSongs());
  }

  @Test
  void the_table_shows_them_with_the_rule_and_the_coverage() {
    assertThat(tracker.run("find-exclusive")).isZero();

    assertThat(network.exclusiveSongs()).allMatch(song -> tracker.out().contains(song + " "));
    assertThat(tracker.err())
        .contains("only targets posted the song, and every other account was fully read")
        .contains("All 12 accounts were fully read");
  }

  @Test
  void shows_the_songs_of_one_status_alone() throws IOException {
    assertThat(songs(find("--status", "near-exclusive"), "near-exclusive"))
        .isEqualTo(network.nearExclusiveSongs());
    JsonNode shared = find("--status", "shared,NEAR-EXCLUSIVE");
    assertThat(songs(shared, "shared")).isEqualTo(expectedShared()).isNotEmpty();
    assertThat(songs(shared, "exclusive")).isEmpty();
  }

  private Set<String> expectedShared() {
    Set<String> originals =
        network.songs().stream()
            .filter(song -> song.sound().original())
            .map(SampleSong::key)
            .collect(toSet());
    return network.adopters(at -> true).entrySet().stream()
        .filter(entry -> !originals.contains(entry.getKey()))
        .filter(entry -> entry.getValue().stream().anyMatch(TARGETS::contains))
        .filter(
            entry -> entry.getValue().stream().filter(user -> !TARGETS.contains(user)).count() > 1)
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  @Test
  void days_that_nobody_has_read_yet_leave_it_unknown_in_every_format() throws IOException {
    TestTracker later = TestTracker.in(home).at(InventedNetwork.NOW.plusSeconds(864_000));

    assertThat(later.run("find-exclusive", "--format", "json")).isZero();
    JsonNode document = new ObjectMapper().readTree(later.out());
    assertThat(songs(document, "exclusive")).isEmpty();
    assertThat(songs(document, "unknown")).containsAll(network.exclusiveSongs());
    assertThat(document.path("missing_accounts")).hasSize(12 - TARGETS.size());

    assertThat(later.run("find-exclusive")).isZero();
    assertThat(later.out())
        .contains("exclusive as far as known: 0 of 12 accounts read")
        .doesNotContain("  exclusive  ");
    assertThat(later.run("find-exclusive", "--format", "yaml")).isZero();
    assertThat(network.exclusiveSongs()).noneMatch(later.out()::contains);
    assertThat(later.run("find-exclusive", "--format", "yaml", "--as-far-as-read")).isZero();
    assertThat(later.out()).contains("as far as known, all posts (UTC); 0 of 12 accounts read");
  }
}
