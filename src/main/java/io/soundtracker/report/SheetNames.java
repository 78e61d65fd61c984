package io.soundtracker.report;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives each sheet a name that Excel and LibreOffice take: at most 31 characters (UTF-16 units),
 * without {@code []:*?/\} and control characters, no apostrophe at either end, not {@code History},
 * and not the same as another but for case or width.
 */
final class SheetNames {

  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>(Set.of("history"));

  /** A name as near to the wanted one as can be; names alike are numbered. */
  String nameFor(String wanted) {
    String base = safe(wanted);
    String name = cut(base, LONGEST);
    for (int number = 2; !taken.add(folded(name)); number++) {
      String suffix = " (" + number + ")";
      name = cut(base, LONGEST - suffix.length()) + suffix;
    }
    return name;
  }

  private static String safe(String wanted) {
    String plain =
        wanted
            .replaceAll("[\\[\\]:*?/\\\\\\p{Cc}\\p{Cs}\\p{Cn}\uFFFE\uFFFF\\p{Zl}\\p{Zp}]", " ")
            .replaceAll("_(?=x\\p{XDigit}{4}_)", " ") // which Excel reads as one character
            .replaceAll("\\s+", " ");
    String name = trimmed(plain);
    return name.isEmpty() ? "Song" : name;
  }

  private static String cut(String name, int longest) {
    if (name.length() <= longest) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
    return trimmed(name.substring(0, end));
  }

  private static String trimmed(String name) {
    return name.replaceAll("^[\\s']+|[\\s']+$", "");
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
