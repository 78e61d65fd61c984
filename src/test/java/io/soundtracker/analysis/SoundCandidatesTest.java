package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.SoundCandidate.Grade;
import io.soundtracker.analysis.SoundCandidate.Likeness;
import io.soundtracker.analysis.SoundCandidate.SharedId;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestAccount;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which stored sounds are shown as looking alike, in which order, and which are not. */
class SoundCandidatesTest {

  @TempDir Path folder;
  @AutoClose private Database database;
  private TestAccount ann;
  private int posts;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    ann = TestAccount.in(database, "@ann", true);
  }

  private void post(String day, Sound sound) {
    Video video = TestDatabase.video("v" + posts++, day, Optional.of(sound), Counts.UNKNOWN);
    ann.lists(NOW, video);
  }

  private void post(String title, String... artists) {
    post("2026-10-10", new Sound(title, List.of(artists), false));
  }

  private void postWithId(String id, boolean original, String title, String artist) {
    post("2026-10-10", new Sound(title, List.of(artist), original, Optional.of(id)));
  }

  private List<SoundCandidate> candidates() {
    return new SoundCandidates(database).of(Window.all(ZoneOffset.UTC), 0);
  }

  private List<String> pairs() {
    return candidates().stream().map(SoundCandidatesTest::inShort).toList();
  }

  private static String inShort(SoundCandidate pair) {
    return "%s %s: %s | %s"
        .formatted(
            pair.grade(),
            pair.isOneRecording() ? "merge" : "group",
            pair.first().key(),
            pair.second().key());
  }

  @Test
  void spellings_are_merged_into_the_one_with_the_most_posts() {
    post("KILN (Official Audio)", "Ada");
    post("Kiln", "Ada");
    post("Kiln", "Ada");
    post("Ember", "Ada");
    post("Kiln", "Somebody Else");

    assertThat(pairs()).containsExactly("STRONG merge: Kiln - Ada | KILN (Official Audio) - Ada");
    assertThat(candidates().get(0).first().posts()).isEqualTo(2);
    assertThat(candidates().get(0).likeness()).contains(Likeness.SAME_ARTISTS);
  }

  @Test
  void versions_are_grouped_under_the_song_and_not_shown_with_each_other() {
    post("Kiln (Sped Up)", "Ada");
    post("Kiln (Sped Up)", "Ada");
    post("Kiln - slowed + reverb", "Ada");
    post("kiln sped up", "Ada");
    post("Kiln", "Ada");

    assertThat(pairs())
        .containsExactlyInAnyOrder(
            "STRONG group: Kiln - Ada | Kiln (Sped Up) - Ada",
            "STRONG group: Kiln - Ada | Kiln - slowed + reverb - Ada",
            "STRONG group: Kiln - Ada | kiln sped up - Ada",
            "STRONG merge: Kiln (Sped Up) - Ada | kiln sped up - Ada");
  }

  @Test
  void versions_of_a_song_that_is_not_stored_are_shown_with_each_other() {
    post("Kiln (Sped Up)", "Ada");
    post("Kiln (Slowed)", "Ada");

    assertThat(pairs()).containsExactly("STRONG group: Kiln (Slowed) - Ada | Kiln (Sped Up) - Ada");
  }

  @Test
  void artists_that_overlap_only_partly_are_weaker_and_unknown_ones_weaker_still() {
    post("Kiln", "Ada", "Bo");
    post("Kiln", "Ada");
    post("Ember", "Ada");
    post("Ember");
    post("Intro");
    post("Intro", "Ada");
    post("Intro", "Bo");

    assertThat(pairs())
        .containsExactly(
            "LIKELY merge: Kiln - Ada | Kiln - Ada, Bo", "POSSIBLE merge: Ember | Ember - Ada");
  }

  @Test
  void an_id_that_was_listed_under_two_names_is_strong_evidence_even_of_original_sounds() {
    postWithId("71", true, "original sound", "@ann");
    postWithId("71", true, "original sound", "Ann");
    postWithId("71", true, "original sound", "Ann");
    postWithId("72", true, "original sound", "@bea");
    post("2026-10-10", new Sound("original sound", List.of("ANN"), true));

    SoundCandidate pair = candidates().get(0);

    assertThat(pairs())
        .containsExactly("STRONG merge: original sound - @ann | original sound - Ann");
    assertThat(pair.likeness()).isEmpty();
    assertThat(pair.sharedIds()).containsExactly(new SharedId("71", 1, 2));
    assertThat(pair.first().posts()).isEqualTo(3);
    assertThat(pair.second().posts()).isZero();
  }

  @Test
  void an_original_sound_that_turns_out_to_be_a_song_goes_into_the_song() {
    postWithId("71", true, "original sound", "@ann");
    postWithId("71", false, "Kiln", "Ada");

    assertThat(pairs()).containsExactly("STRONG merge: Kiln - Ada | original sound - @ann");
  }

  @Test
  void names_and_ids_speak_for_one_pair_together() {
    postWithId("71", false, "Kiln", "Ada");
    postWithId("71", false, "Kiln!", "Ada");

    assertThat(candidates()).hasSize(1);
    assertThat(candidates().get(0).likeness()).contains(Likeness.SAME_ARTISTS);
    assertThat(candidates().get(0).sharedIds()).hasSize(1);
  }

  @Test
  void what_is_merged_grouped_or_assigned_already_is_not_shown() {
    post("Kiln", "Ada");
    post("KILN", "Ada");
    post("Kiln (Live)", "Ada");
    postWithId("71", false, "Ember", "Ada");
    postWithId("71", false, "Amber", "Ada");
    assertThat(pairs()).hasSize(4);

    database.update("UPDATE sounds SET same_as = 1 WHERE sound_key = 'KILN - Ada'");
    database.update(
        "UPDATE sounds SET song_id = 1, version = 'live' WHERE sound_key = 'Kiln (Live) - Ada'");
    database.update(
        """
        UPDATE sound_ids SET assigned_sound_id =
          (SELECT id FROM sounds WHERE sound_key = 'Ember - Ada')
        """);

    assertThat(pairs()).isEmpty();
  }

  @Test
  void posts_are_those_of_the_window_and_a_pair_has_at_least_one() {
    post("2026-10-01", new Sound("Kiln", List.of("Ada"), false));
    post("2026-10-02", new Sound("KILN", List.of("Ada"), false));
    post("2026-10-02", new Sound("KILN", List.of("Ada"), false));
    SoundCandidates candidates = new SoundCandidates(database);
    LocalDate second = LocalDate.parse("2026-10-02");
    Window from = new Window(Optional.of(second), Optional.empty(), ZoneOffset.UTC);
    Window later = new Window(Optional.of(second.plusDays(1)), Optional.empty(), ZoneOffset.UTC);

    assertThat(candidates.of(from, 0))
        .singleElement()
        .satisfies(pair -> assertThat(pair.first().posts()).isEqualTo(2))
        .satisfies(pair -> assertThat(pair.second().posts()).isZero());
    assertThat(candidates.of(from, 1)).isEmpty();
    assertThat(candidates.of(later, 0)).isEmpty();
    assertThat(candidates.of(Window.all(ZoneOffset.UTC), 1)).hasSize(1);
    assertThat(candidates.of(Window.all(ZoneOffset.UTC), 2)).isEmpty();
  }

  @Test
  void the_surest_come_first_then_those_with_the_most_posts_on_either_side() {
    post("Kiln", "Ada", "Bo");
    post("Kiln", "Ada");
    post("Ember", "Ada");
    post("EMBER", "Ada");
    for (int i = 0; i < 3; i++) {
      post("Tide", "Ada");
      post("TIDE", "Ada");
    }

    assertThat(candidates())
        .extracting(SoundCandidate::grade)
        .containsExactly(Grade.STRONG, Grade.STRONG, Grade.LIKELY);
    assertThat(candidates().get(0).first().key()).isEqualTo("TIDE - Ada");
  }
}
