package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A song that only target accounts posted in the window, or all but one, with the accounts that
 * prove it.
 *
 * @param outsiders the accounts outside the targets that posted it: none for an exclusive song, one
 *     for a near-exclusive one
 */
public record ExclusiveSong(
    String key,
    String title,
    Optional<String> artist,
    Figures figures,
    List<Use> targets,
    List<Use> outsiders) {

  public ExclusiveSong {
    requireNonNull(key);
    requireNonNull(title);
    requireNonNull(artist);
    requireNonNull(figures);
    targets = List.copyOf(targets);
    outsiders = List.copyOf(outsiders);
  }

  /** One account's use of the song in the window. */
  public record Use(Handle account, long posts, Instant first, Instant last) {
    public Use {
      requireNonNull(account);
      requireNonNull(first);
      requireNonNull(last);
    }
  }

  /** Whether no account outside the targets posted it, as far as was read. */
  public boolean exclusive() {
    return outsiders.isEmpty();
  }
}
