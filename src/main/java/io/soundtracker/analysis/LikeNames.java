package io.soundtracker.analysis;

import io.soundtracker.analysis.SoundCandidate.Likeness;
import io.soundtracker.analysis.SoundCandidate.Side;
import io.soundtracker.model.SongName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs of sounds whose names are alike. Sounds are put into buckets by title and artist, so that
 * only those are compared that share both.
 */
final class LikeNames {

  /** Takes a pair. */
  @FunctionalInterface
  interface Pairs {
    void take(Side one, Side other, Likeness likeness);
  }

  private record TitleAndArtist(String title, String artist) {}

  /**
   * Of a title that more sounds share, those without an artist are compared with the first alone.
   */
  static final int MANY = 200;

  private final Map<String, List<Side>> byTitle = new HashMap<>();
  private final Map<TitleAndArtist, List<Side>> byArtist = new HashMap<>();

  LikeNames(List<Side> sounds) {
    for (Side sound : sounds) {
      String title = sound.name().title();
      byTitle.computeIfAbsent(title, key -> new ArrayList<>()).add(sound);
      for (String artist : sound.name().everybody()) {
        byArtist
            .computeIfAbsent(new TitleAndArtist(title, artist), key -> new ArrayList<>())
            .add(sound);
      }
    }
  }

  /** Every pair once, but not two versions of a song that is there itself. */
  void each(Pairs pairs) {
    byArtist.forEach((key, bucket) -> each(key, bucket, pairs));
    byTitle.values().forEach(sameTitle -> eachOfUnknownArtist(sameTitle, pairs));
  }

  private void each(TitleAndArtist key, List<Side> bucket, Pairs pairs) {
    for (int i = 0; i < bucket.size(); i++) {
      for (int j = i + 1; j < bucket.size(); j++) {
        Side one = bucket.get(i);
        Side other = bucket.get(j);
        if (firstShared(one.name(), other.name()).equals(key.artist())
            && !isSiblingOf(one, other)) {
          pairs.take(one, other, likeness(one.name(), other.name()).orElseThrow());
        }
      }
    }
  }

  /** A pair is in one bucket for each artist that both name; it is taken in the first. */
  private static String firstShared(SongName one, SongName other) {
    return one.everybody().stream().filter(other.everybody()::contains).findFirst().orElseThrow();
  }

  /** Whether both are other versions of a song that is among the sounds. */
  private boolean isSiblingOf(Side one, Side other) {
    return one.name().version().isPresent()
        && other.name().version().isPresent()
        && !one.name().isSameVersionAs(other.name())
        && byTitle.get(one.name().title()).stream()
            .filter(song -> song.name().version().isEmpty())
            .anyMatch(
                song ->
                    likeness(song.name(), one.name()).isPresent()
                        && likeness(song.name(), other.name()).isPresent());
  }

  private static Optional<Likeness> likeness(SongName one, SongName other) {
    if (one.hasArtistsOf(other)) {
      return Optional.of(Likeness.SAME_ARTISTS);
    }
    return one.sharesArtistWith(other) ? Optional.of(Likeness.SHARED_ARTIST) : Optional.empty();
  }

  /** Sounds without an artist are like others only if those can all be the same song. */
  private static void eachOfUnknownArtist(List<Side> sameTitle, Pairs pairs) {
    List<Side> unknown =
        sameTitle.stream().filter(sound -> sound.name().everybody().isEmpty()).toList();
    if (unknown.isEmpty()) {
      return;
    }
    List<Side> known =
        sameTitle.stream().filter(sound -> !sound.name().everybody().isEmpty()).toList();
    boolean oneSong = !known.isEmpty() && !inAll(known).isEmpty();
    boolean many = sameTitle.size() > MANY;
    for (int i = 0; i < unknown.size(); i++) {
      Side one = unknown.get(i);
      List<Side> later = unknown.subList(i + 1, many && i > 0 ? i + 1 : unknown.size());
      later.forEach(other -> pairs.take(one, other, Likeness.UNKNOWN_ARTIST));
      if (oneSong) {
        known.stream()
            .limit(many ? 1 : known.size())
            .forEach(other -> pairs.take(one, other, Likeness.UNKNOWN_ARTIST));
      }
    }
  }

  private static Set<String> inAll(List<Side> sounds) {
    Set<String> artists = new HashSet<>(sounds.get(0).name().everybody());
    sounds.forEach(sound -> artists.retainAll(sound.name().everybody()));
    return artists;
  }
}
