package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The days that complete listings of at least one account span from midnight to midnight. */
final class DaysRead {

  private static final String QUESTION = Question.load("DaysRead.sql");

  private final ZoneId zone;
  private final LocalDate first;
  private final LocalDate last;
  private final Set<LocalDate> days = new HashSet<>();
  private long account;
  private Optional<Instant> from = Optional.empty();
  private Optional<Instant> until = Optional.empty();

  private DaysRead(LocalDate first, LocalDate last, ZoneId zone) {
    this.first = first;
    this.last = last;
    this.zone = zone;
  }

  /** Of the days from the first to the last, those that were read. */
  static Set<LocalDate> between(LocalDate first, LocalDate last, ZoneId zone, Database database) {
    DaysRead read = new DaysRead(first, last, zone);
    database.each(QUESTION, read::take, first.atStartOfDay(zone).toInstant());
    read.endSpan();
    return read.days;
  }

  /** Rows come by account, the latest listing first. */
  private void take(Row row) {
    Instant at = row.instant("timestamp");
    Instant coveredFrom = row.instant("covered_from");
    boolean isOther = account != row.number("account_id");
    if (isOther || from.filter(at::isBefore).isPresent()) {
      endSpan();
      account = row.number("account_id");
    }
    if (from.isEmpty()) {
      until = Optional.of(at);
      from = Optional.of(coveredFrom);
    } else if (coveredFrom.isBefore(from.get())) {
      from = Optional.of(coveredFrom);
    }
  }

  private void endSpan() {
    if (from.isPresent()) {
      LocalDate begin = LocalDate.ofInstant(from.get(), zone);
      if (begin.atStartOfDay(zone).toInstant().isBefore(from.get())) {
        begin = begin.plusDays(1);
      }
      LocalDate end = LocalDate.ofInstant(until.get(), zone);
      for (LocalDate day = begin.isBefore(first) ? first : begin;
          day.isBefore(end) && !day.isAfter(last);
          day = day.plusDays(1)) {
        days.add(day);
      }
    }
    from = Optional.empty();
    until = Optional.empty();
  }
}
