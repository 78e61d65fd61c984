package io.soundtracker.store;

import io.soundtracker.model.Sound;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of sounds, one row a key, with totals kept equal to what the videos say. {@link
 * SoundIdentity} tells which sound a name stands for.
 */
public final class SoundRepository {

  private static final String INSERT =
      """
      INSERT INTO sounds (sound_key, song_title, artist_name, is_original, created_at, updated_at,
        total_usage_count, total_views, total_likes, total_comments, total_shares,
        avg_engagement_rate)
      VALUES (?, ?, ?, ?, ?, ?, 0, NULL, NULL, NULL, NULL, NULL)
      """;

  /** The platform's word on what is an original sound is better than the guess by its title. */
  private static final String SET_ORIGINAL =
      "UPDATE sounds SET is_original = ?1 WHERE sound_key = ?2 AND is_original IS NOT ?1";

  /** What the stored totals of a sound must be. A sum over no known count is NULL, not 0. */
  private static final String TOTALS =
      """
      SELECT COUNT(*), SUM(views), SUM(likes), SUM(comments), SUM(shares),
             AVG(CASE WHEN views > 0 THEN engagement_rate END)
      FROM videos WHERE videos.sound_id = sounds.id
      """;

  private static final String REBUILD =
      """
      UPDATE sounds SET (total_usage_count, total_views, total_likes, total_comments, total_shares,
                         avg_engagement_rate) = (%s)
      """
          .formatted(TOTALS);

  /** Averages may differ in the last bits, as sums of floating-point numbers do. */
  private static final String DIFFERS =
      """
      (total_usage_count, total_views, total_likes, total_comments, total_shares)
        IS NOT (SELECT COUNT(*), SUM(views), SUM(likes), SUM(comments), SUM(shares)
                FROM videos WHERE videos.sound_id = sounds.id)
      OR COALESCE(ABS(avg_engagement_rate - expected), avg_engagement_rate IS NOT expected) > 1e-9
      """
          .replace(
              "expected",
              "(SELECT AVG(CASE WHEN views > 0 THEN engagement_rate END)"
                  + " FROM videos WHERE videos.sound_id = sounds.id)");

  private final Database database;

  public SoundRepository(Database database) {
    this.database = database;
  }

  /** The ids of these names by key; a name that was never seen is created. */
  public Map<String, Long> idsOf(Collection<Sound> sounds, Instant now) {
    Map<String, Sound> byKey = new LinkedHashMap<>();
    sounds.forEach(sound -> byKey.putIfAbsent(sound.key(), sound));
    Map<String, Long> ids = storedIds(byKey.keySet());
    List<Sound> created =
        byKey.values().stream().filter(sound -> !ids.containsKey(sound.key())).toList();
    database.updateAll(
        INSERT,
        created,
        sound ->
            new Object[] {
              sound.key(), sound.title(), sound.artistName(), sound.original(), now, now
            });
    ids.putAll(storedIds(created.stream().map(Sound::key).toList()));
    database.updateAll(
        SET_ORIGINAL,
        byKey.values().stream().filter(sound -> sound.platformId().isPresent()).toList(),
        sound -> new Object[] {sound.original(), sound.key()});
    return ids;
  }

  private Map<String, Long> storedIds(Collection<String> keys) {
    Map<String, Long> ids = new HashMap<>();
    database.each(
        "SELECT id, sound_key FROM sounds WHERE sound_key IN (SELECT value FROM json_each(?))",
        row -> ids.put(row.text("sound_key"), row.number("id")),
        JsonArray.of(keys));
    return ids;
  }

  /** Brings the stored totals of some sounds up to date. */
  public void recomputeTotals(Collection<Long> ids) {
    database.update(REBUILD + "WHERE id IN (SELECT value FROM json_each(?))", JsonArray.of(ids));
  }

  /** Recomputes the totals of every sound that is off; answers how many were. */
  public int rebuildTotals() {
    return database.update(REBUILD + "WHERE " + DIFFERS);
  }

  /** How many sounds have totals that differ from what their videos say. */
  public long countWrongTotals() {
    return database
        .first("SELECT COUNT(*) AS wrong FROM sounds WHERE " + DIFFERS, row -> row.number("wrong"))
        .orElseThrow();
  }
}
