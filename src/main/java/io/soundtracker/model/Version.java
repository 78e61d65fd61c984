package io.soundtracker.model;

import java.util.Locale;

/** How a version of a song differs from the song. */
public enum Version {
  SPED_UP,
  SLOWED,
  REMIX,
  LIVE,
  ACOUSTIC,
  INSTRUMENTAL,
  OTHER;

  /**
   * The version that a word stands for.
   *
   * @param word as {@link #toString} answers it
   * @throws IllegalArgumentException if there is none
   */
  public static Version of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  /** As people write it, and as it is stored: {@code sped up}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
