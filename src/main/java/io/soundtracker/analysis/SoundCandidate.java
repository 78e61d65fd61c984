package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.SongName;
import java.util.List;
import java.util.Optional;

/**
 * Two sounds that look alike, with what speaks for it. Whether they are the same, or versions of
 * one song, is for an operator to say.
 *
 * @param first the one that would stay, or be the song
 * @param likeness of their names; empty if only platform ids speak for it
 * @param sharedIds platform ids that were listed under the names of both
 */
public record SoundCandidate(
    Side first, Side second, Optional<Likeness> likeness, List<SharedId> sharedIds) {

  public SoundCandidate {
    requireNonNull(first);
    requireNonNull(second);
    requireNonNull(likeness);
    sharedIds = List.copyOf(sharedIds);
  }

  /**
   * One of the two.
   *
   * @param posts that use it in the window
   */
  public record Side(long id, String key, SongName name, boolean original, long posts) {
    public Side {
      requireNonNull(key);
      requireNonNull(name);
    }
  }

  /** A platform id, and how many posts were listed with it under the name of either. */
  public record SharedId(String platformId, long postsOfFirst, long postsOfSecond) {
    public SharedId {
      requireNonNull(platformId);
    }

    SharedId swapped() {
      long ofSecond = postsOfFirst;
      return new SharedId(platformId, postsOfSecond, ofSecond);
    }
  }

  /** What two names of the same title have in common beside it. */
  public enum Likeness {
    SAME_ARTISTS,
    SHARED_ARTIST,
    /** No artist is known of one or both, and no other song of that title. */
    UNKNOWN_ARTIST
  }

  /** How much speaks for it. */
  public enum Grade {
    STRONG,
    LIKELY,
    POSSIBLE
  }

  public Grade grade() {
    if (!sharedIds.isEmpty() || likeness.filter(Likeness.SAME_ARTISTS::equals).isPresent()) {
      return Grade.STRONG;
    }
    return likeness.filter(Likeness.SHARED_ARTIST::equals).isPresent()
        ? Grade.LIKELY
        : Grade.POSSIBLE;
  }

  /** Whether they are one recording by all that is known, and not versions of one song. */
  public boolean isOneRecording() {
    return !sharedIds.isEmpty() || first.name().isSameVersionAs(second.name());
  }
}
