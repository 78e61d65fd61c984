package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.NetworkComparison.Side;
import io.soundtracker.analysis.NetworkTotals.NetworkTotal;
import io.soundtracker.store.Database;
import java.util.Optional;

/** Compares what a network's posts of a window reached with those of the equal window before. */
public final class NetworkComparisons {

  private final Database database;
  private final Coverages coverages;

  public NetworkComparisons(Database database, Coverages coverages) {
    this.database = database;
    this.coverages = coverages;
  }

  /**
   * Asks about the window before.
   *
   * @param coverage of the window asked about
   * @return empty if there is no window before: this one has no first day, or nothing of it was
   *     read
   */
  public Optional<Before> before(PostFilter filter, Coverage coverage) {
    return new SoundComparisons(database, coverages)
        .before(filter, coverage, SoundMeasure.POSTS)
        .map(
            sounds ->
                new Before(
                    sounds,
                    totals(sounds.compared().in(sounds.window())),
                    sounds.nowOfCompared().map(some -> totals(sounds.compared())),
                    filter.accounts().isEmpty()
                        && !filter.targetsOnly()
                        && coverage.isComplete()
                        && sounds.coverage().isComplete()));
  }

  private NetworkTotal totals(PostFilter filter) {
    return new NetworkTotals(database).of(filter);
  }

  /**
   * What the compared accounts' posts reached in the window before, and now.
   *
   * @param nowOfCompared empty if these are all that are asked about
   * @param wholeNetwork whether all accounts that there are can be compared
   */
  public record Before(
      SoundComparisons.Before sounds,
      NetworkTotal before,
      Optional<NetworkTotal> nowOfCompared,
      boolean wholeNetwork) {

    public Before {
      requireNonNull(sounds);
      requireNonNull(before);
      requireNonNull(nowOfCompared);
    }

    /**
     * How the network changed.
     *
     * @param answer to the same question about the window itself
     */
    public NetworkComparison compare(SoundPerformances.Answer answer) {
      SoundComparison compared = sounds.compare(answer.sounds());
      return new NetworkComparison(
          compared,
          Side.of(before, sounds.standings().values(), wholeNetwork),
          Side.of(
              nowOfCompared.orElseGet(answer::network),
              compared.changes().values().stream().map(SoundComparison.Change::now).toList(),
              wholeNetwork));
    }
  }
}
