package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.sample.InventedNetwork;
import io.soundtracker.store.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of exclusive songs after they were found: saved, declared, left out of reports. */
class ExclusiveSongsKeptTest {

  private static final Clock LAST_DAY = Clock.fixed(InventedNetwork.NOW, ZoneOffset.UTC);
  private static final String LISTED = "SELECT sound_key FROM exclusive_songs";
  private static final String MARKED = "SELECT sound_key FROM sounds WHERE is_exclusive = 1";

  private final Set<String> exclusive = new InventedNetwork().exclusiveSongs();
  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home).at(LAST_DAY);
    rows = Rows.of(home);
    assertThat(tracker.run("init-db", "--seed")).isZero();
  }

  private JsonNode report() throws IOException {
    assertThat(tracker.run("report", "--format", "json")).as(tracker.err()).isZero();
    return new ObjectMapper().readTree(Path.of(tracker.out().strip()).toFile());
  }

  @Test
  void saving_marks_the_songs_and_lists_them_with_reason_and_date() {
    assertThat(tracker.run("find-exclusive", "--save", "--since", "2026-09-01")).isZero();

    assertThat(tracker.err()).contains("Marked 10 songs as exclusive; 10 new on the list");
    assertThat(rows.column(MARKED)).containsExactlyInAnyOrderElementsOf(exclusive);
    assertThat(rows.column(LISTED)).containsExactlyInAnyOrderElementsOf(exclusive);
    assertThat(rows.all("SELECT DISTINCT added_by, reason, added_at FROM exclusive_songs"))
        .singleElement()
        .hasToString(
            "{added_by=find-exclusive, reason=used by targets only, since 2026-09-01 (UTC);"
                + " 12 of 12 accounts read, added_at=2026-11-01 06:00:00}");
  }

  @Test
  void saving_again_takes_the_mark_off_what_is_no_longer_exclusive_and_keeps_the_list() {
    tracker.run("find-exclusive", "--save");
    String lost = exclusive.iterator().next();
    tracker.run("accounts", "add", "@harbor.stray");
    Recording later =
        Recording.in(home.resolve("later"))
            .madeAt("2026-11-02T06:00:00Z")
            .lists("harbor.stray", Recording.post("2026-11-02T01:00:00Z", lost, 1, 1, 1, 1));
    assertThat(tracker.run("scrape", "@harbor.stray", "--from", later.path()))
        .as(tracker.err())
        .isZero();

    assertThat(tracker.run("find-exclusive", "--save")).isZero();

    assertThat(tracker.err())
        .contains("Marked 9 songs as exclusive; 0 new on the list")
        .contains("Others use 1 song by now, which earlier saves put on the list: " + lost);
    assertThat(rows.column(MARKED)).hasSize(9).doesNotContain(lost);
    assertThat(rows.column(LISTED)).containsExactlyInAnyOrderElementsOf(exclusive);
  }

  @Test
  void saving_leaves_a_row_that_says_on_how_much_reading_it_rested() {
    tracker.run("accounts", "add", "@harbor.stray");
    tracker.run("find-exclusive", "--save", "--since", "2026-09-01");

    assertThat(
            rows.all(
                "SELECT ran_at, since, until, zone, accounts, accounts_read, exclusive, unknown"
                    + " FROM exclusive_runs"))
        .singleElement()
        .hasToString(
            "{ran_at=2026-11-01 06:00:00, since=2026-09-01, until=null, zone=UTC, accounts=13,"
                + " accounts_read=12, exclusive=0, unknown=10}");
  }

  @Test
  void what_is_exclusive_only_as_far_as_read_is_not_saved_which_is_said() {
    tracker.run("find-exclusive", "--save");
    tracker.run("accounts", "add", "@harbor.stray");

    assertThat(tracker.run("find-exclusive", "--save")).isZero();

    assertThat(tracker.err())
        .contains("Marked 0 songs as exclusive")
        .contains("Not saved: 10 songs")
        .contains("@harbor.stray was not fully read")
        .contains("--as-far-as-read");
    assertThat(rows.column(MARKED)).as("nothing is claimed any more").isEmpty();
    assertThat(rows.column(LISTED)).hasSize(10);
  }

  @Test
  void it_is_saved_on_demand_with_the_reason() {
    tracker.run("accounts", "add", "@harbor.stray");

    assertThat(tracker.run("find-exclusive", "--save", "--as-far-as-read")).isZero();

    assertThat(tracker.err()).contains("Marked 10 songs").contains("12 of 13 accounts read");
    assertThat(rows.column(MARKED)).containsExactlyInAnyOrderElementsOf(exclusive);
    assertThat(rows.column("SELECT DISTINCT reason FROM exclusive_songs"))
        .containsExactly(
            "used by targets only as far as known, all posts (UTC); 12 of 13 accounts read");
  }

  @Test
  void saving_by_song_keeps_its_versions_too() {
    String song = exclusive.iterator().next();
    String version = exclusive.stream().skip(1).findFirst().orElseThrow();
    rows.change(
        "UPDATE sounds SET song_id = (SELECT id FROM sounds WHERE sound_key = ?)"
            + " WHERE sound_key = ?",
        song,
        version);

    assertThat(tracker.run("find-exclusive", "--by", "song", "--save")).isZero();

    assertThat(tracker.err()).contains("Marked 9 songs as exclusive; 10 new on the list");
    assertThat(rows.column(MARKED)).containsExactlyInAnyOrderElementsOf(exclusive);
    assertThat(rows.column(LISTED)).containsExactlyInAnyOrderElementsOf(exclusive);
  }

  @Test
  void without_save_nothing_is_changed() {
    tracker.run("find-exclusive");

    assertThat(rows.column(MARKED)).isEmpty();
    assertThat(rows.column(LISTED)).isEmpty();
  }

  @Test
  void saving_waits_for_nobody_who_holds_the_lock() {
    int code =
        RunLock.holding(
            home.resolve("tracker.db"),
            "a night run",
            LAST_DAY,
            () -> tracker.run("find-exclusive", "--save"));

    assertThat(code).isEqualTo(11);
    assertThat(tracker.err()).contains("a night run");
    assertThat(tracker.out()).isEmpty();
    assertThat(rows.column(LISTED)).isEmpty();
  }

  @Test
  void reports_leave_the_saved_songs_out_and_say_how_many() throws IOException {
    JsonNode before = report();
    tracker.run("find-exclusive", "--save");
    JsonNode after = report();

    assertThat(before.path("sounds")).extracting(this::sound).containsAll(exclusive);
    assertThat(before.path("totals").path("songs_left_out").asInt()).isZero();
    assertThat(after.path("sounds")).extracting(this::sound).doesNotContainAnyElementsOf(exclusive);
    assertThat(after.path("posts")).extracting(this::sound).doesNotContainAnyElementsOf(exclusive);
    assertThat(after.path("totals").path("songs_left_out").asInt()).isEqualTo(10);
    assertThat(after.path("notes")).anyMatch(note -> note.asText().contains("10 songs left out"));
    assertThat(after.path("totals").path("posts").asLong())
        .isEqualTo(
            rows.number(
                "SELECT COUNT(*) FROM videos v LEFT JOIN sounds s ON s.id = v.sound_id"
                    + " WHERE s.is_exclusive IS NOT 1"));
  }

  private String sound(JsonNode row) {
    return row.path("sound").asText();
  }

  @Test
  void the_yaml_form_is_what_the_next_scrape_takes_in(@TempDir Path other) throws IOException {
    assertThat(tracker.run("find-exclusive", "--format", "yaml")).isZero();
    Files.createDirectory(other.resolve("config"));
    Files.writeString(other.resolve("config/songs.yaml"), tracker.out());
    TestTracker next =
        TestTracker.in(other).with("TRACKER_EXCLUSIVE_SONGS_FILE", "config/songs.yaml");
    next.run("init-db");
    next.run("accounts", "add", "@ann");
    Recording recording =
        Recording.in(other.resolve("recording"))
            .madeAt("2026-11-01T06:00:00Z")
            .lists("ann", Recording.post("2026-10-09T10:00:00Z", "Tide - Ola Fenn"));

    assertThat(next.run("scrape", "--from", recording.path())).as(next.err()).isZero();

    assertThat(Rows.of(other).column(LISTED)).containsExactlyInAnyOrderElementsOf(exclusive);
    assertThat(Rows.of(other).column("SELECT DISTINCT reason FROM exclusive_songs"))
        .isEqualTo(List.of("used by targets only, all posts (UTC); 12 of 12 accounts read"));
    assertThat(Rows.of(other).all("SELECT sound_key, song_title, artist_name FROM exclusive_songs"))
        .containsExactlyInAnyOrderElementsOf(
            rows.all(
                "SELECT sound_key, song_title, artist_name FROM sounds"
                    + " WHERE sound_key IN (SELECT value FROM json_each(?))",
                new ObjectMapper().writeValueAsString(exclusive)));
  }
}
