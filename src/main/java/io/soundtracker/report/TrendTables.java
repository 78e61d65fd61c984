package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.Pace;
import io.soundtracker.analysis.Trend;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A trend as tables, each to be had alone. Times are told in {@code zone}. */
public record TrendTables(ZoneId zone) {

  public TrendTables {
    requireNonNull(zone);
  }

  /** How fast it goes, in one row. */
  public Table<Trend> trend(Trend trend) {
    Columns<Trend> columns =
        new Columns<Trend>(zone)
            .text("kind", "Kind", row -> row.kind().toString())
            .text("subject", "Subject", Trend::subject)
            .count("posts", "Posts", Trend::posts)
            .maybeTime("first_observed", "First Observed", Trend::first)
            .maybeTime("last_observed", "Last Observed", Trend::latest)
            .count("falls", "Falls", Trend::falls)
            .count("pace_days", "Days of a Pace", Trend::paceDays);
    pace(columns, "", "", Trend::pace, Trend::velocity);
    pace(columns, "_before", " Before", Trend::paceBefore, Trend::velocityBefore);
    columns
        .maybeNumber("acceleration", "Acceleration", Trend::acceleration)
        .text("velocity_text", "Velocity in Words", row -> TrendWords.velocity(row, zone))
        .text("acceleration_text", "Acceleration in Words", TrendWords::acceleration);
    return new Table<>("trend", "Trend", columns.toList(), rows -> rows.accept(trend));
  }

  private static void pace(
      Columns<Trend> columns,
      String key,
      String title,
      Function<Trend, Optional<Pace>> of,
      Function<Trend, OptionalDouble> perDay) {
    columns
        .maybeTime("from" + key, "From" + title, row -> of.apply(row).map(Pace::from))
        .maybeTime("to" + key, "To" + title, row -> of.apply(row).map(Pace::to))
        .maybeCount(
            "views_gained" + key,
            "Views Gained" + title,
            row -> of.apply(row).map(Pace::gained).orElse(OptionalLong.empty()))
        .maybeNumber("velocity" + key, "Views a Day" + title, perDay)
        .maybeCount("posts_known" + key, "Posts Known" + title, count(of, Pace::posts))
        .maybeCount("posts_known_partly" + key, "Partly" + title, count(of, Pace::partly))
        .maybeCount("percent_known" + key, "% Known" + title, count(of, Pace::percentKnown));
  }

  private static Function<Trend, OptionalLong> count(
      Function<Trend, Optional<Pace>> of, ToLongFunction<Pace> part) {
    return row ->
        of.apply(row)
            .map(pace -> OptionalLong.of(part.applyAsLong(pace)))
            .orElse(OptionalLong.empty());
  }

  /** One day a row; unknown where nothing was observed, or too few accounts were read. */
  public Table<Trend.Day> days(Trend trend) {
    Columns<Trend.Day> columns =
        new Columns<Trend.Day>(zone)
            .date("day", "Day (" + zone + ")", Trend.Day::day)
            .maybeCount("posts", "Posts", Trend.Day::posts)
            .count("posts_at_least", "Posts at Least", Trend.Day::postsAtLeast)
            .maybeCount("accounts", "Accounts", Trend.Day::adopters)
            .count("accounts_read", "Accounts Read", Trend.Day::accountsRead)
            .count("posts_observed", "Posts Observed", Trend.Day::observed)
            .maybeCount("views", "Views", Trend.Day::views)
            .maybeCount("views_gained", "Views Gained", Trend.Day::gained);
    Table<Trend.Day> days = new Table<>("days", "Days", columns.toList(), trend.days()::forEach);
    return switch (trend.kind()) {
      case SOUND -> days.without("views");
      case ACCOUNT -> days.without("views", "accounts");
      case VIDEO -> days.only("day", "views", "views_gained");
    };
  }
}
