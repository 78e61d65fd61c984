package io.soundtracker.store;

import java.util.Locale;
import java.util.Optional;

/** What an edit of sounds can change, and how that is read and written. */
enum SoundField {
  /** A name that the edit stored; its value is the name. */
  CREATED("sound_key"),
  SAME_AS("same_as"),
  SONG_ID("song_id"),
  VERSION("version"),
  IS_EXCLUSIVE("is_exclusive"),

  /** The name that an operator gave to a platform id. */
  ASSIGNED("assigned_sound_id");

  private final String column;

  SoundField(String column) {
    this.column = column;
  }

  /** As it stands in {@code sound_edit_steps}. */
  String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SoundField of(String stored) {
    return valueOf(stored.toUpperCase(Locale.ROOT));
  }

  /**
   * The value now, as text.
   *
   * @param subject the id of a name; of {@code ASSIGNED}, the platform's id of a sound
   */
  Optional<String> read(Database database, String subject) {
    String sql =
        this == ASSIGNED
            ? "SELECT assigned_sound_id AS value FROM sound_ids WHERE platform_sound_id = ?"
            : "SELECT " + column + " AS value FROM sounds WHERE id = ?";
    return database.first(sql, row -> row.optionalText("value"), subject).flatMap(value -> value);
  }

  /** Sets the value of any field but {@code CREATED}. */
  void write(Database database, String subject, Optional<String> value) {
    if (this != ASSIGNED) {
      database.update("UPDATE sounds SET " + column + " = ? WHERE id = ?", value, subject);
      return;
    }
    database.update(
        """
        INSERT INTO sound_ids (platform_sound_id, assigned_sound_id) VALUES (?, ?)
        ON CONFLICT (platform_sound_id) DO UPDATE SET assigned_sound_id = excluded.assigned_sound_id
        """,
        subject,
        value);
    database.update(
        """
        DELETE FROM sound_ids WHERE platform_sound_id = ? AND assigned_sound_id IS NULL
          AND listed_sound_id IS NULL AND first_seen_at IS NULL
        """,
        subject);
  }

  /** The sound whose posts the value decides on, as of now. */
  Optional<Long> sound(Database database, String subject) {
    String name =
        this == ASSIGNED
            ? """
              (SELECT COALESCE(assigned_sound_id, listed_sound_id) FROM sound_ids
               WHERE platform_sound_id = ?)
              """
            : "?";
    return database.first(
        "SELECT COALESCE(same_as, id) AS sound FROM sounds WHERE id = " + name,
        row -> row.number("sound"),
        subject);
  }
}
