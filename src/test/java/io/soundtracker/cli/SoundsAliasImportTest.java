package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A label's list of other names and ids, taken in at once or not at all. */
class SoundsAliasImportTest {

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void make() {
    ListedHome listed =
        ListedHome.in(
            home,
            Recording.post("2026-10-19T10:00:00Z", "Tide - Ola Fenn", 10, 1, 1, 1),
            Recording.post("2026-10-18T10:00:00Z", "Tyde - Ola Fenn", 20, 1, 1, 1),
            Recording.post("2026-10-17T10:00:00Z", "Ebb - Ola Fenn", 30, 1, 1, 1));
    tracker = listed.tracker();
    rows = listed.rows();
  }

  private int take(String... lines) throws IOException {
    Path file = home.resolve("aliases.csv");
    Files.write(file, List.of(lines));
    return tracker.run("sounds", "alias", "import", file.toString(), "--by", "jo");
  }

  private List<Object> aliases() {
    return rows.column(
        """
        SELECT a.sound_key || ' = ' || s.sound_key FROM sounds a JOIN sounds s ON s.id = a.same_as
        ORDER BY 1
        """);
  }

  private List<Object> ids() {
    return rows.column(
        """
        SELECT platform_sound_id || ' = ' || sound_key FROM sound_ids
        JOIN sounds s ON s.id = assigned_sound_id ORDER BY 1
        """);
  }

  @Test
  void a_list_is_one_edit_with_one_undo() throws IOException {
    assertThat(
            take(
                "Alias;Sound link or ID;Song;Artist",
                "Tyde;https://www.tiktok.com/music/Tide-7001;Tide;Ola Fenn",
                "Tide (Official);7002;Tide;Ola Fenn",
                ";7003;Ebb;Ola Fenn"))
        .isZero();

    assertThat(tracker.err())
        .contains("Imported 5 aliases from aliases.csv: 1 post and 3 platform ids moved.")
        .contains("No post uses Tide (Official) - Ola Fenn so far");
    assertThat(aliases())
        .containsExactly(
            "Tide (Official) - Ola Fenn = Tide - Ola Fenn", "Tyde - Ola Fenn = Tide - Ola Fenn");
    assertThat(ids())
        .containsExactly(
            "7001 = Tide - Ola Fenn", "7002 = Tide - Ola Fenn", "7003 = Ebb - Ola Fenn");
    assertThat(rows.column("SELECT made_by FROM sound_edits")).containsExactly("jo");

    assertThat(tracker.run("sounds", "undo")).isZero();
    assertThat(aliases()).isEmpty();
    assertThat(rows.number("SELECT COUNT(*) FROM sound_ids")).isZero();
    assertThat(rows.number("SELECT COUNT(*) FROM sounds")).isEqualTo(3);
  }

  @Test
  void two_spellings_of_an_unseen_song_are_one_song() throws IOException {
    take(
        "song,artist,alias",
        "Brand New Song,Zoe Q,BNS one",
        "brand new  song,zoe q,BNS two",
        "bns ONE,Zoe Q,BNS three");

    assertThat(aliases())
        .containsExactly(
            "BNS one - Zoe Q = Brand New Song - Zoe Q",
            "BNS three - Zoe Q = Brand New Song - Zoe Q",
            "BNS two - zoe q = Brand New Song - Zoe Q");
  }

  @Test
  void three_unseen_names_are_told_and_how_many_more_there_are() throws IOException {
    take("song,artist,alias", "Tide,Ola Fenn,Tide One", "Tide,Ola Fenn,Tide Two");
    assertThat(tracker.err())
        .contains("No post uses Tide One - Ola Fenn or Tide Two - Ola Fenn so far")
        .contains("Imported 2 aliases");

    take(
        "song,artist,alias",
        "Ebb,Ola Fenn,Ebb One",
        "Ebb,Ola Fenn,Ebb Two",
        "Ebb,Ola Fenn,Ebb Three",
        "Ebb,Ola Fenn,Ebb Four",
        "Ebb,Ola Fenn,Ebb Five");
    assertThat(tracker.err())
        .contains("or Ebb Three - Ola Fenn or 2 more names so far")
        .doesNotContain("Ebb Four");

    take("song,artist,alias", "Ebb,Ola Fenn,Ebb Six");
    assertThat(tracker.err()).contains("Imported 1 alias from aliases.csv");
  }

  @Test
  void the_same_list_again_changes_nothing() throws IOException {
    String[] lines = {"song,artist,alias,id", "Tide,Ola Fenn,Tyde,7001", "Tide,Ola Fenn,Tyde,7001"};
    take(lines);

    assertThat(take(lines)).isZero();

    assertThat(tracker.err()).contains("aliases.csv says is known already: nothing is changed");
    assertThat(rows.number("SELECT COUNT(*) FROM sound_edits")).isEqualTo(1);
  }

  @Test
  void every_bad_line_is_told_and_nothing_is_stored() throws IOException {
    assertThat(
            take(
                "song,artist,id,alias",
                "Tide,Ola Fenn,7001,",
                "Tide,Ola Fenn,,",
                ",Ola Fenn,7002,",
                "Ebb,Ola Fenn,7001,",
                "Ebb,Ola Fenn,7.12346E+18,",
                "Ebb,Ola Fenn,https://vm.tiktok.com/ZMabc,",
                "Ebb,Ola Fenn,https://songs.example/7,",
                "Tide,Ola Fenn,,Low Tide",
                "Ebb,Ola Fenn,,low  tide"))
        .isEqualTo(2);

    assertThat(tracker.err())
        .containsPattern("aliases.csv, line 3: .*neither an alias nor a sound link or id")
        .containsPattern("aliases.csv, line 4: .*No sound is given")
        .containsPattern("aliases.csv, line 5: .*line 2 says that '7001' means 'Tide - Ola Fenn'")
        .containsPattern("aliases.csv, line 6: .*set the column to text")
        .containsPattern("aliases.csv, line 7: .*is a short link")
        .containsPattern("aliases.csv, line 8: .*not at tiktok.com")
        .containsPattern(
            "aliases.csv, line 10: .*line 9 says that 'low tide - Ola Fenn' means 'Tide - Ola")
        .contains("Nothing is changed")
        .doesNotContain("line 2:");
    assertThat(rows.number("SELECT COUNT(*) FROM sound_ids")).isZero();
    assertThat(rows.number("SELECT COUNT(*) FROM sound_edits")).isZero();
  }

  @Test
  void an_unknown_id_in_the_column_of_songs_is_no_title() throws IOException {
    assertThat(take("song,artist,alias", "7123456789012345678,Ola Fenn,Low Tide")).isEqualTo(2);

    assertThat(tracker.err())
        .containsPattern("aliases.csv, line 2: .*platform id 7123456789012345678 .* give its name");
    assertThat(rows.number("SELECT COUNT(*) FROM sound_edits")).isZero();
  }

  @Test
  void two_songs_that_are_to_be_aliases_of_each_other_are_refused_with_both_lines()
      throws IOException {
    assertThat(
            take(
                "song,artist,alias", "Tide,Ola Fenn,Ebb", "Ebb,Ola Fenn,Neap", "Ebb,Ola Fenn,Tide"))
        .isEqualTo(2);

    assertThat(tracker.err())
        .contains("line 4: ")
        .contains("line 2 says that 'Ebb - Ola Fenn' means 'Tide - Ola Fenn'")
        .contains("Nothing is changed");
    assertThat(aliases()).isEmpty();
    assertThat(
            take(
                "song,artist,alias",
                "Neap,Ola Fenn,Ebb",
                "Ebb,Ola Fenn,Tyde",
                "Tide,Ola Fenn,Neap",
                "Tyde,Ola Fenn,Tide"))
        .as("a circle of four")
        .isEqualTo(2);
    assertThat(tracker.err()).contains("line 5: ");
    assertThat(rows.number("SELECT COUNT(*) FROM sound_edits")).isZero();
  }

  @Test
  void what_contradicts_the_database_is_told_by_line_too() throws IOException {
    tracker.run("sounds", "merge", "Tide - Ola Fenn", "Tyde - Ola Fenn");

    assertThat(
            take(
                "song,alias",
                "Ebb - Ola Fenn,Ebb (Live) - Ola Fenn",
                "Ebb - Ola Fenn,Tyde - Ola Fenn"))
        .isEqualTo(2);

    assertThat(tracker.err())
        .contains("aliases.csv, line 3: Tyde - Ola Fenn is an alias of Tide - Ola Fenn");
    assertThat(aliases()).containsExactly("Tyde - Ola Fenn = Tide - Ola Fenn");
    assertThat(rows.number("SELECT COUNT(*) FROM sounds")).isEqualTo(3);
  }

  @Test
  void a_list_without_the_columns_is_refused_as_a_whole() throws IOException {
    assertThat(take("song,artist", "Tide,Ola Fenn")).isEqualTo(2);
    assertThat(tracker.err()).contains("aliases.csv").contains("'alias' or 'sound link or id'");
    assertThat(take("alias,id", "Tide,7")).isEqualTo(2);
    assertThat(take("")).isEqualTo(2);
    assertThat(tracker.err()).contains("the list is empty");
  }

  @Test
  void songs_nobody_posted_yet_can_be_prepared() throws IOException {
    assertThat(
            take("Track,Performer,Sound URL,AKA 1,AKA 2", "New Moon - Ida,x,,Neumond - Ida,1985"))
        .isZero();

    assertThat(tracker.err())
        .contains("note: nothing was read from the columns Performer")
        .contains("No post uses New Moon - Ida or Neumond - Ida so far");
    assertThat(aliases()).containsExactly("Neumond - Ida = New Moon - Ida");
    assertThat(ids()).containsExactly("1985 = New Moon - Ida");
  }
}
