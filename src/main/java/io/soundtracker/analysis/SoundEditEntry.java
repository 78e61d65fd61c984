package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.store.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * An edit of sounds as the log has it.
 *
 * @param id by which it can be undone
 * @param kind as stored: merge, split, rename, alias, group or ungroup
 */
public record SoundEditEntry(
    long id,
    String kind,
    String summary,
    Instant at,
    String by,
    Optional<String> why,
    Optional<Instant> undoneAt,
    Optional<String> undoneBy) {

  public SoundEditEntry {
    requireNonNull(kind);
    requireNonNull(summary);
    requireNonNull(at);
    requireNonNull(by);
    requireNonNull(why);
    requireNonNull(undoneAt);
    requireNonNull(undoneBy);
  }

  /** Reads the columns of {@code SoundEditColumns.sql}. */
  static SoundEditEntry of(Row row) {
    return new SoundEditEntry(
        row.number("id"),
        row.text("kind"),
        row.text("summary"),
        row.instant("made_at"),
        row.text("made_by"),
        row.optionalText("why"),
        row.optionalInstant("undone_at"),
        row.optionalText("undone_by"));
  }
}
