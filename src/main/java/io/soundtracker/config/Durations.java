package io.soundtracker.config;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 90s}, {@code 1h30m}, {@code 7d}, {@code 2w}. */
public final class Durations {

  public static final Duration LONGEST = Duration.ofDays(3650);

  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(\\d{1,4})w)?(?:(\\d{1,5})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s)?");
  private static final int DAYS_OF_WEEK = 7;

  private Durations() {}

  /** In words, what {@link #parse} takes. */
  public static String allowed(Duration least) {
    return "a length of time with its unit, such as 90s, 10m, 24h or 7d, from "
        + least.toSeconds()
        + "s to "
        + LONGEST.toDays()
        + "d";
  }

  /**
   * Reads a length of time.
   *
   * @throws IllegalArgumentException if it is none, or not from {@code least} to ten years
   */
  public static Duration parse(String text, Duration least) {
    Matcher parts = PARTS.matcher(text.toLowerCase(Locale.ROOT));
    if (text.isEmpty() || !parts.matches()) {
      throw new IllegalArgumentException();
    }
    Duration value =
        Duration.ofDays(number(parts, 1) * DAYS_OF_WEEK + number(parts, 2))
            .plusHours(number(parts, 3))
            .plusMinutes(number(parts, 4))
            .plusSeconds(number(parts, 5));
    if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static long number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }
}
