package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

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

  /** One of the two windows, and how many sounds were used in it. */
  public record Side(Figures figures, long sounds) {
    public Side {
      requireNonNull(figures);
    }
  }

  /** Whether there are accounts that can be compared. */
  public boolean compares() {
    return sounds.accounts() > 0;
  }
}
