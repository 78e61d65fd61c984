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
      return "%sobservations are needed in the last %s and in as many before"
          .formatted(TOO_LITTLE, days(trend));
    }
    Pace pace = trend.pace().get();
    if (trend.velocity().isEmpty()) {
      return TOO_LITTLE + lack(pace, "the last " + days(trend));
    }
    String known =
        trend.kind() == Trend.Kind.VIDEO || pace.partly() == 0
            ? ""
            : "; of %s of %s a part of that time is known"
                .formatted(Human.count(pace.partly()), Human.count(pace.posts(), "post"));
    return "%s a day, %s to %s%s"
        .formatted(
            views(trend.velocity().getAsDouble()),
            Human.time(pace.from().atZone(zone)),
            Human.time(pace.to(), zone),
            known);
  }

  /** Such as {@code +120 views a day, each day; 394 views a day in the 7 days before}. */
  public static String acceleration(Trend trend) {
    if (trend.pace().isEmpty() || trend.paceBefore().isEmpty()) {
      return "%sobservations over two times %s are needed".formatted(TOO_LITTLE, days(trend));
    }
    if (trend.velocity().isEmpty()) {
      return TOO_LITTLE + lack(trend.pace().get(), "the last " + days(trend));
    }
    if (trend.velocityBefore().isEmpty()) {
      return TOO_LITTLE + lack(trend.paceBefore().get(), "the %s before".formatted(days(trend)));
    }
    return "%s views a day, each day; %s a day in the %s before"
        .formatted(
            signed(trend.acceleration().getAsDouble()),
            views(trend.velocityBefore().getAsDouble()),
            days(trend));
  }

  private static String lack(Pace pace, String when) {
    return "of the time of its posts in %s %d %% is known, %d %% is needed"
        .formatted(when, pace.percentKnown(), Pace.LEAST_KNOWN);
  }

  private static String days(Trend trend) {
    return Human.count(trend.paceDays(), "day");
  }

  /** When it was observed, and how often fewer views were seen than before. */
  public static String observed(Trend trend, ZoneId zone) {
    if (trend.kind() == Trend.Kind.VIDEO && trend.posts() == 0) {
      return "not by then: the post was found later";
    }
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
