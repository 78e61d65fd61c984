package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saying on the command line which sounds are one, and taking it back. */
class SoundsCommandTest {

  private static final String TIDE = "Tide - Ola Fenn";
  private static final String TYDE = "Tyde - Ola Fenn";
  private static final String FAST = "Tide (sped up) - Ola Fenn";

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void make() {
    Instant now = Instant.parse("2026-10-20T12:00:00Z");
    tracker = TestTracker.in(home).at(Clock.fixed(now, ZoneOffset.UTC));
    rows = Rows.of(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");
    Recording recording =
        Recording.in(home.resolve("recording"))
            .madeAt("2026-10-20T06:00:00Z")
            .lists(
                "ann",
                Recording.post("2026-10-19T10:00:00Z", TIDE, 10, 1, 1, 1),
                Recording.post("2026-10-18T10:00:00Z", TYDE, 20, 1, 1, 1),
                Recording.post("2026-10-17T10:00:00Z", TYDE, 30, 1, 1, 1),
                Recording.post("2026-10-16T10:00:00Z", FAST, 40, 1, 1, 1));
    assertThat(tracker.run("scrape", "--from", recording.path())).isZero();
    rows.change("UPDATE videos SET platform_sound_id = '77' WHERE views = 30");
    rows.change(
        """
        INSERT INTO sound_ids (platform_sound_id, listed_sound_id, first_seen_at)
        SELECT '77', listed_sound_id, '2026-10-20 06:00:00' FROM videos WHERE views = 30
        """);
  }

  /** Posts of each sound that has any. */
  private List<Object> sounds() {
    return rows.column(
        """
        SELECT total_usage_count || ' ' || sound_key FROM sounds
        WHERE total_usage_count > 0 ORDER BY sound_key
        """);
  }

  private void requireSound() {
    assertThat(tracker.run("init-db", "--check")).as(tracker.out()).isZero();
  }

  @Test
  void a_merge_says_what_moved_and_reports_follow() {
    assertThat(tracker.run("sounds", "merge", TIDE, TYDE)).isZero();

    assertThat(tracker.err())
        .contains("Merged " + TYDE + " into " + TIDE + ": 2 posts and 1 platform id moved.")
        .contains("Take it back with: tracker sounds undo 1");
    assertThat(tracker.out()).isEmpty();
    assertThat(sounds()).containsExactly("1 " + FAST, "3 " + TIDE);
    tracker.run("aggregate", "--format", "csv");
    assertThat(tracker.out())
        .contains(TIDE + ",Tide,Ola Fenn,false,1,0,3,60,")
        .doesNotContain(TYDE);
    requireSound();
  }

  @Test
  void a_merge_of_what_is_one_already_is_said_and_not_logged() {
    tracker.run("sounds", "merge", TIDE, TYDE);

    assertThat(tracker.run("sounds", "merge", TYDE, TIDE, "77")).isZero();

    assertThat(tracker.err()).contains("They are one sound already, " + TIDE);
    assertThat(rows.number("SELECT COUNT(*) FROM sound_edits")).isEqualTo(1);
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
    assertThat(rows.number("SELECT COUNT(*) FROM sound_edits")).isZero();
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
    assertThat(sounds()).containsExactly("1 " + FAST, "1 " + TIDE, "2 " + TYDE);
    requireSound();
  }

  @Test
  void a_platform_id_is_split_off_under_a_name_of_its_own() {
    assertThat(tracker.run("sounds", "split", TYDE, "77")).isEqualTo(2);
    assertThat(tracker.err()).contains("--as NAME");

    assertThat(tracker.run("sounds", "split", TYDE, "77", "--as", "Tide II - Ola Fenn")).isZero();

    assertThat(tracker.err()).contains("1 post and 1 platform id moved");
    assertThat(sounds())
        .containsExactly("1 " + FAST, "1 " + TIDE, "1 Tide II - Ola Fenn", "1 " + TYDE);
    requireSound();
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
    assertThat(sounds()).contains("1 Tide - Ola Fenn & Co").doesNotContain("1 " + TIDE);
    assertThat(tracker.run("scrape", "--force", "--from", home.resolve("recording").toString()))
        .isZero();
    assertThat(sounds()).contains("1 Tide - Ola Fenn & Co").doesNotContain("1 " + TIDE);
    assertThat(tracker.run("sounds", "rename", TIDE, TIDE)).isZero();
    assertThat(sounds()).contains("1 " + TIDE).doesNotContain("1 Tide - Ola Fenn & Co");
    requireSound();
  }

  @Test
  void a_name_that_another_sound_has_is_to_be_merged() {
    assertThat(tracker.run("sounds", "rename", TIDE, TYDE)).isEqualTo(2);
    assertThat(tracker.err()).contains("There is a sound " + TYDE + " already. Merge them instead");

    assertThat(tracker.run("sounds", "rename", TIDE, "tiktok.com/music/x-1")).isEqualTo(2);
    assertThat(tracker.err()).contains("is no name: give one, Title - Artist");
  }

  @Test
  void an_alias_that_was_never_listed_waits_for_its_posts() {
    assertThat(tracker.run("sounds", "alias", "add", TIDE, "Tide (Official) - Ola Fenn", TYDE))
        .isZero();

    assertThat(tracker.err())
        .contains("No post uses Tide (Official) - Ola Fenn so far (is it written as in aggregate?)")
        .contains("2 posts and 1 platform id moved");
    tracker.run("accounts", "add", "@bea");
    Recording later =
        Recording.in(home.resolve("later"))
            .madeAt("2026-10-20T08:00:00Z")
            .lists(
                "bea",
                Recording.post("2026-10-20T07:00:00Z", "Tide (Official) - Ola Fenn", 5, 1, 1, 1));
    assertThat(tracker.run("scrape", "--from", later.path(), "@bea")).isZero();
    assertThat(sounds()).containsExactly("1 " + FAST, "4 " + TIDE);
    assertThat(tracker.run("sounds", "alias", "add", TIDE, "77", TYDE)).isZero();
    assertThat(tracker.err()).contains("All of them mean this sound already");
    assertThat(tracker.run("sounds", "alias", "add", FAST, TYDE)).isEqualTo(2);
    assertThat(tracker.err()).contains(TYDE + " is an alias of " + TIDE);
    requireSound();
  }

  @Test
  void an_id_goes_by_the_sound_it_was_given_to_whatever_it_is_listed_with() {
    assertThat(tracker.run("sounds", "alias", "add", TIDE, "https://www.tiktok.com/music/Tyde-77"))
        .isZero();

    assertThat(tracker.err())
        .contains("Added 77 to " + TIDE + ": 1 post and 1 platform id moved.")
        .contains("The platform id 77 was one of " + TYDE + " before.");
    assertThat(sounds()).containsExactly("1 " + FAST, "2 " + TIDE, "1 " + TYDE);
  }

  @Test
  void versions_are_grouped_by_what_their_titles_tell_and_taken_out_again() {
    assertThat(tracker.run("sounds", "group", TIDE, FAST, TYDE)).isZero();

    assertThat(tracker.err())
        .contains("Grouped %s (sped up) and %s (other) under %s.".formatted(FAST, TYDE, TIDE));
    assertThat(tracker.run("sounds", "group", TIDE, TYDE, "--kind", "Sped-Up")).isZero();
    assertThat(rows.column("SELECT version FROM sounds WHERE song_id IS NOT NULL"))
        .containsExactly("sped up", "sped up");
    assertThat(tracker.run("sounds", "group", FAST, TYDE)).isEqualTo(2);
    assertThat(tracker.err()).contains(FAST + " is itself a version of " + TIDE);
    assertThat(tracker.run("sounds", "ungroup", TIDE)).isEqualTo(2);
    assertThat(tracker.err()).contains(TIDE + " is the song. Name its versions");
    assertThat(tracker.run("sounds", "ungroup", FAST)).isZero();
    assertThat(tracker.run("sounds", "ungroup", FAST)).isZero();
    assertThat(tracker.err()).contains("None is a version of a song");
    assertThat(tracker.run("sounds", "group", TIDE, TYDE, "--kind", "jazz")).isEqualTo(2);
    assertThat(tracker.err()).contains("give one of sped up, slowed, remix");
  }

  @Test
  void the_log_says_who_when_and_why_and_what_is_undone() {
    tracker.run("sounds", "merge", TIDE, TYDE, "--by", "jo", "--why", "same recording");
    tracker.run("sounds", "group", TIDE, FAST);
    tracker.run("sounds", "undo", "--by", "bo");

    assertThat(tracker.run("sounds", "log")).isZero();
    assertThat(tracker.out().lines().skip(3).map(line -> line.strip().replaceAll(" {2,}", "|")))
        .containsExactly(
            "2|2026-10-20 12:00|%s|group|Grouped %s (sped up) under %s|–|2026-10-20 12:00|bo"
                .formatted(System.getProperty("user.name"), FAST, TIDE),
            "1|2026-10-20 12:00|jo|merge|Merged %s into %s|same recording|–|–"
                .formatted(TYDE, TIDE));
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
    assertThat(sounds()).containsExactly("1 " + FAST, "1 " + TIDE, "2 " + TYDE);
    assertThat(tracker.run("sounds", "undo", "1")).isEqualTo(2);
    assertThat(tracker.err()).contains("Edit 1 was undone already, at 2026-10-20 12:00:00 UTC by");
    assertThat(tracker.run("sounds", "undo", "7")).isEqualTo(2);
    assertThat(tracker.err()).contains("There is no edit 7. See them with: tracker sounds log");
    requireSound();
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
    assertThat(sounds()).containsExactly("4 " + FAST);
  }
}
