package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How sounds stand beside the window before. Only posts of accounts that were fully read in both
 * windows are compared, since others would seem to come or go.
 *
 * @param before the window of as many days right before
 * @param coverage how much of that window was read
 * @param accounts how many accounts are compared; nothing is if there are none
 * @param changes by key, of the sounds that these accounts used in the window
 */
public record SoundComparison(
    Window before, Coverage coverage, int accounts, Map<String, Change> changes) {

  public SoundComparison {
    requireNonNull(before);
    requireNonNull(coverage);
    changes = Map.copyOf(changes);
  }

  /**
   * What the compared accounts' posts of a sound reached in one window.
   *
   * @param adopters how many accounts they are
   * @param views as they are known today; empty if they are known of none
   * @param exclusive whether they are all targets, and the sound is no original sound
   * @param rank 1 for the most; sounds that are equal share a rank; empty if what the sounds are
   *     ordered by is not known
   */
  public record Standing(
      long posts, int adopters, boolean exclusive, OptionalLong views, OptionalInt rank) {
    public Standing {
      requireNonNull(views);
      requireNonNull(rank);
    }
  }

  /**
   * A sound in both windows.
   *
   * @param before empty for a new sound: none of the compared accounts had used it
   */
  public record Change(Standing now, Optional<Standing> before) {

    public Change {
      requireNonNull(now);
      requireNonNull(before);
    }

    public boolean isNew() {
      return before.isEmpty();
    }

    public long posts() {
      return now.posts() - before.map(Standing::posts).orElse(0L);
    }

    public int accounts() {
      return now.adopters() - before.map(Standing::adopters).orElse(0);
    }

    /** Empty where they are unknown in one of the windows. */
    public OptionalLong views() {
      OptionalLong then = before.map(Standing::views).orElse(OptionalLong.of(0));
      return now.views().isPresent() && then.isPresent()
          ? OptionalLong.of(now.views().getAsLong() - then.getAsLong())
          : OptionalLong.empty();
    }

    /** By how many ranks the sound climbed; empty for a new one. */
    public OptionalLong ranksClimbed() {
      OptionalInt then = before.map(Standing::rank).orElse(OptionalInt.empty());
      return now.rank().isPresent() && then.isPresent()
          ? OptionalLong.of(then.getAsInt() - now.rank().getAsInt())
          : OptionalLong.empty();
    }
  }
}
