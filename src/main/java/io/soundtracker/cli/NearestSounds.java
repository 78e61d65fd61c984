package io.soundtracker.cli;

import io.soundtracker.config.Nearest;
import io.soundtracker.model.FoldedText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the sounds that somebody who mistyped one most likely meant. */
final class NearestSounds {

  private static final int MOST = 3;

  private final String wanted;
  private final int bearable;

  NearestSounds(String typed) {
    this.wanted = plain(typed);
    this.bearable = Math.max(2, wanted.length() / 3);
  }

  /**
   * Of these keys the nearest first: those that hold all of what was typed, then those whose key,
   * or title alone, differs little.
   */
  List<String> among(Collection<String> keys) {
    record Sound(String key, int distance) {}
    return keys.stream()
        .map(key -> new Sound(key, distance(key)))
        .filter(sound -> sound.distance() <= bearable)
        .sorted(Comparator.comparingInt(Sound::distance))
        .limit(MOST)
        .map(Sound::key)
        .toList();
  }

  private int distance(String key) {
    String whole = plain(key);
    if (wanted.length() > 1 && whole.contains(wanted)) {
      return 0;
    }
    int dash = key.lastIndexOf(" - ");
    return Math.min(
        edits(whole), dash < 0 ? Integer.MAX_VALUE : edits(plain(key.substring(0, dash))));
  }

  /** Without the work where the lengths alone say that it is too much. */
  private int edits(String name) {
    return Math.abs(wanted.length() - name.length()) > bearable
        ? Integer.MAX_VALUE
        : Nearest.edits(wanted, name);
  }

  private static String plain(String name) {
    return new FoldedText(name).lettersAndDigits();
  }
}
