package io.soundtracker.report;

import io.soundtracker.analysis.Pace;
import io.soundtracker.analysis.Trend;
import java.time.ZoneId;
import java.util.Locale;

/** How fast something goes, or why that cannot be told, in words. */
public final class TrendWords {

  private static final String TOO_LITTLE = "not enough data: ";

  private TrendWords() {}

  /** Such as {@code 1,234 views a day, 2026-10-25 06:00 to 2026-11-01 06:00 (UTC)}. */
  public static String velocity(Trend trend, ZoneId zone) {
    if (trend.pace().isEmpty()) {
      return TOO_LITTLE
          + "two observations "
          + Human.count(trend.paceDays(), "day")
          + " apart are needed";
    }
    Pace pace = trend.pace().get();
    String known =
        trend.kind() == Trend.Kind.VIDEO || pace.partly() == 0
            ? ""
            : "; of %s of %s a part of that time is known"
                .formatted(Human.count(pace.partly()), Human.count(pace.posts(), "post"));
    return "%s a day, %s to %s%s"
        .formatted(
            views(pace.perDay()),
            Human.time(pace.from().atZone(zone)),
            Human.time(pace.to(), zone),
            known);
  }

  /** Such as {@code +120 views a day, each day; 394 views a day in the 7 days before}. */
  public static String acceleration(Trend trend) {
    if (trend.acceleration().isEmpty()) {
      return "%sobservations over two times %s are needed"
          .formatted(TOO_LITTLE, Human.count(trend.paceDays(), "day"));
    }
    return "%s views a day, each day; %s a day in the %s before"
        .formatted(
            signed(trend.acceleration().getAsDouble()),
            views(trend.paceBefore().orElseThrow().perDay()),
            Human.count(trend.paceDays(), "day"));
  }

  /** When it was observed, and how often fewer views were seen than before. */
  public static String observed(Trend trend, ZoneId zone) {
    if (trend.first().isEmpty()) {
      return "never with known views";
    }
    String times =
        Human.time(trend.first().get().atZone(zone))
            + " to "
            + Human.time(trend.latest().orElseThrow(), zone);
    return trend.falls() == 0 ? times : times + ", " + Human.count(trend.falls(), "fall");
  }

  private static String views(double count) {
    return Human.count(Math.round(count), "view");
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+,.1f", value);
  }
}
