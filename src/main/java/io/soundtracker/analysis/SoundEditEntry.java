package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

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
}
