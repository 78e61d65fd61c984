package io.soundtracker.store;

import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.model.Sound;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.model.Version;
import io.soundtracker.model.Video;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edit does to songs, versions and marks beside the posts themselves. */
class SoundEditsTest {

  private static final Decision JO = new Decision("jo", NOW, Optional.of("heard it"));

  @TempDir Path folder;
  @AutoClose private Database database;
  private SoundEdits edits;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    edits = new SoundEdits(database);
    list("Tide", "Tyde", "Ebb", "Flow");
  }

  private void list(String... titles) {
    TestAccount.in(database, "@ann", true)
        .lists(
            NOW,
            List.of(titles).stream()
                .map(title -> video("v " + title, "2026-10-01", song(title), counts(10, 1, 1, 1)))
                .toArray(Video[]::new));
  }

  private long id(String key) {
    return new SoundLookup(database).byKey(key).orElseThrow().id();
  }

  private Optional<SoundEdit> merge(String into, String... others) {
    return edits.merge(id(into), List.of(others).stream().map(this::id).toList(), JO);
  }

  private Optional<SoundEdit> group(String song, Version kind, String... versions) {
    return edits.group(
        SoundAddress.parse(song),
        List.of(versions).stream().map(SoundAddress::parse).toList(),
        Optional.of(kind),
        JO);
  }

  private SoundUndo.Undone undo() {
    return new SoundUndo(database).undo(OptionalLong.empty(), "bo", NOW);
  }

  private void mark(String... exclusive) {
    new ExclusiveSongRepository(database).markExclusive(Set.of(exclusive));
  }

  private List<String> marked() {
    return database.list(
        "SELECT sound_key FROM sounds WHERE is_exclusive = 1 ORDER BY 1",
        row -> row.text("sound_key"));
  }

  /** What is an alias or a version of what. */
  private List<String> said() {
    return database.list(
        """
        SELECT n.sound_key || COALESCE(' = ' || s.sound_key, ': ' || n.version || ' of '
          || g.sound_key) AS said
        FROM sounds n LEFT JOIN sounds s ON s.id = n.same_as LEFT JOIN sounds g ON g.id = n.song_id
        WHERE s.id IS NOT NULL OR g.id IS NOT NULL ORDER BY n.sound_key
        """,
        row -> row.text("said"));
  }

  @Test
  void the_aliases_of_what_is_merged_go_with_it() {
    merge("Tyde", "Ebb");
    merge("Tide", "Tyde");

    assertThat(said()).containsExactly("Ebb = Tide", "Tyde = Tide");
  }

  @Test
  void a_merged_version_passes_its_song_on() {
    group("Ebb", Version.LIVE, "Tyde");

    merge("Tide", "Tyde");

    assertThat(said()).containsExactly("Tide: live of Ebb", "Tyde = Tide");
  }

  @Test
  void the_versions_of_a_merged_song_become_those_of_the_other() {
    group("Tyde", Version.LIVE, "Ebb");

    merge("Tide", "Tyde");

    assertThat(said()).containsExactly("Ebb: live of Tide", "Tyde = Tide");
  }

  @Test
  void a_version_that_turns_out_to_be_the_song_is_no_version_any_more() {
    group("Tide", Version.LIVE, "Tyde", "Ebb");
    List<String> grouped = SoundDump.of(database);

    merge("Tyde", "Tide");

    assertThat(said()).containsExactly("Ebb: live of Tyde", "Tide = Tyde");
    undo();
    assertThat(SoundDump.of(database)).isEqualTo(grouped);
  }

  @Test
  void versions_of_different_songs_are_not_merged() {
    group("Ebb", Version.LIVE, "Tide");
    group("Flow", Version.LIVE, "Tyde");
    List<String> before = SoundDump.of(database);

    assertThatThrownBy(() -> merge("Tide", "Tyde"))
        .isInstanceOf(RefusedEditException.class)
        .hasMessageContaining("Tide and Tyde are versions of different songs");
    assertThat(SoundDump.of(database)).isEqualTo(before);
  }

  @Test
  void a_version_is_not_merged_with_the_song_of_others() {
    group("Ebb", Version.LIVE, "Tide");
    group("Tyde", Version.REMIX, "Flow");

    assertThatThrownBy(() -> merge("Tide", "Tyde"))
        .isInstanceOf(RefusedEditException.class)
        .hasMessageContaining("Tide is a version of Ebb")
        .hasMessageContaining("such as Flow");
  }

  @Test
  void grouping_a_song_takes_its_versions_along() {
    group("Tide", Version.LIVE, "Tyde");

    SoundEdit edit = group("Ebb", Version.REMIX, "Tide").orElseThrow();

    assertThat(edit.remarks()).containsExactly("Tyde, a version of Tide, goes with it");
    assertThat(said()).containsExactly("Tide: remix of Ebb", "Tyde: live of Ebb");
    assertThatThrownBy(() -> group("Ebb", Version.LIVE, "Ebb"))
        .hasMessageContaining("is the song itself");
  }

  @Test
  void the_mark_of_exclusive_songs_stays_if_all_that_is_used_had_it() {
    mark("Tide", "Tyde");
    merge("Tide", "Tyde");
    assertThat(marked()).containsExactly("Tide");

    merge("Tide", "Ebb");
    assertThat(marked()).isEmpty();

    undo();
    undo();
    assertThat(marked()).containsExactly("Tide", "Tyde");
  }

  @Test
  void what_nobody_uses_does_not_take_the_mark_off() {
    mark("Tide");
    new SoundRepository(database).idsOf(List.of(new Sound("Low", List.of(), false)), NOW);

    merge("Low", "Tide");

    assertThat(marked()).containsExactly("Low");
  }

  @Test
  void what_is_split_off_is_as_exclusive_as_the_whole() {
    merge("Tide", "Tyde");
    mark("Tide");

    edits.split(id("Tide"), List.of(SoundAddress.parse("Tyde")), Optional.empty(), JO);
    assertThat(marked()).containsExactly("Tide", "Tyde");
    undo();
    assertThat(marked()).containsExactly("Tide");
  }

  @Test
  void marks_that_were_found_after_an_edit_are_not_undone_with_it() {
    mark("Tide", "Tyde");
    merge("Tide", "Tyde");
    mark("Ebb");
    Instant later = NOW.plusSeconds(60);
    database.update(
        """
        INSERT INTO exclusive_runs (ran_at, zone, accounts, accounts_read, exclusive, unknown)
        VALUES (?, 'UTC', 1, 1, 1, 0)
        """,
        later);

    undo();

    assertThat(said()).isEmpty();
    assertThat(marked()).containsExactly("Ebb");
  }

  @Test
  void a_name_that_came_into_use_outlives_the_edit_that_stored_it() {
    edits.rename(id("Tide"), "High Tide", JO);
    list("High Tide");
    undo();

    assertThat(new SoundLookup(database).byKey("High Tide")).isPresent();
    assertThat(new SoundRepository(database).countWrongTotals()).isZero();
    assertThat(new SoundIdentity(database).countWrong()).isZero();
  }

  @Test
  void a_song_that_reports_leave_out_is_not_lost_by_an_undo() {
    group("Low Tide", Version.LIVE, "Tide");
    ExclusiveSongRepository list = new ExclusiveSongRepository(database);
    list.add(list.soundOf("Low Tide"), "jo", Optional.empty(), NOW);

    undo();

    assertThat(list.entriesOf("Low Tide")).isNotEmpty();
  }

  @Test
  void an_undo_that_would_make_an_alias_of_an_alias_names_the_edit_in_its_way() {
    merge("Tide", "Tyde");
    edits.split(id("Tide"), List.of(SoundAddress.parse("Tyde")), Optional.empty(), JO);
    merge("Tyde", "Ebb");
    List<String> before = SoundDump.of(database);

    assertThatThrownBy(() -> new SoundUndo(database).undo(OptionalLong.of(2), "bo", NOW))
        .isInstanceOf(RefusedEditException.class)
        .hasMessageContaining("by edit 3 (Merged Ebb into Tyde)");
    assertThat(SoundDump.of(database)).isEqualTo(before);
  }

  @Test
  void a_fault_that_another_tool_left_elsewhere_is_in_no_undos_way() {
    merge("Ebb", "Flow");
    database.update("UPDATE sounds SET song_id = ?1 WHERE sound_key = 'Flow'", id("Ebb"));

    merge("Tide", "Tyde");
    undo();

    assertThat(said()).containsExactly("Flow = Ebb");
  }

  @Test
  void a_name_longer_than_its_title_keeps_its_artist() {
    edits.rename(id("Tide"), "Half-Moon - Part Two - Ivo Lark", JO);

    assertThat(
            database.first(
                "SELECT song_title || '|' || artist_name AS name FROM sounds WHERE id = ?",
                row -> row.text("name"),
                id("Half-Moon - Part Two - Ivo Lark")))
        .hasValue("Half-Moon - Part Two|Ivo Lark");
  }
}
