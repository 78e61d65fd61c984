package io.soundtracker.analysis;

import java.util.Locale;

/** How far a sound is the targets' own in a window; the order is the one in which lists show it. */
public enum Exclusivity {
  /** Only targets used it, and every other account was wholly read. */
  EXCLUSIVE,
  /** At most one other account is known to have used it, but others were not wholly read. */
  UNKNOWN,
  /** Exactly one other account used it, and all the rest were wholly read. */
  NEAR_EXCLUSIVE,
  /** Two or more other accounts used it, which is certain whatever was not read. */
  SHARED;

  /** As people type and read it, such as {@code near-exclusive}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What so many accounts outside the targets that used a sound make of it. */
  static Exclusivity ofOutsiders(int outsiders) {
    return switch (outsiders) {
      case 0 -> EXCLUSIVE;
      case 1 -> NEAR_EXCLUSIVE;
      default -> SHARED;
    };
  }

  /** What of this, as far as was read, can be claimed. */
  Exclusivity claimed(boolean othersWereRead) {
    return othersWereRead || this == SHARED ? this : UNKNOWN;
  }
}
