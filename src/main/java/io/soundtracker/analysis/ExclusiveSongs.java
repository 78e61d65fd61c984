package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which of the songs that targets used in a window are theirs alone, with the uses that prove it.
 * Exclusivity is never claimed over an account that was not wholly read.
 */
public final class ExclusiveSongs {

  /** All that can still be, or become, the targets' own. */
  public static final Set<Exclusivity> ALL_BUT_SHARED =
      Set.of(Exclusivity.EXCLUSIVE, Exclusivity.UNKNOWN, Exclusivity.NEAR_EXCLUSIVE);

  /** So many accounts outside the targets may use a song that is nearly their own. */
  private static final int NEAR = 1;

  private static final String WITHOUT_SOUND = Question.load("OutsideWithoutSound.sql");
  private static final String USES = Question.load("SoundUses.sql");

  private final Database database;
  private final Coverages coverages;

  public ExclusiveSongs(Database database, Coverages coverages) {
    this.database = database;
    this.coverages = coverages;
  }

  /**
   * Songs, and how much of the window the answer rests on.
   *
   * @param missing the accounts outside the targets that were not wholly read
   * @param withoutSound posts of accounts outside the targets whose sound is not known
   */
  public record Answer(
      Coverage coverage, List<Coverage.Gap> missing, long withoutSound, List<ExclusiveSong> songs) {
    public Answer {
      requireNonNull(coverage);
      missing = List.copyOf(missing);
      songs = List.copyOf(songs);
    }

    /** Those that only targets used, and all others were read for that to be claimed. */
    public List<ExclusiveSong> exclusive() {
      return songs.stream().filter(song -> song.status() == Exclusivity.EXCLUSIVE).toList();
    }

    /** Those that only targets used as far as was read, without the claimed ones. */
    public List<ExclusiveSong> exclusiveAsFarAsRead() {
      return songs.stream()
          .filter(song -> song.status() == Exclusivity.UNKNOWN)
          .filter(song -> song.asFarAsRead() == Exclusivity.EXCLUSIVE)
          .toList();
    }
  }

  /**
   * Songs of the wanted kinds, in the order of {@link Exclusivity}, those with most posts first.
   * Whatever accounts the filter names, everybody's posts are looked at: a song is exclusive
   * because of those who did not use it.
   *
   * @param originals whether to list original sounds too, each of which is trivially exclusive
   */
  public Answer of(PostFilter asked, boolean originals, Set<Exclusivity> wanted) {
    PostFilter filter = asked.ofEverybody();
    int others = wanted.contains(Exclusivity.SHARED) ? Integer.MAX_VALUE : NEAR;
    try (Beside beside = new Beside(database)) {
      Supplier<Coverage> coverage = beside.ask(own -> coverages.in(own).of(filter.window()));
      beside.begin();
      List<SoundTotal> candidates = new SoundTotals(database).ofTargets(filter, originals, others);
      return of(filter, coverage.get(), candidates, wanted);
    }
  }

  /**
   * The same of all but shared songs and original sounds, where more is known already.
   *
   * @param coverage of the window
   * @param totals of all sounds of the posts that are asked about
   */
  Answer of(PostFilter asked, Coverage coverage, Supplier<List<SoundTotal>> totals) {
    PostFilter filter = asked.ofEverybody();
    return of(
        filter,
        coverage,
        filter.equals(asked)
            ? totals.get().stream().filter(ExclusiveSongs::isCandidate).toList()
            : new SoundTotals(database).ofTargets(filter, false, NEAR),
        ALL_BUT_SHARED);
  }

  private static boolean isCandidate(SoundTotal sound) {
    return !sound.original()
        && sound.targetAdopters() > 0
        && sound.adopters() - sound.targetAdopters() <= NEAR;
  }

  private Answer of(
      PostFilter filter, Coverage coverage, List<SoundTotal> candidates, Set<Exclusivity> wanted) {
    List<Coverage.Gap> missing = new Outsiders(database, filter).gaps(coverage);
    List<Handle> unread = missing.stream().map(Coverage.Gap::account).toList();
    Map<String, List<SoundUse>> uses = new HashMap<>();
    database.each(
        USES,
        row ->
            uses.computeIfAbsent(row.text("sound_key"), key -> new ArrayList<>())
                .add(SoundUse.of(row)),
        filter.parameters(JsonArray.of(candidates.stream().map(SoundTotal::key).toList())));
    return new Answer(
        coverage,
        missing,
        database
            .first(WITHOUT_SOUND, row -> row.number("posts"), filter.parameters())
            .orElseThrow(),
        candidates.stream()
            .map(song -> song(song, uses.getOrDefault(song.key(), List.of()), unread))
            .filter(song -> wanted.contains(song.status()))
            .sorted(
                Comparator.comparing(ExclusiveSong::status)
                    .thenComparing(ExclusiveSong::asFarAsRead))
            .toList());
  }

  private static ExclusiveSong song(SoundTotal sound, List<SoundUse> uses, List<Handle> unread) {
    List<SoundUse> targets = uses.stream().filter(SoundUse::target).toList();
    List<SoundUse> outsiders = uses.stream().filter(use -> !use.target()).toList();
    List<Handle> users = outsiders.stream().map(SoundUse::account).toList();
    List<Handle> missing = unread.stream().filter(account -> !users.contains(account)).toList();
    return new ExclusiveSong(
        sound.key(), sound.title(), sound.artist(), sound.figures(), targets, outsiders, missing);
  }
}
