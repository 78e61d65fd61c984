package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How one sound's use in the recent days stands beside the days before. All counts are of posts in
 * time that was fully read.
 *
 * @param key {@code Title - Artist}
 * @param posts in the recent days, by so many accounts
 * @param uses accounts' days with a post of it, in the recent days
 * @param expectedPosts what is usual for it in the recent days; likewise {@code expectedUses}
 * @param chance how probable so many uses are if nothing changed
 * @param level the share of wrong flags, on average, among all that are flagged if this sound is
 * @param growth empty where there are too few posts to tell
 * @param firstUse the first post in the recent days
 * @param lastUseBefore the last known post before these, of a sound that was not used in the days
 *     before; empty if there is none, or if there are too few posts to say anything
 */
public record RisingSound(
    String key,
    String title,
    Optional<String> artist,
    int posts,
    int accounts,
    int uses,
    int postsBefore,
    int usesBefore,
    double expectedPosts,
    double expectedUses,
    double chance,
    double level,
    Optional<Growth> growth,
    Finding finding,
    Optional<Instant> firstUse,
    Optional<Instant> lastUseBefore) {

  /** What can be said of a sound. */
  public enum Finding {
    RISING,
    TOO_FEW_POSTS,
    MAY_BE_CHANCE
  }

  public RisingSound {
    requireNonNull(key);
    requireNonNull(title);
    requireNonNull(artist);
    requireNonNull(growth);
    requireNonNull(finding);
    requireNonNull(firstUse);
    requireNonNull(lastUseBefore);
  }

  public boolean isRising() {
    return finding == Finding.RISING;
  }

  /** Whether it was used now, and not in the days before. */
  public boolean isNew() {
    return posts > 0 && postsBefore == 0;
  }
}
