package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import java.util.List;
import java.util.Optional;

/**
 * A song that targets posted in the window, with the accounts that prove how far it is theirs
 * alone.
 *
 * @param targets the targets that posted it, by posts, most first; likewise the others
 * @param outsiders the accounts outside the targets that posted it
 * @param missing the accounts outside the targets that were not wholly read, and are not known to
 *     have posted it
 */
public record ExclusiveSong(
    String key,
    String title,
    Optional<String> artist,
    Figures figures,
    List<SoundUse> targets,
    List<SoundUse> outsiders,
    List<Handle> missing) {

  public ExclusiveSong {
    requireNonNull(key);
    requireNonNull(title);
    requireNonNull(artist);
    requireNonNull(figures);
    targets = List.copyOf(targets);
    outsiders = List.copyOf(outsiders);
    missing = List.copyOf(missing);
  }

  /** What can be claimed. */
  public Exclusivity status() {
    return asFarAsRead().claimed(missing.isEmpty());
  }

  /** What it would be if nobody else had posted it: all but {@link Exclusivity#UNKNOWN}. */
  public Exclusivity asFarAsRead() {
    return Exclusivity.ofOutsiders(outsiders.size());
  }
}
