package io.soundtracker.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Values in the form that people read them: {@code 1,234}, {@code 12.34%}, a dash for unknown. */
public final class Human {

  public static final String UNKNOWN = "–";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private Human() {}

  public static String count(long value) {
    StringBuilder digits = new StringBuilder(Long.toString(value));
    for (int at = digits.length() - 3; at > (value < 0 ? 1 : 0); at -= 3) {
      digits.insert(at, ','); // a page has thousands of these, and a format is read each time
    }
    return digits.toString();
  }

  public static String count(OptionalLong value) {
    return value.isPresent() ? count(value.getAsLong()) : UNKNOWN;
  }

  /** A number with its noun, such as {@code 1 post} and {@code 1,200 posts}. */
  public static String count(long value, String noun) {
    return count(value) + " " + noun + (value == 1 ? "" : "s");
  }

  public static String number(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }

  public static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  public static String percent(OptionalDouble value) {
    return value.isPresent() ? percent(value.getAsDouble()) : UNKNOWN;
  }

  /** A change in percent or points, such as {@code +12.5} and {@code -0.3}; {@code =} for none. */
  public static String signed(double change) {
    String number = String.format(Locale.ROOT, "%+,.1f", change);
    return number.substring(1).equals("0.0") ? "=" : number;
  }

  /** A bound as it was set, without needless zeros: {@code 15%}, {@code 7.5%}. */
  public static String bound(double percent) {
    return PlainDecimal.plain(percent).toPlainString() + "%";
  }

  /** Day and minute, without the zone. */
  public static String time(ZonedDateTime value) {
    return MINUTE.format(value);
  }

  /** Day, minute and zone. */
  public static String time(Instant value, ZoneId zone) {
    return time(value.atZone(zone)) + " (" + zone + ")";
  }

  public static LocalDate day(Instant value, ZoneId zone) {
    return LocalDate.ofInstant(value, zone);
  }

  /** Hours, minutes and seconds: {@code 0:42}, {@code 1:02:03}. */
  public static String duration(Duration value) {
    if (value.toHours() == 0) {
      return String.format(Locale.ROOT, "%d:%02d", value.toMinutes(), value.toSecondsPart());
    }
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", value.toHours(), value.toMinutesPart(), value.toSecondsPart());
  }

  /** The first of several, and how many more there are: {@code a, b and 3 more}. */
  public static String some(List<String> all, int most) {
    String named = String.join(", ", all.subList(0, Math.min(all.size(), most)));
    return all.size() <= most ? named : named + " and " + count(all.size() - most) + " more";
  }

  public static String flag(boolean value) {
    return value ? "yes" : "no";
  }
}
