package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One value that an edit changed.
 *
 * @param subject the id of a name; of {@code ASSIGNED}, the platform's id of a sound
 */
record SoundEditStep(
    SoundField field, String subject, Optional<String> before, Optional<String> after) {

  SoundEditStep {
    requireNonNull(field);
    requireNonNull(subject);
    requireNonNull(before);
    requireNonNull(after);
  }

  /** The steps of an edit, the last one first. */
  static List<SoundEditStep> lastFirst(Database database, long edit) {
    return database.list(
        """
        SELECT field, COALESCE(platform_sound_id, sound_id) AS subject, value_before, value_after
        FROM sound_edit_steps WHERE edit_id = ? ORDER BY id DESC
        """,
        row ->
            new SoundEditStep(
                SoundField.of(row.text("field")),
                row.text("subject"),
                row.optionalText("value_before"),
                row.optionalText("value_after")),
        edit);
  }

  static void save(Database database, long edit, List<SoundEditStep> steps) {
    database.updateAll(
        """
        INSERT INTO sound_edit_steps (edit_id, field, sound_id, platform_sound_id, value_before,
          value_after)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        steps,
        step -> {
          boolean ofId = step.field() == SoundField.ASSIGNED;
          return new Object[] {
            edit,
            step.field().stored(),
            ofId ? Optional.empty() : Optional.of(step.subject()),
            ofId ? Optional.of(step.subject()) : Optional.empty(),
            step.before(),
            step.after()
          };
        });
  }
}
