package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What the use of sounds in the recent days is compared with, and whose: the accounts that were
 * read over the recent days and the days before alike. What an account posted that was read over
 * one of them alone would look like a rise, or hide one.
 *
 * @param days with those weeks before for which (accounts read alike) × weeks is greatest; the
 *     longer of equals
 * @param accounts those read alike: over nine tenths of the time in the recent days that any
 *     account was read over, and nine tenths of the days before, and without a post in them whose
 *     time is not known
 * @param asked how many accounts the question is about
 * @param recentDays of the recent days, so many were read, on average over the accounts read alike;
 *     likewise {@code daysBefore}
 */
public record RisingBasis(
    RisingDays days, Set<Handle> accounts, int asked, double recentDays, double daysBefore) {

  /** With less of the recent days read, nothing is said. */
  public static final double LEAST_DAYS = 1;

  private static final double ALIKE = 0.9;

  private static final double SECONDS_A_DAY = 86_400;

  public RisingBasis {
    requireNonNull(days);
    accounts = Set.copyOf(accounts);
  }

  /**
   * @param read what was read of each account that the question is about
   * @param undated whether an account may have a post in a window whose time is not known
   */
  static RisingBasis of(
      Map<Handle, ReadSpans> read,
      BiPredicate<Handle, Window> undated,
      LocalDate last,
      ZoneId zone) {
    RisingDays days = new RisingDays(last, RisingDays.MOST_WEEKS, zone);
    Set<Handle> accounts = alike(read, undated, days);
    for (int weeks = RisingDays.MOST_WEEKS - 1; weeks > 0; weeks--) {
      RisingDays fewer = new RisingDays(last, weeks, zone);
      Set<Handle> more = alike(read, undated, fewer);
      if (more.size() * weeks > accounts.size() * days.weeks()) {
        days = fewer;
        accounts = more;
      }
    }
    return new RisingBasis(
        days,
        accounts,
        read.size(),
        average(read, accounts, days.recent()),
        average(read, accounts, days.before()));
  }

  private static Set<Handle> alike(
      Map<Handle, ReadSpans> read, BiPredicate<Handle, Window> undated, RisingDays days) {
    double recent = ALIKE * daysRead(anyOf(read.values()), days.recent());
    double before = ALIKE * daysRead(new ReadSpans(List.of(ReadSpans.Span.EVER)), days.before());
    return recent == 0
        ? Set.of()
        : read.entrySet().stream()
            .filter(account -> daysRead(account.getValue(), days.recent()) >= recent)
            .filter(account -> daysRead(account.getValue(), days.before()) >= before)
            .map(Map.Entry::getKey)
            .filter(account -> !undated.test(account, days.whole()))
            .collect(Collectors.toSet());
  }

  /** The time that at least one account was read over. */
  private static ReadSpans anyOf(Collection<ReadSpans> accounts) {
    return ReadSpans.of(
        accounts.stream()
            .flatMap(spans -> spans.latestFirst().stream())
            .sorted(Comparator.comparing(ReadSpans.Span::until).reversed())
            .toList());
  }

  private static double average(Map<Handle, ReadSpans> read, Set<Handle> accounts, Window window) {
    return accounts.stream()
        .mapToDouble(account -> daysRead(read.get(account), window))
        .average()
        .orElse(0);
  }

  private static double daysRead(ReadSpans spans, Window window) {
    Duration read = spans.within(window.start().orElseThrow(), window.end().orElseThrow());
    return read.toSeconds() / SECONDS_A_DAY;
  }

  /** Whether anything can be said. */
  boolean isEnough() {
    return !accounts.isEmpty() && recentDays >= LEAST_DAYS;
  }
}
