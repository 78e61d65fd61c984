package io.soundtracker.cli;

import static io.soundtracker.cli.TideHome.FAST;
import static io.soundtracker.cli.TideHome.TIDE;
import static io.soundtracker.cli.TideHome.TYDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saying on the command line which sounds are one, and taking it back. */
class SoundsCommandTest {

  @TempDir Path folder;
  private TideHome home;
  private TestTracker tracker;

  @BeforeEach
  void make() {
    home = TideHome.in(folder);
    tracker = home.tracker();
  }

  @Test
  void a_merge_says_what_moved_and_reports_follow() {
    assertThat(tracker.run("sounds", "merge", TIDE, TYDE)).isZero();

    assertThat(tracker.err())
        .contains("Merged " + TYDE + " into " + TIDE + ": 2 posts and 1 platform id moved.")
        .contains("Take it back with: tracker sounds undo 1");
    assertThat(tracker.out()).isEmpty();
    assertThat(home.sounds()).containsExactly("1 " + FAST, "3 " + TIDE);
    tracker.run("aggregate", "--format", "csv");
    assertThat(tracker.out())
        .contains(TIDE + ",Tide,Ola Fenn,false,1,0,3,60,")
        .doesNotContain(TYDE);
    home.requireSound();
  }

  @Test
  void a_merge_of_what_is_one_already_is_said_and_not_logged() {
    tracker.run("sounds", "merge", TIDE, TYDE);

    assertThat(tracker.run("sounds", "merge", TYDE, TIDE, "77")).isZero();

    assertThat(tracker.err()).contains("They are one sound already, " + TIDE);
    assertThat(home.rows().number("SELECT COUNT(*) FROM sound_edits")).isEqualTo(1);
  }

  @Test
  void a_sound_that_is_not_there_is_refused_with_those_that_may_be_meant() {
    assertThat(tracker.run("sounds", "merge", TIDE, "Tyde - Olla Fen")).isEqualTo(2);
    assertThat(tracker.err())
        .contains("No sound 'Tyde - Olla Fen' is stored. Is one of these meant?")
        .containsPattern("(?m)^ {2}" + TYDE + "$");

    assertThat(tracker.run("sounds", "merge", TIDE, "Something Wholly Different")).isEqualTo(2);
    assertThat(tracker.err()).contains("give its name as tracker aggregate prints it");

    assertThat(tracker.run("sounds", "merge", TIDE, "tiktok.com/music/x-99")).isEqualTo(2);
    assertThat(tracker.err()).contains("No post with the platform's sound id 99 is stored");

    assertThat(tracker.run("sounds", "merge", TIDE, TYDE, "https://vm.tiktok.com/ZMabc"))
        .isEqualTo(2);
    assertThat(tracker.err()).contains("is a short link, which hides the sound");
    assertThat(home.rows().number("SELECT COUNT(*) FROM sound_edits")).isZero();
  }

  @Test
  void names_that_differ_in_case_alone_are_listed_to_choose_from() {
    tracker.run("sounds", "alias", "add", FAST, "TYDE - Ola Fenn");

    assertThat(tracker.run("sounds", "merge", TIDE, "tyde - ola fenn")).isEqualTo(2);

    assertThat(tracker.err())
        .contains("'tyde - ola fenn' may be any of these")
        .containsPattern("(?m)^ {2}TYDE - Ola Fenn$")
        .containsPattern("(?m)^ {2}Tyde - Ola Fenn$");
  }

  @Test
  void a_split_takes_an_alias_off_again_with_its_posts_and_ids() {
    tracker.run("sounds", "merge", TIDE, TYDE);

    assertThat(tracker.run("sounds", "split", TIDE, TYDE)).isZero();

    assertThat(tracker.err())
        .contains(
            "Split %s off %s as %s: 2 posts and 1 platform id moved".formatted(TYDE, TIDE, TYDE));
    assertThat(home.sounds()).containsExactly("1 " + FAST, "1 " + TIDE, "2 " + TYDE);
    home.requireSound();
  }

  @Test
  void a_platform_id_is_split_off_under_a_name_of_its_own() {
    assertThat(tracker.run("sounds", "split", TYDE, "77")).isEqualTo(2);
    assertThat(tracker.err()).contains("--as NAME");

    assertThat(tracker.run("sounds", "split", TYDE, "77", "--as", "Tide II - Ola Fenn")).isZero();

    assertThat(tracker.err()).contains("1 post and 1 platform id moved");
    assertThat(home.sounds())
        .containsExactly("1 " + FAST, "1 " + TIDE, "1 Tide II - Ola Fenn", "1 " + TYDE);
    home.requireSound();
  }

  @Test
  void what_is_no_part_of_a_sound_cannot_be_split_off() {
    tracker.run("sounds", "merge", TIDE, TYDE);

    assertThat(tracker.run("sounds", "split", TIDE, FAST)).isEqualTo(2);
    assertThat(tracker.err())
        .contains("is neither an alias nor a platform id of " + TIDE)
        .contains("It has " + TYDE + "; 77");
    assertThat(tracker.run("sounds", "split", TIDE, TIDE)).isEqualTo(2);
    assertThat(tracker.err()).contains("is the sound's own name");
    assertThat(tracker.run("sounds", "split", TIDE, TYDE, "--as", FAST)).isEqualTo(2);
    assertThat(tracker.err()).contains("There is a sound " + FAST + " already");
  }

  @Test
  void a_renamed_sound_is_found_by_its_old_name_and_listed_under_the_new_one() {
    assertThat(tracker.run("sounds", "rename", "tide - ola fenn", "Tide  - Ola Fenn & Co"))
        .isZero();

    assertThat(tracker.err()).contains("Renamed " + TIDE + " to Tide - Ola Fenn & Co");
    assertThat(home.sounds()).contains("1 Tide - Ola Fenn & Co").doesNotContain("1 " + TIDE);
    assertThat(tracker.run("scrape", "--force", "--from", folder.resolve("recording").toString()))
        .isZero();
    assertThat(home.sounds()).contains("1 Tide - Ola Fenn & Co").doesNotContain("1 " + TIDE);
    assertThat(tracker.run("sounds", "rename", TIDE, TIDE)).isZero();
    assertThat(home.sounds()).contains("1 " + TIDE).doesNotContain("1 Tide - Ola Fenn & Co");
    home.requireSound();
  }

  @Test
  void a_name_that_another_sound_has_is_to_be_merged() {
    assertThat(tracker.run("sounds", "rename", TIDE, TYDE)).isEqualTo(2);
    assertThat(tracker.err()).contains("There is a sound " + TYDE + " already. Merge them instead");

    assertThat(tracker.run("sounds", "rename", TIDE, "tiktok.com/music/x-1")).isEqualTo(2);
    assertThat(tracker.err()).contains("is no name: give one, Title - Artist");
  }

  @Test
  void the_log_says_who_when_and_why_and_what_is_undone() {
    tracker.run("sounds", "merge", TIDE, TYDE, "--by", "jo", "--why", "same recording");
    tracker.run("sounds", "group", TIDE, FAST);
    tracker.run("sounds", "undo", "--by", "bo");

    assertThat(tracker.run("sounds", "log")).isZero();
    assertThat(tracker.out().lines())
        .containsExactly(
            "2  2026-10-20 12:00 (UTC) by " + System.getProperty("user.name"),
            "   Grouped %s (sped up) under %s".formatted(FAST, TIDE),
            "   Undone 2026-10-20 12:00 (UTC) by bo",
            "1  2026-10-20 12:00 (UTC) by jo",
            "   Merged %s into %s".formatted(TYDE, TIDE),
            "   Why: same recording");
    assertThat(tracker.run("sounds", "log", "--last", "1", "--json")).isZero();
    assertThat(tracker.out())
        .contains("\"schema_version\" : 1", "\"edit\" : 2", "\"undone_by\" : \"bo\"")
        .doesNotContain("same recording");
  }

  @Test
  void an_empty_log_is_said() {
    assertThat(tracker.run("sounds", "log")).isZero();
    assertThat(tracker.err()).contains("No sound was edited yet");
    assertThat(tracker.run("sounds", "undo")).isEqualTo(2);
    assertThat(tracker.err()).contains("There is no edit to undo");
  }

  @Test
  void an_undo_gives_posts_and_totals_back_and_a_second_one_is_refused() {
    tracker.run("sounds", "merge", TIDE, TYDE);

    assertThat(tracker.run("sounds", "undo", "1")).isZero();

    assertThat(tracker.err())
        .contains("Edit 1 is undone (Merged %s into %s): 2 posts went back.".formatted(TYDE, TIDE));
    assertThat(home.sounds()).containsExactly("1 " + FAST, "1 " + TIDE, "2 " + TYDE);
    assertThat(tracker.run("sounds", "undo", "1")).isEqualTo(2);
    assertThat(tracker.err()).contains("Edit 1 was undone already, at 2026-10-20 12:00:00 UTC by");
    assertThat(tracker.run("sounds", "undo", "7")).isEqualTo(2);
    assertThat(tracker.err()).contains("There is no edit 7. See them with: tracker sounds log");
    home.requireSound();
  }

  @Test
  void an_undo_of_what_was_edited_again_names_the_later_edit() {
    tracker.run("sounds", "merge", TIDE, TYDE);
    tracker.run("sounds", "merge", FAST, TIDE);

    assertThat(tracker.run("sounds", "undo", "1")).isEqualTo(2);

    assertThat(tracker.err())
        .contains("Edit 1 cannot be undone")
        .contains("by edit 2 (Merged %s into %s)".formatted(TIDE, FAST))
        .contains("tracker sounds undo 2");
    assertThat(home.sounds()).containsExactly("4 " + FAST);
  }
}
