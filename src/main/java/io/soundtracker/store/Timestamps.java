package io.soundtracker.store;

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

  private Timestamps() {}

  public static String format(Instant moment) {
    return FORMAT.format(moment.atOffset(ZoneOffset.UTC));
  }

  public static Instant parse(String text) {
    return LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC);
  }
}
