package io.soundtracker.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments as the database writes them: UTC text {@code YYYY-MM-DD HH:MM:SS}, the form of SQLite's
 * {@code CURRENT_TIMESTAMP}, so that text order is time order.
 */
public final class Timestamps {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** Before any moment that is stored. */
  public static final String BEGINNING = "0001-01-01 00:00:00";

  /** After any moment that is stored. */
  public static final String END = "9999-12-31 23:59:59";

  private static final String SHAPE = "0000-00-00 00:00:00";

  private Timestamps() {}

  public static String format(Instant moment) {
    return FORMAT.format(moment.atOffset(ZoneOffset.UTC));
  }

  /** The date of a stored moment, {@code YYYY-MM-DD}. */
  static String day(String stored) {
    return stored.substring(0, "YYYY-MM-DD".length());
  }

  /**
   * Reads by hand what a format would take ten times as long for: large answers hold many moments.
   *
   * @throws DateTimeException if it is no such text
   */
  public static Instant parse(String text) {
    if (!isWritten(text)) {
      throw new DateTimeException("'" + text + "' is not a time such as " + END);
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  private static boolean isWritten(String text) {
    if (text.length() != SHAPE.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean fits = SHAPE.charAt(i) == '0' ? sign >= '0' && sign <= '9' : sign == SHAPE.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
