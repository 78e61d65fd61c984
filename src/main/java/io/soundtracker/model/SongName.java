package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Title and artists of a sound in a form in which those of the same song are equal, and apart from
 * it what makes the sound a version of that song. It tells which sounds look alike, no more.
 *
 * @param title without what names a version or a guest; never empty
 * @param artists as listed, without order
 * @param guests artists whom the title names, {@code (feat. …)}
 * @param version empty for the song as it is
 * @param detail what the title says of the version beside its kind: whose remix, live where; empty
 *     for nothing
 */
public record SongName(
    String title,
    Set<String> artists,
    Set<String> guests,
    Optional<Version> version,
    String detail) {

  /** Where a text that names several artists is divided. */
  private static final Pattern BETWEEN_ARTISTS =
      Pattern.compile(
          "\\s*[,，、&;]\\s*|\\s+[x×]\\s+|(?:^|[\\s(\\[]+)(?:feat\\.|ft\\.|featuring\\s)\\s*|[)\\]]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public SongName {
    requireNonNull(title);
    artists = Collections.unmodifiableSet(new TreeSet<>(artists));
    guests = Collections.unmodifiableSet(new TreeSet<>(guests));
    requireNonNull(version);
    requireNonNull(detail);
  }

  /**
   * Reads a sound's name.
   *
   * @param artists as listed; each text may name several
   */
  public static SongName of(String title, Collection<String> artists) {
    Title read = Title.read(title);
    return new SongName(
        read.song(), artists(artists), artists(read.guests()), read.version(), read.detail());
  }

  private static Set<String> artists(Collection<String> names) {
    Set<String> artists = new TreeSet<>();
    names.stream()
        .flatMap(BETWEEN_ARTISTS::splitAsStream)
        .map(Words::comparable)
        .filter(name -> !name.isEmpty())
        .forEach(artists::add);
    return artists;
  }

  /** Everybody who is named, guests included. */
  public Set<String> everybody() {
    if (guests.isEmpty()) {
      return artists;
    }
    Set<String> everybody = new TreeSet<>(artists);
    everybody.addAll(guests);
    return everybody;
  }

  /**
   * Whether both name the same artists. Guests whom one title names may be missing in the other, or
   * be listed as artists there.
   */
  public boolean hasArtistsOf(SongName other) {
    return !artists.isEmpty()
        && !other.artists.isEmpty()
        && other.everybody().containsAll(artists)
        && everybody().containsAll(other.artists);
  }

  /** Whether any artist is named in both. */
  public boolean sharesArtistWith(SongName other) {
    return !Collections.disjoint(everybody(), other.everybody());
  }

  /** Whether both say that they are the same version, or none. */
  public boolean isSameVersionAs(SongName other) {
    return version.equals(other.version) && detail.equals(other.detail);
  }

  /** The version in words, such as {@code remix (bo)}; empty for the song as it is. */
  public Optional<String> versionInWords() {
    return version.map(
        kind -> detail.isEmpty() ? kind.inWords() : kind.inWords() + " (" + detail + ")");
  }
}
