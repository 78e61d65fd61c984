package io.soundtracker.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The answers that people write into a column of yes and no. */
final class YesNo {

  private static final Set<String> YES =
      Set.of(
          "yes", "y", "true", "t", "1", "x", "✓", "✔", "✅", "target", "ja", "j", "wahr", "oui", "o",
          "vrai", "si", "sí", "sì", "sim", "evet", "tak", "да");
  private static final Set<String> NO =
      Set.of(
          "no", "n", "false", "f", "0", "-", "–", "✗", "✘", "❌", "nein", "falsch", "non", "faux",
          "não", "nie", "hayır", "hayir", "нет");

  private YesNo() {}

  /** What the answer says; empty if it is none of the known ones. */
  static Optional<Boolean> of(String answer) {
    String word = answer.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  static boolean isAnswer(String cell) {
    return of(cell).isPresent();
  }
}
