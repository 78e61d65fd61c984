package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the use of sounds in a window with that in the equal window before. */
public final class SoundComparisons {

  private final Database database;
  private final Coverages coverages;

  public SoundComparisons(Database database, Coverages coverages) {
    this.database = database;
    this.coverages = coverages;
  }

  /**
   * Asks about the window before; of one that goes on, about as much of it as was read.
   *
   * @param coverage of the window asked about
   * @param measure what the sounds are ranked by
   * @return empty if there is no window before: this one has no first day, or nothing of it was
   *     read
   */
  public Optional<Before> before(PostFilter filter, Coverage coverage, SoundMeasure measure) {
    return coverage
        .asOf()
        .flatMap(filter.window()::before)
        .map(window -> before(filter, coverage, window, measure));
  }

  /**
   * How sounds stood in the window before, to compare those of the window asked about with.
   *
   * @param accounts how many are compared: those fully read in both windows
   * @param compared their posts of the window asked about
   * @param measure what the sounds are ranked by
   * @param standings by key of the sound
   * @param nowOfCompared how sounds stand now with the accounts that are compared; empty if these
   *     are all that are asked about
   */
  public record Before(
      Window window,
      Coverage coverage,
      int accounts,
      PostFilter compared,
      SoundMeasure measure,
      Map<String, SoundComparison.Standing> standings,
      Optional<Map<String, SoundComparison.Standing>> nowOfCompared) {

    public Before {
      requireNonNull(window);
      requireNonNull(coverage);
      requireNonNull(compared);
      requireNonNull(measure);
      standings = Map.copyOf(standings);
      requireNonNull(nowOfCompared);
    }

    /**
     * How the sounds changed.
     *
     * @param now the answer to the same question
     */
    public SoundComparison compare(List<SoundPerformance> now) {
      Map<String, SoundComparison.Change> changes = new HashMap<>();
      nowOfCompared
          .orElseGet(() -> SoundComparisons.standings(now, measure))
          .forEach(
              (key, standing) ->
                  changes.put(
                      key,
                      new SoundComparison.Change(
                          standing, Optional.ofNullable(standings.get(key)))));
      return new SoundComparison(window, coverage, accounts, changes);
    }
  }

  private Before before(
      PostFilter filter, Coverage coverage, Window windowBefore, SoundMeasure measure) {
    Coverages.Reading readingBefore = coverages.reading(windowBefore);
    Coverage coverageBefore = readingBefore.coverage();
    List<Handle> asked = AskedAccounts.of(database, filter, readingBefore.spans().keySet());
    Set<Handle> gaps = new HashSet<>();
    Stream.of(coverage, coverageBefore)
        .flatMap(each -> each.gaps().stream())
        .forEach(gap -> gaps.add(gap.account()));
    List<Handle> compared = asked.stream().filter(account -> !gaps.contains(account)).toList();
    if (compared.isEmpty()) {
      return new Before(
          windowBefore, coverageBefore, 0, filter, measure, Map.of(), Optional.of(Map.of()));
    }
    boolean all = compared.size() == asked.size();
    PostFilter ofCompared = all ? filter : filter.ofAccounts(compared);
    return new Before(
        windowBefore,
        coverageBefore,
        compared.size(),
        ofCompared,
        measure,
        standings(sounds(ofCompared.in(windowBefore), measure), measure),
        all ? Optional.empty() : Optional.of(standings(sounds(ofCompared, measure), measure)));
  }

  /** With what they gained only if they are ranked by that. */
  private List<SoundPerformance> sounds(PostFilter filter, SoundMeasure measure) {
    return measure == SoundMeasure.GAINED
        ? new SoundPerformances(database).of(filter).sounds()
        : new SoundTotals(database).of(filter).stream().map(SoundPerformance::ofPosts).toList();
  }

  private static Map<String, SoundComparison.Standing> standings(
      List<SoundPerformance> sounds, SoundMeasure measure) {
    Map<String, SoundComparison.Standing> standings = new HashMap<>();
    List<SoundPerformance> ranked = sounds.stream().sorted(measure.mostFirst()).toList();
    int rank = 1;
    for (int i = 0; i < ranked.size(); i++) {
      SoundPerformance sound = ranked.get(i);
      if (i > 0 && !measure.of(sound).equals(measure.of(ranked.get(i - 1)))) {
        rank = i + 1;
      }
      standings.put(
          sound.key(),
          new SoundComparison.Standing(
              sound.total().figures().posts(),
              sound.total().adopters(),
              sound.total().targetsOnly() && !sound.total().original(),
              sound.total().figures().views(),
              measure.of(sound).isPresent() ? OptionalInt.of(rank) : OptionalInt.empty()));
    }
    return standings;
  }
}
