package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.NetworkTotals.NetworkTotal;
import io.soundtracker.analysis.SoundComparison.Standing;
import java.util.Collection;
import java.util.OptionalLong;

/**
 * How a network stands beside the window before, as a whole and sound by sound. Only posts of
 * accounts that were fully read in both windows are compared.
 *
 * @param sounds how each sound changed, and what is compared
 * @param before what the compared accounts' posts of the window before reached; {@code now}
 *     likewise
 */
public record NetworkComparison(SoundComparison sounds, Side before, Side now) {

  public NetworkComparison {
    requireNonNull(sounds);
    requireNonNull(before);
    requireNonNull(now);
  }

  /**
   * One of the two windows.
   *
   * @param accounts how many of them posted
   * @param sounds how many sounds they used
   * @param sharedSounds how many of these more than one account used
   * @param exclusiveSongs how many only targets used; empty unless the whole network is compared,
   *     since others may have used them too
   */
  public record Side(
      Figures figures, long accounts, long sounds, long sharedSounds, OptionalLong exclusiveSongs) {

    public Side {
      requireNonNull(figures);
      requireNonNull(exclusiveSongs);
    }

    static Side of(NetworkTotal total, Collection<Standing> sounds, boolean wholeNetwork) {
      return new Side(
          total.figures().posts() == 0 ? Figures.OF_NONE : total.figures(),
          total.accounts(),
          sounds.size(),
          sounds.stream().filter(sound -> sound.adopters() > 1).count(),
          wholeNetwork
              ? OptionalLong.of(sounds.stream().filter(Standing::exclusive).count())
              : OptionalLong.empty());
    }
  }

  /** Whether there are accounts that can be compared. */
  public boolean compares() {
    return sounds.accounts() > 0;
  }
}
