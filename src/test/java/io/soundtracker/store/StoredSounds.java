package io.soundtracker.store;

import java.util.ArrayList;
import java.util.List;

/** What the database holds of sounds, in the words of {@link SoundModel}. */
record StoredSounds(Database database) {

  /** One line a name, an id and a post. */
  List<String> inWords() {
    List<String> lines = new ArrayList<>();
    database.each(
        """
        SELECT n.sound_key AS name, s.sound_key AS same, n.version, g.sound_key AS song,
          n.is_exclusive
        FROM sounds n LEFT JOIN sounds s ON s.id = n.same_as LEFT JOIN sounds g ON g.id = n.song_id
        ORDER BY 1
        """,
        row ->
            lines.add(
                "%s -> %s, %s of %s, %s"
                    .formatted(
                        row.text("name"),
                        row.optionalText("same").orElse(null),
                        row.optionalText("version").orElse(null),
                        row.optionalText("song").orElse(null),
                        row.flag("is_exclusive"))));
    database.each(
        """
        SELECT platform_sound_id, l.sound_key AS listed, a.sound_key AS assigned FROM sound_ids i
        LEFT JOIN sounds l ON l.id = i.listed_sound_id
        LEFT JOIN sounds a ON a.id = i.assigned_sound_id ORDER BY 1
        """,
        row ->
            lines.add(
                "%s: %s, %s"
                    .formatted(
                        row.text("platform_sound_id"),
                        row.optionalText("listed").orElse(null),
                        row.optionalText("assigned").orElse(null))));
    database.each(
        """
        SELECT video_id, s.sound_key FROM videos v JOIN sounds s ON s.id = v.sound_id ORDER BY 1
        """,
        row -> lines.add(row.text("video_id") + ": " + row.text("sound_key")));
    return lines;
  }

  /** What the database holds of what operators said; where posts belong is not asked. */
  Said said() {
    Said said = Said.nothing();
    database.each(
        """
        SELECT n.sound_key AS name, s.sound_key AS same, n.version, g.sound_key AS song,
          n.is_exclusive
        FROM sounds n LEFT JOIN sounds s ON s.id = n.same_as LEFT JOIN sounds g ON g.id = n.song_id
        """,
        row -> {
          String name = row.text("name");
          said.created().add(name);
          row.optionalText("same").ifPresent(same -> said.aliasOf().put(name, same));
          row.optionalText("song").ifPresent(song -> said.versionOf().put(name, song));
          row.optionalText("version").ifPresent(version -> said.kind().put(name, version));
          if (row.flag("is_exclusive")) {
            said.exclusive().add(name);
          }
        });
    database.each(
        """
        SELECT platform_sound_id, sound_key FROM sound_ids
        JOIN sounds s ON s.id = assigned_sound_id
        """,
        row -> said.assigned().put(row.text("platform_sound_id"), row.text("sound_key")));
    return said;
  }
}
