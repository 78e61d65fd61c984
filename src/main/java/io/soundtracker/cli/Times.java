package io.soundtracker.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments and durations as people read them. */
final class Times {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Times() {}

  static String utc(Instant moment) {
    return in(ZoneOffset.UTC, moment);
  }

  /** Without the day. */
  static String timeUtc(Instant moment) {
    return TIME.format(moment);
  }

  static String in(ZoneId zone, Instant moment) {
    return MINUTES.format(moment.atZone(zone));
  }

  /** The first full minute at which a moment is not to come any more. */
  static Instant minuteAfter(Instant moment) {
    Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(moment) ? minute : minute.plus(1, ChronoUnit.MINUTES);
  }

  /** Such as {@code 7 d}, {@code 1 h 04 min}, {@code 3 min 07 s} or {@code 0.8 s}. */
  static String inWords(Duration duration) {
    if (duration.toDays() > 1 && duration.equals(Duration.ofDays(duration.toDays()))) {
      return "%d d".formatted(duration.toDays());
    } else if (duration.toHours() > 0) {
      return "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart());
    } else if (duration.toMinutes() > 0) {
      return "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
