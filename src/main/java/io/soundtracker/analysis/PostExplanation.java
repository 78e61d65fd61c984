package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.PostIdentity.StoredName;
import io.soundtracker.model.Handle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that decides whether a post counts for a sound in a window.
 *
 * @param counted the sound, or the song, that the post counts for; empty for a post without one
 * @param asked the sound or song that was asked about; empty if none was
 * @param target whether its account counts as a target
 * @param accountAsked whether its account is among those asked about
 * @param gap why its account was not fully read in the window; empty if it was
 * @param leftOut how its sound, or its song, came on the list that reports leave out
 * @param uses everybody's uses of what it counts for in the window
 * @param missing the accounts outside the targets that were not wholly read, and are not known to
 *     have posted that
 */
public record PostExplanation(
    PostFilter filter,
    Post post,
    Optional<Instant> missingSince,
    PostIdentity identity,
    Optional<StoredName> counted,
    Optional<StoredName> asked,
    boolean inWindow,
    boolean target,
    boolean accountAsked,
    Coverage coverage,
    Optional<Coverage.Gap> gap,
    Optional<LeftOut> leftOut,
    List<SoundUse> uses,
    List<Handle> missing) {

  public PostExplanation {
    requireNonNull(filter);
    requireNonNull(post);
    requireNonNull(missingSince);
    requireNonNull(identity);
    requireNonNull(counted);
    requireNonNull(asked);
    requireNonNull(coverage);
    requireNonNull(gap);
    requireNonNull(leftOut);
    uses = List.copyOf(uses);
    missing = List.copyOf(missing);
  }

  /** An entry of the list that reports leave out. */
  public record LeftOut(
      String key, Instant addedAt, Optional<String> addedBy, Optional<String> reason) {
    public LeftOut {
      requireNonNull(key);
      requireNonNull(addedAt);
      requireNonNull(addedBy);
      requireNonNull(reason);
    }
  }

  /** What the post means for the exclusivity of what it counts for, as far as was read. */
  public enum Part {
    /** It is in no such question. */
    NONE,
    /** All who posted it are targets, and this post is among the proof. */
    PROVES,
    /** Of a target, while one account outside the targets posted it too. */
    NEAR,
    /** Of a target, while several others posted it too. */
    SHARED,
    /** No target posted it. */
    UNUSED_BY_TARGETS,
    /** Of the only account outside the targets. */
    BREAKS_ALONE,
    /** Of one of several accounts outside the targets. */
    BREAKS_WITH_OTHERS
  }

  /** Whether it counts for what was asked about, or for any sound at all. */
  public boolean isOfSound() {
    return counted.isPresent() && (asked.isEmpty() || asked.equals(counted));
  }

  /** Whether it is in the figures of that sound, in the window, of the accounts asked about. */
  public boolean counts() {
    return isOfSound() && inWindow && accountAsked;
  }

  /** The same for a report, which leaves some songs out. */
  public boolean countsInReports() {
    return counts() && leftOut.isEmpty();
  }

  public Part exclusivity() {
    if (!inWindow || counted.isEmpty() || counted.get().original()) {
      return Part.NONE;
    }
    long outsiders = outsiders();
    if (uses.size() == outsiders) {
      return Part.UNUSED_BY_TARGETS;
    } else if (!target) {
      return outsiders == 1 ? Part.BREAKS_ALONE : Part.BREAKS_WITH_OTHERS;
    } else if (outsiders == 0) {
      return Part.PROVES;
    }
    return outsiders == 1 ? Part.NEAR : Part.SHARED;
  }

  public long outsiders() {
    return uses.stream().filter(use -> !use.target()).count();
  }
}
