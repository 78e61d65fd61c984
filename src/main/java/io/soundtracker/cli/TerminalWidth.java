package io.soundtracker.cli;

/** How many cells a text takes on a terminal, and as much of it as fits. */
final class TerminalWidth {

  /** First and last code points of the scripts and pictures that take two cells. */
  private static final int[][] WIDE = {
    {0x1100, 0x115f},
    {0x2e80, 0x303e},
    {0x3041, 0xa4cf},
    {0xa960, 0xa97c},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff00, 0xff60},
    {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff},
    {0x1f900, 0x1f9ff},
    {0x1fa70, 0x1faff},
    {0x20000, 0x3fffd}
  };

  private static final int FIRST_BEYOND_ASCII = 0x80;

  private TerminalWidth() {}

  static int of(String text) {
    int cells = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      cells += of(text.codePointAt(at));
    }
    return cells;
  }

  /** The text, or as much of it as takes no more cells, with a mark where it is cut. */
  static String cut(String text, int cells) {
    if (of(text) <= cells) {
      return text;
    }
    int end = text.length();
    while (end > 0 && of(text.substring(0, end)) > cells - 1) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  private static int of(int codePoint) {
    if (codePoint < FIRST_BEYOND_ASCII) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0; // drawn over the character before
    }
    for (int[] range : WIDE) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
