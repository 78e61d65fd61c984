package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

/** What a forecast is about. */
public sealed interface ForecastSubject {

  /**
   * A sound.
   *
   * @param id of the stored sound that its name stands for
   * @param ofSong whether all versions of it are meant
   * @param postsBefore how often it was posted in the 28 days before; if that is another number
   *     later, it is not the same sound any more
   */
  record OfSound(long id, boolean ofSong, long postsBefore) implements ForecastSubject {}

  /** A post, by the platform's id. */
  record OfPost(String id) implements ForecastSubject {
    public OfPost {
      requireNonNull(id);
    }
  }
}
