package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All that a report shows of a network, as it was known at one moment.
 *
 * @param filter which posts it is about
 * @param generatedAt when it was computed
 * @param network all posts of the window together, and each sound, by posts, then views, most first
 * @param comparison with the equal window before, if there is one
 * @param leftOut what the list of songs to leave out takes from the window
 * @param accounts by views, most first
 * @param exclusive what is or may be the targets' own, in the order of {@link Exclusivity};
 *     original sounds are left out
 * @param rising what is used more in the last seven days of the window than the weeks before let
 *     expect; original sounds are left out
 * @param curves of the most used sounds, from day to day
 * @param posts every post of the window, newest first, read anew at each walk
 * @param snapshots every snapshot of these posts, in the same order, likewise
 * @param links of these posts, asked for anew each time
 * @param exclusiveChanges which songs became the targets' own, or are no longer, since 24 hours
 *     before the latest listing; asked for anew each time, and empty if nothing was listed yet
 * @param sessions the last sessions, newest first
 */
public record NetworkReport(
    PostFilter filter,
    Instant generatedAt,
    Coverage coverage,
    SoundPerformances.Answer network,
    Optional<NetworkComparison> comparison,
    LeftOutTotals.LeftOutTotal leftOut,
    List<AccountPerformance> accounts,
    List<ExclusiveSong> exclusive,
    Rising.Answer rising,
    SoundCurves.Answer curves,
    Posts posts,
    Snapshots snapshots,
    Links links,
    Supplier<Optional<ExclusiveChanges.Answer>> exclusiveChanges,
    List<SessionSummary> sessions) {

  public NetworkReport {
    requireNonNull(filter);
    requireNonNull(generatedAt);
    requireNonNull(coverage);
    requireNonNull(network);
    requireNonNull(comparison);
    requireNonNull(leftOut);
    accounts = List.copyOf(accounts);
    exclusive = List.copyOf(exclusive);
    requireNonNull(rising);
    requireNonNull(curves);
    requireNonNull(posts);
    requireNonNull(snapshots);
    requireNonNull(links);
    requireNonNull(exclusiveChanges);
    sessions = List.copyOf(sessions);
  }

  /** Posts that are read while they are walked, so that a million of them need no memory. */
  @FunctionalInterface
  public interface Posts {
    void forEach(Consumer<Post> consumer);

    /**
     * What some sounds are shown with.
     *
     * @param keys of these sounds
     * @param most so many posts of each at most
     */
    default SoundPosts ofSounds(Set<String> keys, int most) {
      return SoundPosts.walked(this, keys, most);
    }
  }

  /** Snapshots that are read while they are walked. */
  @FunctionalInterface
  public interface Snapshots {
    void forEach(Consumer<PostSnapshot> consumer);
  }

  /** The addresses of all posts that were not removed, sound by sound, the most used first. */
  public interface Links {

    /** How many there are; new are those of the last 24 hours before the latest listing. */
    Totals totals();

    /** Walks them, the new ones of each sound first; holds one at a time. */
    void forEach(Consumer<PostLink> consumer);

    /** How many posts are linked, how many of these are new, and how many more were removed. */
    record Totals(long posts, long newPosts, long removed) {}
  }

  public Window window() {
    return filter.window();
  }

  /** What all posts of the window reached, those without a sound included. */
  public Figures total() {
    return network.network().figures();
  }

  /** When the counts of these posts were read; empty if of none. */
  public Optional<MeasuredTimes> measured() {
    return network.network().measured();
  }

  /** How many posts of the window have no sound. */
  public long postsWithoutSound() {
    return network.network().postsWithoutSound();
  }

  /** By posts, then views, most first. */
  public List<SoundPerformance> sounds() {
    return network.sounds();
  }

  /** The same report, its posts walked in another way. */
  public NetworkReport walking(Posts other) {
    return new NetworkReport(
        filter,
        generatedAt,
        coverage,
        network,
        comparison,
        leftOut,
        accounts,
        exclusive,
        rising,
        curves,
        other,
        snapshots,
        links,
        exclusiveChanges,
        sessions);
  }
}
