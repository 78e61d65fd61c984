package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A song that became the targets' own, or is no longer, or of which that is no longer known.
 *
 * @param before how it stood; empty if no target was known to use it
 * @param uses the posts outside the targets that were found since, the first found first
 * @param unread the accounts outside the targets that are not wholly read now
 */
public record ExclusiveChange(
    String key,
    String title,
    Optional<String> artist,
    Optional<Standing> before,
    Standing after,
    List<Found> uses,
    List<Coverage.Gap> unread) {

  private static final int CLAIMED = 2;

  public ExclusiveChange {
    requireNonNull(key);
    requireNonNull(title);
    requireNonNull(artist);
    requireNonNull(before);
    requireNonNull(after);
    uses = List.copyOf(uses);
    unread = List.copyOf(unread);
  }

  /** What can be claimed of a song, and what it is as far as was read. */
  public record Standing(Exclusivity status, Exclusivity asFarAsRead) {
    public Standing {
      requireNonNull(status);
      requireNonNull(asFarAsRead);
    }

    /** {@link #CLAIMED} for exclusive, 1 for exclusive as far as was read, 0 for all else. */
    private int rank() {
      if (asFarAsRead != Exclusivity.EXCLUSIVE) {
        return 0;
      }
      return status == Exclusivity.EXCLUSIVE ? CLAIMED : 1;
    }
  }

  /** A post outside the targets, and when it was first seen. */
  public record Found(Handle account, Instant postedAt, Instant foundAt, URI link) {
    public Found {
      requireNonNull(account);
      requireNonNull(postedAt);
      requireNonNull(foundAt);
      requireNonNull(link);
    }
  }

  /** What a change is: the first four are of posts that were found, the others of what is known. */
  public enum Kind {
    EXCLUSIVE,
    EXCLUSIVE_AS_FAR_AS_KNOWN,
    NO_LONGER_EXCLUSIVE,
    NOT_AS_THOUGHT,
    KNOWN,
    NO_LONGER_KNOWN
  }

  /** A song that targets had used before is gained by nothing but reading. */
  public Kind kind() {
    if (gained()) {
      if (before.isPresent()) {
        return Kind.KNOWN;
      }
      return after.rank() == CLAIMED ? Kind.EXCLUSIVE : Kind.EXCLUSIVE_AS_FAR_AS_KNOWN;
    }
    if (uses.isEmpty()) {
      return Kind.NO_LONGER_KNOWN;
    }
    return rankBefore() == CLAIMED ? Kind.NO_LONGER_EXCLUSIVE : Kind.NOT_AS_THOUGHT;
  }

  /** Whether more can be claimed than before, not less. */
  public boolean gained() {
    return after.rank() > rankBefore();
  }

  /** Whether anything changed of the song's being exclusive, or of what is known of that. */
  boolean isChange() {
    return after.rank() != rankBefore();
  }

  private int rankBefore() {
    return before.map(Standing::rank).orElse(0);
  }
}
