package io.soundtracker.cli;

import static io.soundtracker.cli.TideHome.FAST;
import static io.soundtracker.cli.TideHome.TIDE;
import static io.soundtracker.cli.TideHome.TYDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Giving sounds other names and ids, and grouping them, on the command line. */
class SoundsAliasCommandTest {

  @TempDir Path folder;
  private TideHome home;
  private TestTracker tracker;

  @BeforeEach
  void make() {
    home = TideHome.in(folder);
    tracker = home.tracker();
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
        Recording.in(folder.resolve("later"))
            .madeAt("2026-10-20T08:00:00Z")
            .lists(
                "bea",
                Recording.post("2026-10-20T07:00:00Z", "Tide (Official) - Ola Fenn", 5, 1, 1, 1));
    assertThat(tracker.run("scrape", "--from", later.path(), "@bea")).isZero();
    assertThat(home.sounds()).containsExactly("1 " + FAST, "4 " + TIDE);
    assertThat(tracker.run("sounds", "alias", "add", TIDE, "77", TYDE)).isZero();
    assertThat(tracker.err()).contains("All of them mean this sound already");
    assertThat(tracker.run("sounds", "alias", "add", FAST, TYDE)).isEqualTo(2);
    assertThat(tracker.err()).contains(TYDE + " is an alias of " + TIDE);
    home.requireSound();
  }

  @Test
  void an_id_goes_by_the_sound_it_was_given_to_whatever_it_is_listed_with() {
    assertThat(tracker.run("sounds", "alias", "add", TIDE, "https://www.tiktok.com/music/Tyde-77"))
        .isZero();

    assertThat(tracker.err())
        .contains("Added 77 to " + TIDE + ": 1 post and 1 platform id moved.")
        .contains("The platform id 77 was one of " + TYDE + " before.");
    assertThat(home.sounds()).containsExactly("1 " + FAST, "2 " + TIDE, "1 " + TYDE);
  }

  @Test
  void versions_are_grouped_by_what_their_titles_tell_and_taken_out_again() {
    assertThat(tracker.run("sounds", "group", TIDE, FAST, TYDE)).isZero();

    assertThat(tracker.err())
        .contains("Grouped %s (sped up) and %s (other) under %s.".formatted(FAST, TYDE, TIDE));
    assertThat(tracker.run("sounds", "group", TIDE, TYDE, "--kind", "Sped-Up")).isZero();
    assertThat(home.rows().column("SELECT version FROM sounds WHERE song_id IS NOT NULL"))
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
  void a_mistyped_sound_is_not_made_one_of_its_own_unless_it_is_said_to_be_new() {
    String typed = "Tide - Olla Fenn";
    for (String[] words :
        new String[][] {
          {"sounds", "alias", "add", typed, "Tide (Official) - Ola Fenn"},
          {"sounds", "group", typed, FAST},
          {"sounds", "group", TYDE, typed}
        }) {
      assertThat(tracker.run(words)).as(String.join(" ", words)).isEqualTo(2);
      assertThat(tracker.err())
          .contains("No sound 'Tide - Olla Fenn' is stored. Is one of these meant?")
          .containsPattern("(?m)^ {2}" + TIDE + "$")
          .contains("add --new");
    }
    assertThat(home.rows().number("SELECT COUNT(*) FROM sounds")).isEqualTo(3);

    assertThat(tracker.run("sounds", "group", typed, "Tide Live - Olla Fenn", "--new")).isZero();
    assertThat(tracker.err())
        .contains("No post uses Tide - Olla Fenn or Tide Live - Olla Fenn so far");
    assertThat(tracker.run("sounds", "alias", "add", "tide - OLLA fenn", "79", "--new")).isZero();
    assertThat(tracker.err()).contains("Added 79 to Tide - Olla Fenn");
  }

  @Test
  void a_name_with_an_invisible_letter_is_the_one_that_is_shown_without() {
    assertThat(tracker.run("sounds", "alias", "add", "Ti\u200Bde - Ola Fenn", "79")).isZero();
    assertThat(tracker.err()).contains("Added 79 to " + TIDE);
  }
}
