package io.soundtracker.source;

/** Text from outside as every later user of it can keep it. */
final class PlainText {

  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /**
   * The text with U+FFFD in place of each NUL, at which C programs end a text, and of each half of
   * a surrogate pair, which no encoding can store. Everything else stays as it is.
   */
  static String harmless(String text) {
    int first = nextHarmful(text, 0);
    if (first < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text);
    for (int i = first; i >= 0; i = nextHarmful(text, i + 1)) {
      result.setCharAt(i, REPLACEMENT);
    }
    return result.toString();
  }

  /** Whether nothing of the text would be seen when printed. */
  static boolean isInvisible(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  private static int nextHarmful(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return i;
      }
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
