package io.soundtracker.store;

import io.soundtracker.model.Sound;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sound a post uses. It follows from the platform's id of the sound, where that is known,
 * else from the name that the post was listed with; a name may be an alias of another sound. The
 * same id is the same sound whatever it is called: by the name that it was first listed with,
 * though a released song's name is better than an original sound's, and what an operator assigned
 * is better than either.
 */
public final class SoundIdentity {

  /** The sound that a post must have. One that other tools stored may have no listed name. */
  private static final String SOUND_OF_POST =
      """
      COALESCE(
        (SELECT COALESCE(n.same_as, n.id)
         FROM sound_ids i JOIN sounds n ON n.id = COALESCE(i.assigned_sound_id, i.listed_sound_id)
         WHERE i.platform_sound_id = videos.platform_sound_id),
        (SELECT COALESCE(n.same_as, n.id) FROM sounds n
         WHERE n.id = COALESCE(videos.listed_sound_id, videos.sound_id)))
      """;

  private static final String DERIVE =
      """
      UPDATE videos SET listed_sound_id = COALESCE(listed_sound_id, sound_id), sound_id = %s
      """
          .formatted(SOUND_OF_POST);

  private static final String DIFFERS = "sound_id IS NOT " + SOUND_OF_POST;

  private static final String NAME_ID =
      """
      INSERT INTO sound_ids (platform_sound_id, listed_sound_id, first_seen_at) VALUES (?, ?, ?)
      ON CONFLICT (platform_sound_id) DO UPDATE SET listed_sound_id = excluded.listed_sound_id,
        first_seen_at = COALESCE(first_seen_at, excluded.first_seen_at)
      """;

  private final Database database;
  private final SoundRepository sounds;

  public SoundIdentity(Database database) {
    this.database = database;
    this.sounds = new SoundRepository(database);
  }

  /**
   * What a post was listed with and what that stands for, both as ids of stored names.
   *
   * @param name the name that was listed
   * @param sound the sound that the post uses
   */
  record Identity(long name, long sound) {}

  /** Identifies listed sounds; names and platform ids that were never seen are stored. */
  Map<Sound, Identity> identify(Collection<Sound> listed, Instant now) {
    Map<String, Long> names = sounds.idsOf(listed, now);
    Map<String, Long> byPlatformId = nameIds(listed, names, now);
    Map<Long, Long> byName = soundsOfNames(names.values());
    Map<Sound, Identity> identities = new HashMap<>();
    for (Sound sound : listed) {
      long name = names.get(sound.key());
      long identified = sound.platformId().map(byPlatformId::get).orElseGet(() -> byName.get(name));
      identities.put(sound, new Identity(name, identified));
    }
    return identities;
  }

  /** A platform id that was stored before, with the name and the sound that it stands for. */
  private record KnownId(boolean named, boolean original, long sound) {}

  /** Gives platform ids their names; answers the sound of each id. */
  private Map<String, Long> nameIds(
      Collection<Sound> listed, Map<String, Long> names, Instant now) {
    Map<String, Sound> best = new LinkedHashMap<>();
    for (Sound sound : listed) {
      sound
          .platformId()
          .ifPresent(
              id ->
                  best.merge(
                      id,
                      sound,
                      (one, other) -> one.original() && !other.original() ? other : one));
    }
    Map<String, KnownId> known = knownIds(best.keySet());
    Map<String, Sound> named = new LinkedHashMap<>(best);
    named
        .entrySet()
        .removeIf(
            entry -> {
              KnownId before = known.get(entry.getKey());
              return before != null
                  && before.named()
                  && (!before.original() || entry.getValue().original());
            });
    database.updateAll(
        NAME_ID,
        named.entrySet(),
        entry -> new Object[] {entry.getKey(), names.get(entry.getValue().key()), now});
    Set<Long> renamed = new HashSet<>();
    named.keySet().stream()
        .map(known::get)
        .filter(before -> before != null)
        .forEach(before -> renamed.add(before.sound()));
    derive(renamed);
    Map<String, Long> soundsById = new HashMap<>();
    knownIds(best.keySet()).forEach((id, stored) -> soundsById.put(id, stored.sound()));
    return soundsById;
  }

  private Map<String, KnownId> knownIds(Collection<String> platformIds) {
    Map<String, KnownId> known = new HashMap<>();
    database.each(
        """
        SELECT i.platform_sound_id, i.listed_sound_id IS NOT NULL AS named,
          COALESCE(listed.is_original, 0) AS original, COALESCE(n.same_as, n.id) AS sound
        FROM sound_ids i
        JOIN sounds n ON n.id = COALESCE(i.assigned_sound_id, i.listed_sound_id)
        LEFT JOIN sounds listed ON listed.id = i.listed_sound_id
        WHERE i.platform_sound_id IN (SELECT value FROM json_each(?))
        """,
        row ->
            known.put(
                row.text("platform_sound_id"),
                new KnownId(row.flag("named"), row.flag("original"), row.number("sound"))),
        JsonArray.of(platformIds));
    return known;
  }

  private Map<Long, Long> soundsOfNames(Collection<Long> names) {
    Map<Long, Long> found = new HashMap<>();
    database.each(
        """
        SELECT id, COALESCE(same_as, id) AS sound FROM sounds
        WHERE id IN (SELECT value FROM json_each(?))
        """,
        row -> found.put(row.number("id"), row.number("sound")),
        JsonArray.of(names));
    return found;
  }

  /**
   * Gives the posts of some sounds the sounds that they now belong to, and brings the totals of all
   * sounds concerned up to date. To be called after a change of names or platform ids, in the same
   * transaction.
   *
   * @param before the sounds whose posts may belong to others now
   * @return how many posts went to another sound
   */
  int derive(Collection<Long> before) {
    if (before.isEmpty()) {
      return 0;
    }
    List<Long> moved =
        database.list(
            DERIVE
                + "WHERE sound_id IN (SELECT value FROM json_each(?)) AND "
                + DIFFERS
                + " RETURNING sound_id",
            row -> row.number("sound_id"),
            JsonArray.of(before));
    Set<Long> touched = new HashSet<>(before);
    touched.addAll(moved);
    sounds.recomputeTotals(touched);
    return moved.size();
  }

  /**
   * Gives every post the sound that follows from its name and platform id; answers how many had
   * another. The totals of sounds are left for {@link SoundRepository#rebuildTotals}.
   */
  public int rebuild() {
    return database.update(DERIVE + "WHERE " + DIFFERS);
  }

  /** How many posts have another sound than follows from their name and platform id. */
  public long countWrong() {
    return database
        .first("SELECT COUNT(*) AS wrong FROM videos WHERE " + DIFFERS, row -> row.number("wrong"))
        .orElseThrow();
  }
}
