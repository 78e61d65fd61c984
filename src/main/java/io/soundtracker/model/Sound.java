package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A song or original sound by name.
 *
 * @param artists in listed order
 * @param original recorded by the author of a post rather than released as a song
 * @param platformId the platform's id of the recording that a post uses; a song has many
 */
public record Sound(
    String title, List<String> artists, boolean original, Optional<String> platformId) {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final String ORIGINAL_TITLE = "original sound";

  public Sound {
    title = singleSpaced(requireNonNull(title));
    artists =
        artists.stream()
            .map(Sound::singleSpaced)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableList());
    requireNonNull(platformId);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("A sound without a title is no sound: leave it out");
    }
  }

  /** A sound of which only the name is known. */
  public Sound(String title, List<String> artists, boolean original) {
    this(title, artists, original, Optional.empty());
  }

  /** The original sound of an author, whatever the platform calls it in the author's language. */
  public static Sound originalBy(String author) {
    return new Sound(ORIGINAL_TITLE, List.of(author), true);
  }

  /**
   * The sound that a key names, as far as its words tell. A key is split at its last dash, since
   * titles hold dashes more often than artists' names do.
   */
  public static Sound ofKey(String key, boolean original) {
    int dash = key.lastIndexOf(" - ");
    return dash < 1
        ? new Sound(key, List.of(), original)
        : new Sound(key.substring(0, dash), List.of(key.substring(dash + 3)), original);
  }

  /** {@code Title - Artist, Artist}; the title alone where no artist is known. */
  public String key() {
    return artistName().map(artist -> title + " - " + artist).orElse(title);
  }

  /** The artists in listed order, joined by a comma and a space. */
  public Optional<String> artistName() {
    return artists.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", artists));
  }

  private static String singleSpaced(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
