package io.soundtracker.analysis;

import java.util.Locale;

/** What posts are grouped by: sounds as they are, or songs with all their versions. */
public enum By {
  SOUND,
  SONG;

  /** As people type it, and as {@code PostSounds.sql} knows it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
