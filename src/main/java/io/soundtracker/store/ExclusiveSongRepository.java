package io.soundtracker.store;

import io.soundtracker.model.Sound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The songs that reports leave out. Not the same as the songs that analysis found to be exclusive:
 * those carry a mark of their own, which is set here too, since both are decided together.
 */
public final class ExclusiveSongRepository {

  private final Database database;
  private final SoundRepository sounds;

  public ExclusiveSongRepository(Database database) {
    this.database = database;
    this.sounds = new SoundRepository(database);
  }

  /**
   * A song on the list.
   *
   * @param key the name that was listed
   * @param sound the sound that it means now: itself, or the one that it is an alias of
   */
  public record Entry(
      String key,
      String sound,
      String title,
      Optional<String> artist,
      Instant addedAt,
      Optional<String> addedBy,
      Optional<String> reason) {}

  public List<Entry> all() {
    return database.list(
        """
        SELECT e.sound_key, s.sound_key AS sound, e.song_title, e.artist_name, e.added_at,
          e.added_by, e.reason
        FROM exclusive_songs e
        JOIN sounds n ON n.sound_key = e.sound_key
        JOIN sounds s ON s.id = COALESCE(n.same_as, n.id)
        ORDER BY e.sound_key
        """,
        row ->
            new Entry(
                row.text("sound_key"),
                row.text("sound"),
                row.text("song_title"),
                row.optionalText("artist_name"),
                row.instant("added_at"),
                row.optionalText("added_by"),
                row.optionalText("reason")));
  }

  /** Under which names a sound is on the list; empty if reports do not leave it out. */
  public List<String> entriesOf(String soundKey) {
    return all().stream().filter(entry -> entry.sound().equals(soundKey)).map(Entry::key).toList();
  }

  /**
   * The sounds that the posts listed with this name count for, by the platform's ids, where they do
   * not count for the sound that the name means.
   */
  public List<String> soundsOfPostsListedAs(String key) {
    return database.list(
        """
        SELECT DISTINCT s.sound_key
        FROM sounds n
        JOIN videos v ON v.listed_sound_id = n.id
        JOIN sounds s ON s.id = v.sound_id
        WHERE n.sound_key = ? AND s.id <> COALESCE(n.same_as, n.id)
        ORDER BY s.sound_key
        """,
        row -> row.text("sound_key"),
        key);
  }

  /** Whether any post is known to use the sound that this key names. */
  public boolean isSeen(String key) {
    return database
        .first(
            """
            SELECT 1 FROM sounds n JOIN sounds s ON s.id = COALESCE(n.same_as, n.id)
            WHERE n.sound_key = ? AND s.total_usage_count > 0
            """,
            row -> true,
            key)
        .isPresent();
  }

  /** The sound of a key: the stored one, else what its words say. */
  public Sound soundOf(String key) {
    return findSound(key).orElseGet(() -> Sound.ofKey(key, false));
  }

  private Optional<Sound> findSound(String key) {
    return database.first(
        "SELECT song_title, artist_name, is_original FROM sounds WHERE sound_key = ?",
        row ->
            new Sound(
                row.text("song_title"),
                row.optionalText("artist_name").map(List::of).orElse(List.of()),
                row.flag("is_original")),
        key);
  }

  /**
   * Lists a song, creating its sound if it was never seen; answers false, and changes nothing, if
   * it is listed already.
   */
  public boolean add(Sound song, String by, Optional<String> reason, Instant now) {
    return database.transaction(
        () -> {
          sounds.idsOf(List.of(song), now);
          return database.update(
                  """
                  INSERT INTO exclusive_songs (sound_key, song_title, artist_name, added_at, added_by,
                    reason)
                  VALUES (?, ?, ?, ?, ?, ?)
                  ON CONFLICT (sound_key) DO NOTHING
                  """,
                  song.key(),
                  song.title(),
                  song.artistName(),
                  now,
                  by,
                  reason)
              == 1;
        });
  }

  /** The keys of the sounds that a song consists of: itself and, if asked for, its versions. */
  public List<String> soundsOf(String key, boolean withVersions) {
    return database.list(
        """
        SELECT sound_key FROM sounds
        WHERE sound_key = ?1
          OR ?2 = 1 AND song_id = (SELECT id FROM sounds WHERE sound_key = ?1)
        ORDER BY sound_key
        """,
        row -> row.text("sound_key"),
        key,
        withVersions);
  }

  /** Takes these names off the list. */
  public void remove(Collection<String> keys) {
    database.update(
        "DELETE FROM exclusive_songs WHERE sound_key IN (SELECT value FROM json_each(?))",
        JsonArray.of(keys));
  }

  /** Marks exactly these sounds as found to be exclusive, and no others. */
  public void markExclusive(Collection<String> keys) {
    String list = JsonArray.of(keys);
    database.update(
        """
        UPDATE sounds SET is_exclusive = sound_key IN (SELECT value FROM json_each(?))
        WHERE is_exclusive IS NOT (sound_key IN (SELECT value FROM json_each(?)))
        """,
        list,
        list);
  }
}
