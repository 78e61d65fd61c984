package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** What a forecast is about. */
public sealed interface ForecastSubject {

  /**
   * A sound.
   *
   * @param id of the stored sound that its name stands for
   * @param ofSong whether all versions of it are meant
   * @param postsBefore how often it was posted in the 28 days before; if that is another number
   *     later, it is not the same sound any more
   * @param names the ids of those that it was listed under, or could have been; posts that were
   *     listed under others came to it later
   */
  record OfSound(long id, boolean ofSong, long postsBefore, Set<Long> names)
      implements ForecastSubject {
    public OfSound {
      names = Set.copyOf(names);
    }
  }

  /** A post, by the platform's id. */
  record OfPost(String id) implements ForecastSubject {
    public OfPost {
      requireNonNull(id);
    }
  }
}
