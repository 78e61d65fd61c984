package io.soundtracker.analysis;

import io.soundtracker.analysis.SoundCandidate.Likeness;
import io.soundtracker.analysis.SoundCandidate.SharedId;
import io.soundtracker.analysis.SoundCandidate.Side;
import io.soundtracker.model.SongName;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import io.soundtracker.store.Timestamps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Which sounds look alike, and are neither merged nor grouped: by title and artists, or since the
 * platform listed one id under both names. Original sounds share titles without being the same;
 * only platform ids tell anything of them.
 */
public final class SoundCandidates {

  private static final String SOUNDS = Question.load("CandidateSounds.sql");
  private static final String SHARED_IDS = Question.load("SharedPlatformIds.sql");

  private static final Comparator<SoundCandidate> SUREST_FIRST =
      Comparator.comparing(SoundCandidate::grade)
          .thenComparing(
              Comparator.comparingLong(
                      (SoundCandidate pair) ->
                          Math.min(pair.first().posts(), pair.second().posts()))
                  .reversed())
          .thenComparing(
              Comparator.comparingLong(
                      (SoundCandidate pair) -> pair.first().posts() + pair.second().posts())
                  .reversed())
          .thenComparing(pair -> pair.first().key())
          .thenComparing(pair -> pair.second().key());

  private final Database database;

  public SoundCandidates(Database database) {
    this.database = database;
  }

  /** A sound with the song that it belongs to, which is itself if it is in no group. */
  private record Root(Side side, long song) {}

  /** Two sounds, the one with the smaller id first. */
  private record Pair(long one, long other) {
    static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }

  /**
   * The surest first, then those with the most posts. At least one of a pair is used in the window.
   *
   * @param minPosts both have at least so many posts in it
   */
  public List<SoundCandidate> of(Window window, long minPosts) {
    return database.snapshot(
        () -> {
          Map<Long, Root> roots = roots(window, minPosts);
          Map<Pair, List<SharedId>> ids = sharedIds(roots);
          Map<Pair, SoundCandidate> found = new LinkedHashMap<>();
          LikeNames names =
              new LikeNames(
                  roots.values().stream()
                      .map(Root::side)
                      .filter(side -> !side.original())
                      .toList());
          BiConsumer<Pair, Optional<Likeness>> add =
              (pair, likeness) ->
                  candidate(roots, pair, likeness, ids.getOrDefault(pair, List.of()))
                      .ifPresent(candidate -> found.put(pair, candidate));
          ids.keySet().forEach(pair -> add.accept(pair, Optional.empty()));
          names.each(
              (one, other, likeness) ->
                  add.accept(Pair.of(one.id(), other.id()), Optional.of(likeness)));
          return found.values().stream().sorted(SUREST_FIRST).toList();
        });
  }

  private Map<Long, Root> roots(Window window, long minPosts) {
    Map<Long, Root> roots = new LinkedHashMap<>();
    database.each(
        SOUNDS,
        row -> {
          if (row.number("posts") >= minPosts) {
            roots.put(row.number("id"), toRoot(row));
          }
        },
        window.start().map(Timestamps::format).orElse(Timestamps.BEGINNING),
        window.end().map(Timestamps::format).orElse(Timestamps.END));
    return roots;
  }

  private static Root toRoot(Row row) {
    return new Root(
        new Side(
            row.number("id"),
            row.text("sound_key"),
            SongName.of(row.text("song_title"), row.optionalText("artist_name").stream().toList()),
            row.flag("is_original"),
            row.number("posts")),
        row.number("song"));
  }

  /** By pair of sounds; the posts of the sound with the smaller id come first. */
  private Map<Pair, List<SharedId>> sharedIds(Map<Long, Root> roots) {
    record Use(String platformId, long sound, long posts) {}
    Map<String, List<Use>> uses = new LinkedHashMap<>();
    database.each(
        SHARED_IDS,
        row -> {
          Use use =
              new Use(row.text("platform_sound_id"), row.number("sound"), row.number("posts"));
          if (roots.containsKey(use.sound())) {
            uses.computeIfAbsent(use.platformId(), id -> new ArrayList<>()).add(use);
          }
        });
    Map<Pair, List<SharedId>> shared = new LinkedHashMap<>();
    for (List<Use> listed : uses.values()) {
      for (int i = 0; i < listed.size(); i++) {
        for (int j = i + 1; j < listed.size(); j++) {
          Use one = listed.get(i);
          Use other = listed.get(j);
          shared
              .computeIfAbsent(Pair.of(one.sound(), other.sound()), pair -> new ArrayList<>())
              .add(new SharedId(one.platformId(), one.posts(), other.posts()));
        }
      }
    }
    return shared;
  }

  private static Optional<SoundCandidate> candidate(
      Map<Long, Root> roots, Pair pair, Optional<Likeness> likeness, List<SharedId> ids) {
    Root one = roots.get(pair.one());
    Root other = roots.get(pair.other());
    if (one.song() == other.song() || one.side().posts() + other.side().posts() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        goesBefore(one.side(), other.side())
            ? new SoundCandidate(one.side(), other.side(), likeness, ids)
            : new SoundCandidate(
                other.side(), one.side(), likeness, ids.stream().map(SharedId::swapped).toList()));
  }

  /** A song before its versions, a released one before an original sound, the more used first. */
  private static boolean goesBefore(Side one, Side other) {
    return Comparator.comparing((Side side) -> side.name().version().isPresent())
            .thenComparing(Side::original)
            .thenComparing(Comparator.comparingLong(Side::posts).reversed())
            .thenComparing(Side::key)
            .compare(one, other)
        <= 0;
  }
}
