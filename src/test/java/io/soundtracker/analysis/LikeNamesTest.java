package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.SoundCandidate.Likeness;
import io.soundtracker.analysis.SoundCandidate.Side;
import io.soundtracker.model.SongName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pairs found by buckets are those that comparing every sound with every other finds. */
class LikeNamesTest {

  private static final List<String> TITLES =
      List.of("Kiln", "KILN!", "Ember", "Live Forever", "🔥", "紙の灯り");
  private static final List<String> ENDINGS =
      List.of(
          "",
          "",
          "",
          " (Sped Up)",
          " - Slowed",
          " (Bo Remix)",
          " (feat. Clay)",
          " - Official Audio");
  private static final List<String> ARTISTS = List.of("Ada", "Bo", "Clay", "Ола");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void buckets_find_what_the_slow_comparison_finds(long seed) {
    Random random = new Random(seed);
    List<Side> sounds = new ArrayList<>();
    for (int i = 0; i < 5 + random.nextInt(80); i++) {
      sounds.add(sound(i, random));
    }

    List<String> found = new ArrayList<>();
    new LikeNames(sounds)
        .each((one, other, likeness) -> found.add(pair(one.id(), other.id(), likeness)));

    assertThat(found).as("seed " + seed).doesNotHaveDuplicates();
    assertThat(new HashSet<>(found)).as("seed " + seed).isEqualTo(slowly(sounds));
  }

  @Test
  void of_a_title_that_very_many_share_each_without_an_artist_is_compared_with_the_first() {
    List<Side> sounds = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      sounds.add(new Side(i, "Kiln", SongName.of("Kiln", List.of()), false, 1));
    }
    Set<Long> others = new HashSet<>();
    new LikeNames(sounds)
        .each(
            (one, other, likeness) -> {
              assertThat(one.id()).isZero();
              others.add(other.id());
            });

    assertThat(others).hasSize(19_999);
  }

  private static Side sound(long id, Random random) {
    String title = pick(TITLES, random) + pick(ENDINGS, random);
    List<String> artists = new ArrayList<>(ARTISTS);
    Collections.shuffle(artists, random);
    List<String> some = artists.subList(0, Math.min(random.nextInt(5), 3));
    return new Side(id, title, SongName.of(title, some), false, 1);
  }

  private static String pick(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static String pair(long one, long other, Likeness likeness) {
    return Math.min(one, other) + " " + Math.max(one, other) + " " + likeness;
  }

  private static Set<String> slowly(List<Side> sounds) {
    Set<String> pairs = new HashSet<>();
    for (Side one : sounds) {
      for (Side other : sounds) {
        boolean siblings =
            sounds.stream()
                .anyMatch(
                    song ->
                        song.name().version().isEmpty()
                            && one.name().version().isPresent()
                            && other.name().version().isPresent()
                            && !one.name().isSameVersionAs(other.name())
                            && haveCommonArtist(song, one)
                            && haveCommonArtist(song, other));
        if (one.id() < other.id() && !siblings) {
          likeness(one, other, sounds)
              .ifPresent(likeness -> pairs.add(pair(one.id(), other.id(), likeness)));
        }
      }
    }
    return pairs;
  }

  private static Optional<Likeness> likeness(Side one, Side other, List<Side> sounds) {
    if (!one.name().title().equals(other.name().title())) {
      return Optional.empty();
    }
    if (haveCommonArtist(one, other)) {
      return Optional.of(
          one.name().hasArtistsOf(other.name()) ? Likeness.SAME_ARTISTS : Likeness.SHARED_ARTIST);
    }
    boolean oneIsUnknown = artists(one).isEmpty();
    boolean otherIsUnknown = artists(other).isEmpty();
    if (oneIsUnknown && otherIsUnknown) {
      return Optional.of(Likeness.UNKNOWN_ARTIST);
    }
    boolean anArtistIsInAll =
        ARTISTS.stream()
            .map(artist -> SongName.of("x", List.of(artist)).artists().iterator().next())
            .anyMatch(
                artist ->
                    sounds.stream()
                        .filter(sound -> sound.name().title().equals(one.name().title()))
                        .filter(sound -> !artists(sound).isEmpty())
                        .allMatch(sound -> artists(sound).contains(artist)));
    return (oneIsUnknown || otherIsUnknown) && anArtistIsInAll
        ? Optional.of(Likeness.UNKNOWN_ARTIST)
        : Optional.empty();
  }

  private static boolean haveCommonArtist(Side one, Side other) {
    return one.name().title().equals(other.name().title())
        && artists(one).stream().anyMatch(artists(other)::contains);
  }

  private static Set<String> artists(Side sound) {
    return sound.name().everybody();
  }
}
