package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the platform was asked, by the days and hours of a zone in which calls began, the latest
 * first. What was before the first call in the ledger is not known, and left out.
 */
public final class CallTotals {

  private static final String QUESTION = Question.load("CallTotals.sql");

  private final Database database;

  public CallTotals(Database database) {
    this.database = database;
  }

  /** The last days, today included; where clocks are set, a day has 23 or 25 hours. */
  public List<CallTotal> days(int count, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<Instant> bounds = new ArrayList<>();
    for (int ago = -1; ago < count; ago++) {
      bounds.add(today.minusDays(ago).atStartOfDay(zone).toInstant());
    }
    return between(bounds);
  }

  /** The last hours, the current one included; each has sixty minutes. */
  public List<CallTotal> hours(int count, ZoneId zone, Instant now) {
    ZonedDateTime current = now.atZone(zone).truncatedTo(ChronoUnit.HOURS);
    List<Instant> bounds = new ArrayList<>();
    for (int ago = -1; ago < count; ago++) {
      bounds.add(current.minusHours(ago).toInstant());
    }
    return between(bounds);
  }

  private List<CallTotal> between(List<Instant> latestFirst) {
    Optional<Instant> first =
        database
            .first(
                "SELECT MIN(started_at) AS first FROM ytdlp_calls",
                row -> row.optionalInstant("first"))
            .flatMap(moment -> moment);
    List<CallTotal> totals = new ArrayList<>();
    for (int i = 1; i < latestFirst.size(); i++) {
      Instant from = latestFirst.get(i);
      Instant until = latestFirst.get(i - 1);
      if (first.filter(until::isAfter).isPresent()) {
        totals.addAll(database.list(QUESTION, row -> toTotal(from, row), from, until));
      }
    }
    return totals;
  }

  private static CallTotal toTotal(Instant from, Row row) {
    return new CallTotal(
        from,
        row.smallNumber("calls"),
        row.smallNumber("accounts"),
        row.number("requests"),
        row.smallNumber("failed"),
        row.smallNumber("unfinished"),
        Duration.ofMillis(Math.round(row.optionalDecimal("seconds").orElse(0) * 1000)));
  }
}
