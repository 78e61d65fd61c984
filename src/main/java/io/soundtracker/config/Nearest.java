package io.soundtracker.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody who mistyped one most likely meant. */
public final class Nearest {

  private Nearest() {}

  /** The name that differs least; empty if none is much like it. */
  static Optional<String> to(String typed, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> difference(typed, name)))
        .filter(
            name -> difference(typed, name) <= Math.max(2, letters(lastPart(name)).length() / 3));
  }

  /** Edits apart; another section is one edit more, a beginning or an added ending two. */
  private static int difference(String typed, String name) {
    String typedLast = letters(lastPart(typed));
    String last = letters(lastPart(name));
    int whole = edits(letters(typed), letters(name));
    boolean begins =
        Math.min(typedLast.length(), last.length()) > 2
            && (last.startsWith(typedLast) || typedLast.startsWith(last));
    int sameLast = edits(typedLast, last) + 1;
    return Math.min(whole, begins ? Math.min(2, sameLast) : sameLast);
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Levenshtein's distance: how many letters are added, taken away or replaced. */
  public static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}
