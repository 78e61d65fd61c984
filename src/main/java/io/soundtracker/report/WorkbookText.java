package io.soundtracker.report;

import java.util.regex.Pattern;

/** Text as a cell of a workbook can hold it. */
final class WorkbookText {

  /** What a cell holds at most, in UTF-16 units. */
  static final int LONGEST = 32_767;

  /** Excel reads {@code _x0041_} in a text as the character with that number. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private WorkbookText() {}

  /** Without characters that XML has no place for, and so that Excel reads it as it is. */
  static String safe(String text) {
    String whole = plainText(text) ? text : withoutForbidden(text);
    return whole.contains("_x") ? ESCAPE.matcher(whole).replaceAll("_x005F_") : whole;
  }

  /** The beginning that fits into a cell. */
  static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  /** Whether Excel would take it for a formula if someone edits the cell. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean plainText(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!allowed(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String withoutForbidden(String text) {
    return text.codePoints()
        .map(point -> allowed(point) ? point : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The characters of XML 1.0, without the carriage return, which Excel shows as a box. */
  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
