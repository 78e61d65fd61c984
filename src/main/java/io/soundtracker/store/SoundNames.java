package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Version;
import java.util.List;
import java.util.Optional;

/** Stored names as edits see them: what stands for what, and what is a version of what. */
final class SoundNames {

  private final Database database;

  SoundNames(Database database) {
    this.database = database;
  }

  /**
   * A sound that stands for itself.
   *
   * @param song that it is a version of
   * @param used whether posts are filed under it, or will be once the edit in the making is done
   */
  record Root(
      long id,
      String key,
      String title,
      Optional<Long> song,
      Optional<Version> version,
      boolean original,
      boolean exclusive,
      boolean used) {

    Root {
      requireNonNull(key);
      requireNonNull(title);
      requireNonNull(song);
      requireNonNull(version);
    }
  }

  static String inWords(List<Root> sounds) {
    return String.join(" and ", sounds.stream().map(Root::key).toList());
  }

  /** The sound that a name stands for. */
  Root root(long name) {
    return database
        .first(
            """
            SELECT s.id, s.sound_key, s.song_title, s.song_id, s.version, s.is_original, s.is_exclusive,
              EXISTS (SELECT 1 FROM videos WHERE sound_id = s.id)
                OR EXISTS (SELECT 1 FROM sounds a JOIN videos v ON v.sound_id = a.id
                  WHERE a.same_as = s.id) AS used
            FROM sounds n JOIN sounds s ON s.id = COALESCE(n.same_as, n.id) WHERE n.id = ?
            """,
            row ->
                new Root(
                    row.number("id"),
                    row.text("sound_key"),
                    row.text("song_title"),
                    row.optionalNumber("song_id").stream().boxed().findFirst(),
                    row.optionalText("version").flatMap(Version::of),
                    row.flag("is_original"),
                    row.flag("is_exclusive"),
                    row.flag("used")),
            name)
        .orElseThrow(() -> new StoreException("No name with the id " + name + " is stored"));
  }

  List<Long> aliasesOf(long sound) {
    return idsWhere("same_as", sound);
  }

  List<Long> versionsOf(long song) {
    return idsWhere("song_id", song);
  }

  /** The aliases of a sound and its platform ids, in this order. */
  List<String> partsOf(long sound, int most) {
    return database.list(
        """
        SELECT sound_key AS part, 1 AS place FROM sounds WHERE same_as = ?1
        UNION ALL
        SELECT platform_sound_id, 2 FROM sound_ids i
        JOIN sounds n ON n.id = COALESCE(i.assigned_sound_id, i.listed_sound_id)
        WHERE n.id = ?1 OR n.same_as = ?1
        ORDER BY place, part LIMIT ?2
        """,
        row -> row.text("part"),
        sound,
        most);
  }

  private List<Long> idsWhere(String column, long value) {
    return database.list(
        "SELECT id FROM sounds WHERE " + column + " = ? ORDER BY id",
        row -> row.number("id"),
        value);
  }
}
