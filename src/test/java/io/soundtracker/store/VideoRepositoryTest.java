package io.soundtracker.store;

import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.account;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.model.Account;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Video;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoRepositoryTest {

  private static final String ROW =
      """
      SELECT COALESCE(views, 'unknown') || ' ' || COALESCE(likes, 'unknown') || ' '
        || COALESCE(engagement_rate, 'unknown') AS found
      FROM %s WHERE video_id = 'v1'
      """;

  @TempDir Path folder;
  @AutoClose private Database database;
  private Account ann;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    ann = account(database, "@ann", false);
  }

  private VideoRepository.Saved save(String session, Video... videos) {
    return database.transaction(
        () -> {
          VideoRepository repository = new VideoRepository(database);
          VideoRepository.Saved saved =
              repository.saveAll(ann.id(), ann.handle(), List.of(videos), session, NOW);
          repository.saveTotals();
          return saved;
        });
  }

  private List<String> rows(String table) {
    return database.list(ROW.formatted(table) + " ORDER BY id", row -> row.text("found"));
  }

  @Test
  void stores_a_post_with_its_address_dates_and_sound() {
    VideoRepository.Saved saved =
        save("s1", video("v1", "2026-10-29", song("Tide", "Ada", "Bo"), counts(200, 20, 6, 4)));

    assertThat(saved).isEqualTo(new VideoRepository.Saved(1, 0));
    assertThat(
            database.list(
                """
                SELECT tiktok_url || ' ' || upload_date || ' ' || posted_at || ' ' || sound_key
                  || ' ' || hashtags || ' ' || engagement_rate AS found
                FROM videos v JOIN sounds s ON s.id = v.sound_id
                """,
                row -> row.text("found")))
        .containsExactly(
            "https://www.tiktok.com/@ann/video/v1 2026-10-29 2026-10-29 12:00:00 Tide - Ada, Bo"
                + " tag 15.0");
  }

  @Test
  void a_count_that_is_absent_leaves_the_stored_one_as_it_was() {
    save("s1", video("v1", "2026-10-29", song("Tide"), counts(200, 20, 6, 4)));
    Counts likesOnly =
        Counts.rounded(
            OptionalLong.empty(),
            OptionalLong.of(40),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty());

    save("s2", video("v1", "2026-10-29", Optional.empty(), likesOnly));

    assertThat(rows("videos")).containsExactly("200 40 25.0");
    assertThat(rows("video_history")).containsExactly("200 20 15.0", "unknown 40 unknown");
    assertThat(database.list("SELECT sound_id FROM videos", row -> row.optionalNumber("sound_id")))
        .containsExactly(OptionalLong.of(1));
  }

  @Test
  void a_new_post_with_unknown_counts_holds_no_zeros() {
    save("s1", video("v1", "2026-10-29", song("Tide"), Counts.UNKNOWN));

    assertThat(rows("videos")).containsExactly("unknown unknown unknown");
    assertThat(rows("video_history")).containsExactly("unknown unknown unknown");
    assertThat(
            database.list(
                "SELECT total_usage_count, total_views FROM sounds",
                row -> row.number("total_usage_count") + " " + row.optionalNumber("total_views")))
        .containsExactly("1 OptionalLong.empty");
  }

  @Test
  void no_views_at_all_is_an_engagement_of_zero() {
    save("s1", video("v1", "2026-10-29", song("Tide"), counts(0, 0, 0, 0)));
    save("s2", video("v1", "2026-10-29", song("Tide"), counts(0, 1, 0, 0)));

    assertThat(rows("videos")).containsExactly("0 1 0.0");
  }

  @Test
  void each_session_leaves_one_snapshot_a_post() {
    save("s1", video("v1", "2026-10-29", song("Tide"), counts(100, 1, 1, 1)));
    VideoRepository.Saved saved =
        save(
            "s2",
            video("v1", "2026-10-29", song("Tide"), counts(150, 2, 1, 1)),
            video("v2", "2026-10-30", song("Tide"), counts(10, 0, 0, 0)));

    assertThat(saved).isEqualTo(new VideoRepository.Saved(1, 1));
    assertThat(
            database.list(
                "SELECT session_id || ' ' || video_id || ' ' || views AS found FROM video_history",
                row -> row.text("found")))
        .containsExactly("s1 v1 100", "s2 v1 150", "s2 v2 10");
  }

  @Test
  void stored_totals_follow_their_videos_also_when_a_post_changes_its_sound() {
    save(
        "s1",
        video("v1", "2026-10-29", song("Tide"), counts(100, 10, 0, 0)),
        video("v2", "2026-10-29", song("Tide"), counts(200, 40, 0, 0)),
        video("v3", "2026-10-29", song("Tide"), counts(0, 0, 0, 0)));
    save("s2", video("v2", "2026-10-29", song("Ebb"), counts(300, 30, 0, 0)));

    assertThat(
            database.list(
                """
                SELECT sound_key || ' ' || total_usage_count || ' ' || total_views || ' '
                  || avg_engagement_rate AS found FROM sounds ORDER BY sound_key
                """,
                row -> row.text("found")))
        .containsExactly("Ebb 1 300 10.0", "Tide 2 100 10.0");
    assertThat(new SoundRepository(database).countWrongTotals()).isZero();
  }

  @Test
  void wrong_totals_are_found_and_rebuilt() {
    save("s1", video("v1", "2026-10-29", song("Tide"), counts(100, 10, 0, 0)));
    save("s1", video("v2", "2026-10-29", song("Ebb"), Counts.UNKNOWN));
    SoundRepository sounds = new SoundRepository(database);
    database.update("UPDATE sounds SET total_views = 99, avg_engagement_rate = 0 WHERE id = 1");

    assertThat(sounds.countWrongTotals()).isEqualTo(1);
    assertThat(sounds.rebuildTotals()).isEqualTo(1);
    assertThat(sounds.countWrongTotals()).isZero();
  }

  @Test
  void a_failure_in_the_middle_leaves_nothing_behind() {
    assertThatThrownBy(
            () ->
                new VideoRepository(database)
                    .saveAll(
                        4711,
                        ann.handle(),
                        List.of(video("v1", "2026-10-29", song("Tide"), counts(1, 1, 1, 1))),
                        "s1",
                        NOW))
        .isInstanceOf(StoreException.class);

    for (String table : List.of("videos", "video_history", "sounds")) {
      assertThat(database.first("SELECT COUNT(*) AS n FROM " + table, row -> row.number("n")))
          .as(table)
          .contains(0L);
    }
  }

  @Test
  void a_post_that_is_seen_again_is_no_longer_deleted() {
    save("s1", video("v1", "2026-10-29", song("Tide"), counts(1, 1, 1, 1)));
    database.update("UPDATE videos SET is_deleted = 1");
    save("s2", video("v1", "2026-10-29", song("Tide"), counts(1, 1, 1, 1)));

    assertThat(database.list("SELECT is_deleted FROM videos", row -> row.flag("is_deleted")))
        .containsExactly(false);
  }

  @Test
  void after_a_failure_the_next_transaction_is_kept() {
    assertThatThrownBy(
            () ->
                database.transaction(
                    () -> {
                      save("s1", video("v1", "2026-10-29", song("Tide"), counts(1, 1, 1, 1)));
                      // What a full disk does: SQLite rolls back by itself.
                      database.update("ROLLBACK");
                      throw new StoreException("the disk is full");
                    }))
        .hasMessage("the disk is full");

    save("s2", video("v2", "2026-10-29", song("Tide"), counts(1, 1, 1, 1)));

    try (Database other = Database.open(database.file())) {
      assertThat(other.list("SELECT video_id FROM videos", row -> row.text("video_id")))
          .containsExactly("v2");
    }
  }

  @Test
  void a_song_that_was_never_seen_has_no_totals_to_be_wrong() {
    new ExclusiveSongRepository(database)
        .add(song("Unheard", "Ada").orElseThrow(), "jo", Optional.of("ours"), NOW);

    assertThat(new SoundRepository(database).countWrongTotals()).isZero();
  }

  @Test
  void a_snapshot_does_not_see_what_others_write_meanwhile() {
    long seen =
        database.snapshot(
            () -> {
              database.first("SELECT COUNT(*) AS n FROM videos", row -> row.number("n"));
              try (Database other = Database.open(database.file())) {
                new VideoRepository(other)
                    .saveAll(
                        ann.id(),
                        ann.handle(),
                        List.of(video("v1", "2026-10-29", song("Tide"), counts(1, 1, 1, 1))),
                        "s1",
                        NOW);
              }
              return database
                  .first("SELECT COUNT(*) AS n FROM videos", row -> row.number("n"))
                  .orElseThrow();
            });

    assertThat(seen).isZero();
  }
}
