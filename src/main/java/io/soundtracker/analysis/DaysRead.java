package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * Of which days it is known what some accounts posted. A network has always some that cannot be
 * read, so that these are to be left out; and a day is known if at least 95 % of the rest were read
 * over it, since one of many that is late would else hide all others.
 *
 * @param accounts what was read of each that is being read
 */
record DaysRead(List<ReadSpans> accounts, ZoneId zone) {

  private static final int PERCENT_OF_ACCOUNTS = 95;

  DaysRead {
    accounts = List.copyOf(accounts);
    requireNonNull(zone);
  }

  /** Of those of these accounts of which anything in a window was read. */
  static DaysRead in(Window window, Collection<ReadSpans> accounts) {
    return new DaysRead(
        accounts.stream().filter(account -> account.latestIn(window).isPresent()).toList(),
        window.zone());
  }

  /** How many of the accounts were read over a whole day. */
  int over(LocalDate day) {
    return (int) accounts.stream().filter(account -> isRead(account, day, zone)).count();
  }

  static boolean isRead(ReadSpans account, LocalDate day, ZoneId zone) {
    return account.span(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  boolean isKnown(LocalDate day) {
    int read = over(day);
    return read > 0 && read * 100L >= accounts.size() * (long) PERCENT_OF_ACCOUNTS;
  }
}
