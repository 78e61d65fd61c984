package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of songs that reports leave out, kept by hand. */
class SongsCommandTest {

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void make() {
    ListedHome listed =
        ListedHome.in(
            home,
            Recording.post("2026-10-19T10:00:00Z", "Tide - Ola Fenn", 9, 1, 1, 1),
            Recording.post("2026-10-18T10:00:00Z", "Quiet Room - Ola Fenn", 9, 1, 1, 1));
    tracker = listed.tracker();
    rows = listed.rows();
  }

  private List<Object> listed() {
    return rows.column("SELECT sound_key FROM exclusive_songs ORDER BY 1");
  }

  @Test
  void a_song_is_left_out_with_reason_person_and_date() {
    assertThat(
            tracker.run(
                "songs", "exclude", "Tide - Ola Fenn", "--reason", "own release", "--by", "jo"))
        .isZero();

    assertThat(tracker.err()).contains("Tide - Ola Fenn is left out from now on");
    assertThat(rows.all("SELECT * FROM exclusive_songs").toString())
        .contains("sound_key=Tide - Ola Fenn, song_title=Tide, artist_name=Ola Fenn")
        .contains("added_at=2026-10-20 12:00:00, added_by=jo, reason=own release");
    assertThat(tracker.run("songs", "excluded")).isZero();
    assertThat(tracker.out().lines().skip(3).map(line -> line.replaceAll(" {2,}", "|")))
        .containsExactly("Tide - Ola Fenn|2026-10-20 12:00|jo|own release");
  }

  @Test
  void the_person_is_the_user_if_nobody_is_named() {
    tracker.run("songs", "exclude", "Tide - Ola Fenn");

    assertThat(rows.column("SELECT added_by FROM exclusive_songs"))
        .containsExactly(System.getProperty("user.name"));
  }

  @Test
  void a_song_that_was_never_seen_is_listed_all_the_same() {
    assertThat(tracker.run("songs", "exclude", "Half-Moon - Part Two - Ivo Lark")).isZero();

    assertThat(
            rows.all("SELECT song_title, artist_name, total_usage_count, is_exclusive FROM sounds"))
        .anySatisfy(
            sound ->
                assertThat(sound)
                    .containsEntry("song_title", "Half-Moon - Part Two")
                    .containsEntry("artist_name", "Ivo Lark")
                    .containsEntry("total_usage_count", 0)
                    .containsEntry("is_exclusive", 0));
    assertThat(tracker.run("init-db", "--check")).as(tracker.out()).isZero();
  }

  @Test
  void a_song_is_listed_once() {
    tracker.run("songs", "exclude", "Tide - Ola Fenn", "--reason", "first");

    assertThat(tracker.run("songs", "exclude", "Tide - Ola Fenn", "--reason", "second")).isZero();

    assertThat(tracker.err()).contains("was left out already");
    assertThat(rows.column("SELECT reason FROM exclusive_songs")).containsExactly("first");
  }

  @Test
  void include_takes_songs_off_the_list() {
    tracker.run("songs", "exclude", "Tide - Ola Fenn", "Quiet Room - Ola Fenn");

    assertThat(tracker.run("songs", "include", "Tide - Ola Fenn")).isZero();

    assertThat(tracker.err()).contains("Tide - Ola Fenn is reported again");
    assertThat(listed()).containsExactly("Quiet Room - Ola Fenn");
    assertThat(rows.number("SELECT COUNT(*) FROM sounds")).isEqualTo(2);
  }

  @Test
  void one_song_that_is_not_on_the_list_takes_none_off() {
    tracker.run("songs", "exclude", "Tide - Ola Fenn");

    assertThat(tracker.run("songs", "include", "Tide - Ola Fenn", "Nothing - Nobody")).isEqualTo(2);

    assertThat(tracker.err()).contains("Not on the list: Nothing - Nobody");
    assertThat(listed()).containsExactly("Tide - Ola Fenn");
  }

  @Test
  void an_empty_list_is_said() {
    assertThat(tracker.run("songs", "excluded")).isZero();

    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.err()).contains("No song is left out");
  }

  @Test
  void aggregate_goes_on_counting_what_reports_leave_out() {
    tracker.run("songs", "exclude", "Tide - Ola Fenn");

    tracker.run("aggregate", "--format", "csv");
    assertThat(tracker.out()).contains("Tide - Ola Fenn");
    tracker.run("report", "--format", "csv");
    Path sounds = Path.of(tracker.out().strip()).resolve("sounds.csv");
    assertThat(sounds).content().contains("Quiet Room").doesNotContain("Tide");
  }

  @Test
  void a_song_is_left_out_and_taken_back_under_all_its_names() {
    tracker.run("songs", "exclude", "Quiet Room - Ola Fenn");
    tracker.run("sounds", "merge", "Tide - Ola Fenn", "Quiet Room - Ola Fenn");

    tracker.run("songs", "exclude", "Tide - Ola Fenn");
    assertThat(tracker.err()).contains("Tide - Ola Fenn was left out already");
    assertThat(listed()).containsExactly("Quiet Room - Ola Fenn");
    tracker.run("songs", "excluded");
    assertThat(tracker.out()).contains("Alias of").containsPattern("Quiet Room.* Tide - Ola Fenn");

    assertThat(tracker.run("songs", "include", "Tide - Ola Fenn")).isZero();
    assertThat(tracker.err())
        .contains("Tide - Ola Fenn is reported again (it was listed as Quiet Room - Ola Fenn)");
    assertThat(listed()).isEmpty();
  }

  @Test
  void an_alias_stands_for_its_sound() {
    tracker.run("sounds", "merge", "Tide - Ola Fenn", "Quiet Room - Ola Fenn");

    tracker.run("songs", "exclude", "Quiet Room - Ola Fenn");
    assertThat(listed()).containsExactly("Tide - Ola Fenn");

    assertThat(tracker.run("songs", "include", "Quiet Room - Ola Fenn")).isZero();
    assertThat(listed()).isEmpty();
  }

  @Test
  void a_song_may_be_given_by_its_id_its_address_or_in_other_letters() {
    tracker.run("sounds", "alias", "add", "Tide - Ola Fenn", "7123456789012345678");

    for (String given :
        List.of(
            "7123456789012345678",
            "https://www.tiktok.com/music/Tide-7123456789012345678",
            "tide -  ola fenn")) {
      assertThat(tracker.run("songs", "exclude", given)).isZero();
      assertThat(listed()).containsExactly("Tide - Ola Fenn");
      assertThat(tracker.run("songs", "include", given)).isZero();
    }
    assertThat(rows.number("SELECT COUNT(*) FROM sounds")).isEqualTo(2);
  }

  @Test
  void an_id_that_no_post_has_is_refused() {
    assertThat(tracker.run("songs", "exclude", "Tide - Ola Fenn", "7999999999999999999"))
        .isEqualTo(2);

    assertThat(tracker.err()).contains("7999999999999999999");
    assertThat(listed()).isEmpty();
  }

  @Test
  void a_known_id_is_stronger_than_an_unused_name_of_its_digits() {
    rows.change(
        "INSERT INTO sounds (sound_key, song_title) VALUES ('7123456789012345678', 'Number')");
    rows.change(
        "INSERT INTO sound_ids (platform_sound_id, assigned_sound_id)"
            + " SELECT '7123456789012345678', id FROM sounds WHERE song_title = 'Tide'");

    tracker.run("songs", "exclude", "7123456789012345678");

    assertThat(listed()).containsExactly("Tide - Ola Fenn");
  }

  @Test
  void a_name_whose_posts_count_for_another_by_their_id_is_told() {
    rows.change(
        "INSERT INTO sounds (sound_key, song_title) VALUES ('Tide (Old) - Ola Fenn', 'Tide (Old)')");
    rows.change(
        "UPDATE videos SET listed_sound_id = (SELECT id FROM sounds WHERE song_title = 'Tide (Old)')"
            + " WHERE sound_id = (SELECT id FROM sounds WHERE song_title = 'Tide')");

    tracker.run("songs", "exclude", "Tide (Old) - Ola Fenn");

    assertThat(tracker.err())
        .contains("posts listed with that name count for Tide - Ola Fenn")
        .doesNotContain("no post is known");
  }
}
