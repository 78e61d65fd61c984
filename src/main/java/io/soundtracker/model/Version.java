package io.soundtracker.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a version of a song differs from the song. */
public enum Version {
  SPED_UP,
  SLOWED,
  REMIX,
  LIVE,
  ACOUSTIC,
  INSTRUMENTAL,
  OTHER;

  /** As it is stored, and as people type it, such as {@code sped up}. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The version of this name; case, spaces, hyphens and underscores in it don't count. */
  public static Optional<Version> of(String name) {
    return Arrays.stream(values())
        .filter(version -> plain(version.inWords()).equals(plain(name)))
        .findFirst();
  }

  /** The version that a title tells, such as {@code Paper Lanterns (sped up)}. */
  public static Optional<Version> ofTitle(String title) {
    return Title.read(title).version();
  }

  /** All names, for messages. */
  public static String all() {
    return Arrays.stream(values()).map(Version::inWords).collect(Collectors.joining(", "));
  }

  private static String plain(String name) {
    return new FoldedText(name).lettersAndDigits();
  }
}
