package io.soundtracker.store;

import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundIdentityTest {

  @TempDir Path folder;
  @AutoClose private Database database;
  private TestAccount ann;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    ann = TestAccount.in(database, "@ann", true);
  }

  private static Optional<Sound> sound(String title, String platformId) {
    return Optional.of(new Sound(title, List.of(), false, Optional.of(platformId)));
  }

  private static Optional<Sound> original(String platformId) {
    return Optional.of(new Sound("original sound", List.of("@ann"), true, Optional.of(platformId)));
  }

  private static Optional<Sound> named(String title) {
    return Optional.of(new Sound(title, List.of(), false));
  }

  private void list(Map<String, Optional<Sound>> posts) {
    ann.lists(
        NOW,
        posts.entrySet().stream()
            .map(post -> video(post.getKey(), "2026-10-01", post.getValue(), counts(10, 1, 0, 0)))
            .toArray(Video[]::new));
  }

  /** The key of each post's sound. */
  private Map<String, String> soundOf() {
    Map<String, String> found = new TreeMap<>();
    database.each(
        """
        SELECT video_id, sound_key FROM videos v LEFT JOIN sounds s ON s.id = v.sound_id
        """,
        row -> found.put(row.text("video_id"), row.optionalText("sound_key").orElse("none")));
    return found;
  }

  private void makeAlias(String alias, String of) {
    database.update(
        """
        UPDATE sounds SET same_as = (SELECT id FROM sounds WHERE sound_key = ?)
        WHERE sound_key = ?
        """,
        of,
        alias);
  }

  private long idOf(String key) {
    return database
        .first("SELECT id FROM sounds WHERE sound_key = ?", row -> row.number("id"), key)
        .orElseThrow();
  }

  private Map<String, Long> totals() {
    Map<String, Long> found = new TreeMap<>();
    database.each(
        "SELECT sound_key, total_usage_count AS n FROM sounds",
        row -> found.put(row.text("sound_key"), row.number("n")));
    return found;
  }

  @Test
  void the_same_platform_id_is_the_same_sound_whatever_it_is_called() {
    list(Map.of("1", sound("Slow Tide", "77")));
    list(Map.of("2", sound("Slow Tide (Official)", "77")));

    assertThat(soundOf()).containsEntry("1", "Slow Tide").containsEntry("2", "Slow Tide");
    assertThat(totals()).containsEntry("Slow Tide", 2L).containsEntry("Slow Tide (Official)", 0L);
  }

  @Test
  void one_name_may_have_many_platform_ids() {
    list(Map.of("1", sound("Slow Tide", "77"), "2", sound("Slow Tide", "78")));

    assertThat(totals()).containsOnly(Map.entry("Slow Tide", 2L));
  }

  @Test
  void a_song_that_began_as_an_original_sound_takes_its_earlier_posts_with_it() {
    list(Map.of("1", original("77"), "2", original("78")));
    list(Map.of("3", sound("Slow Tide", "77")));

    assertThat(soundOf())
        .containsEntry("1", "Slow Tide")
        .containsEntry("2", "original sound - @ann")
        .containsEntry("3", "Slow Tide");
    assertThat(totals()).containsEntry("Slow Tide", 2L).containsEntry("original sound - @ann", 1L);
  }

  @Test
  void an_original_name_does_not_take_a_song_back() {
    list(Map.of("1", sound("Slow Tide", "77")));
    list(Map.of("2", original("77")));

    assertThat(soundOf()).containsEntry("2", "Slow Tide");
  }

  @Test
  void within_one_listing_the_songs_name_counts_too() {
    list(new TreeMap<>(Map.of("1", original("77"), "2", sound("Slow Tide", "77"))));

    assertThat(soundOf()).containsEntry("1", "Slow Tide").containsEntry("2", "Slow Tide");
  }

  @Test
  void a_name_that_is_an_alias_leads_to_its_sound() {
    list(Map.of("1", named("Slow Tide"), "2", named("Slow Tyde")));
    makeAlias("Slow Tyde", "Slow Tide");
    int moved = new SoundIdentity(database).derive(List.of(idOf("Slow Tyde")));
    list(Map.of("3", named("Slow Tyde"), "4", sound("Slow Tyde", "79")));

    assertThat(moved).isEqualTo(1);
    assertThat(soundOf().values()).containsOnly("Slow Tide");
    assertThat(totals()).containsEntry("Slow Tide", 4L).containsEntry("Slow Tyde", 0L);
  }

  @Test
  void an_operators_word_on_a_platform_id_is_stronger_than_its_name() {
    list(Map.of("1", original("77"), "2", original("78"), "3", named("Slow Tide")));
    database.update(
        "UPDATE sound_ids SET assigned_sound_id = ? WHERE platform_sound_id = '77'",
        idOf("Slow Tide"));
    new SoundIdentity(database).derive(List.of(idOf("original sound - @ann")));
    list(Map.of("4", sound("Something Else", "77")));

    assertThat(soundOf())
        .containsEntry("1", "Slow Tide")
        .containsEntry("2", "original sound - @ann")
        .containsEntry("4", "Slow Tide");
  }

  @Test
  void a_platform_id_that_was_assigned_before_it_was_seen_is_known_when_it_comes() {
    list(Map.of("1", named("Slow Tide")));
    database.update(
        "INSERT INTO sound_ids (platform_sound_id, assigned_sound_id) VALUES ('77', ?)",
        idOf("Slow Tide"));
    list(Map.of("2", original("77")));

    assertThat(soundOf()).containsEntry("2", "Slow Tide");
    assertThat(
            database.first(
                "SELECT first_seen_at FROM sound_ids WHERE platform_sound_id = '77'",
                row -> row.instant("first_seen_at")))
        .hasValue(NOW);
  }

  @Test
  void a_line_without_its_page_leaves_name_and_sound_as_they_were() {
    list(Map.of("1", sound("Slow Tide", "77")));
    list(Map.of("1", named("Slow")));

    assertThat(soundOf()).containsEntry("1", "Slow Tide");
    assertThat(new SoundIdentity(database).countWrong()).isZero();
  }

  @Test
  void what_another_tool_stored_keeps_its_sound() {
    list(Map.of("1", named("Slow Tide")));
    database.update("UPDATE videos SET listed_sound_id = NULL, platform_sound_id = NULL");

    assertThat(new SoundIdentity(database).countWrong()).isZero();
  }

  @Test
  void a_misplaced_post_is_found_and_put_back() {
    list(Map.of("1", named("Slow Tide"), "2", named("Salt")));
    database.update("UPDATE videos SET sound_id = ? WHERE video_id = '1'", idOf("Salt"));

    assertThat(new DatabaseCheck(database).run().wrongTotals())
        .anySatisfy(finding -> assertThat(finding).startsWith("1 posts have another sound"));
    assertThat(new SoundIdentity(database).rebuild()).isEqualTo(1);
    assertThat(soundOf()).containsEntry("1", "Slow Tide");
    assertThat(new DatabaseCheck(database).run().wrongTotals()).isEmpty();
  }
}
