package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Consecutive days, and which of them are known: those over which nearly all of some accounts were
 * read.
 *
 * @param accounts the ids of these accounts
 * @param watchedSince when the first listing was made: what posts gained before is not known
 * @param read whether each day is known, the first one first
 * @param unread of each day the ids of all accounts that were not read over the whole of it
 * @param asOf what was found or observed later does not count
 */
public record ReadDays(
    LocalDate first,
    List<Boolean> read,
    List<Set<Long>> unread,
    ZoneId zone,
    List<Long> accounts,
    Instant watchedSince,
    Instant asOf) {

  public ReadDays {
    requireNonNull(first);
    read = List.copyOf(read);
    unread = unread.stream().map(Set::copyOf).toList();
    requireNonNull(zone);
    accounts = List.copyOf(accounts);
    requireNonNull(watchedSince);
    requireNonNull(asOf);
  }

  /** The same days as they were known at another moment. */
  public ReadDays asOf(Instant moment) {
    return new ReadDays(first, read, unread, zone, accounts, watchedSince, moment);
  }

  /** The same days, as much known, for what other accounts posted. */
  public ReadDays of(List<Long> others) {
    return new ReadDays(first, read, unread, zone, others, watchedSince, asOf);
  }

  public int count() {
    return read.size();
  }

  /** When a day begins, counted from 0; that after the last one is when all end. */
  public Instant start(int day) {
    return first.plusDays(day).atStartOfDay(zone).toInstant();
  }

  /** Which of the days a moment belongs to; the first if it was before. */
  int dayOf(Instant moment) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(first, LocalDate.ofInstant(moment, zone)));
  }

  public Instant end() {
    return start(count());
  }
}
