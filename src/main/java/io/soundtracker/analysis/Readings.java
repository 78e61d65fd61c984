package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Of which days it is known what the accounts posted that were being read at a time: those of which
 * a day among the last three was read, whatever became of attempts since; and those that are listed
 * less often, if they were fully read up to their latest attempt.
 */
public final class Readings {

  private static final int RECENT_DAYS = 7;
  private static final int LATE_DAYS = 3;

  private final Database database;
  private final Coverages coverages;

  public Readings(Database database, Coverages coverages) {
    this.database = database;
    this.coverages = coverages;
  }

  /**
   * What was known at a moment.
   *
   * @param since when the first listing was made
   * @param asOf when the latest was made up to then
   * @param next the first day that is not wholly known: the one after the last known day; at the
   *     latest the day of that listing
   * @param window the days that {@code coverage} is about
   * @param accounts the ids of those that were being read
   * @param spans by account, what was ever read of all that there are
   */
  public record Reading(
      Instant since,
      Instant asOf,
      LocalDate next,
      Window window,
      Coverage coverage,
      List<Long> accounts,
      Map<Long, ReadSpans> spans) {
    public Reading {
      requireNonNull(since);
      requireNonNull(asOf);
      requireNonNull(next);
      requireNonNull(window);
      requireNonNull(coverage);
      accounts = List.copyOf(accounts);
      spans = Map.copyOf(spans);
    }

    /** The days before the next one. */
    public ReadDays before(int days) {
      return days(next.minusDays(days), days, window.zone(), accounts);
    }

    /** Some days as far as they are known of some accounts. */
    public ReadDays days(LocalDate first, int days, ZoneId zone, List<Long> of) {
      DaysRead read = daysRead(of, spans, zone);
      List<LocalDate> dates = first.datesUntil(first.plusDays(days)).toList();
      return new ReadDays(
          first,
          dates.stream().map(read::isKnown).toList(),
          dates.stream().map(day -> unread(day, zone)).toList(),
          zone,
          of,
          since,
          asOf);
    }

    private Set<Long> unread(LocalDate day, ZoneId zone) {
      return spans.entrySet().stream()
          .filter(account -> !DaysRead.isRead(account.getValue(), day, zone))
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }
  }

  /** Empty if nothing was listed up to then. */
  public Optional<Reading> at(Instant moment, ZoneId zone) {
    LatestListing listing = LatestListing.upTo(moment, database);
    return listing
        .first()
        .flatMap(first -> listing.at().map(latest -> reading(first, latest, zone)));
  }

  private Reading reading(Instant since, Instant asOf, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(asOf, zone);
    Window recent = new Window(Optional.of(today.minusDays(RECENT_DAYS)), Optional.empty(), zone);
    Coverages.Reading reading = coverages.readingAsOf(asOf, recent);
    Set<Handle> gaps =
        reading.coverage().gaps().stream().map(Coverage.Gap::account).collect(Collectors.toSet());
    Map<Handle, Long> ids =
        new AccountRepository(database)
            .all().stream().collect(Collectors.toMap(Account::handle, Account::id));
    Map<Long, ReadSpans> spans = new HashMap<>();
    reading.spans().forEach((account, read) -> spans.put(ids.get(account), read));
    List<Long> followed =
        reading.spans().entrySet().stream()
            .filter(
                account ->
                    !gaps.contains(account.getKey())
                        || isReadLately(account.getValue(), today, zone))
            .map(account -> ids.get(account.getKey()))
            .sorted()
            .toList();
    return new Reading(
        since,
        asOf,
        next(today, daysRead(followed, spans, zone)),
        recent,
        reading.coverage(),
        followed,
        spans);
  }

  private static boolean isReadLately(ReadSpans account, LocalDate today, ZoneId zone) {
    return today
        .minusDays(LATE_DAYS)
        .datesUntil(today)
        .anyMatch(day -> DaysRead.isRead(account, day, zone));
  }

  private static LocalDate next(LocalDate today, DaysRead read) {
    return IntStream.range(0, RECENT_DAYS)
        .mapToObj(today::minusDays)
        .filter(next -> read.isKnown(next.minusDays(1)))
        .findFirst()
        .orElse(today);
  }

  private static DaysRead daysRead(List<Long> accounts, Map<Long, ReadSpans> spans, ZoneId zone) {
    ReadSpans nothing = new ReadSpans(List.of());
    return new DaysRead(
        accounts.stream().map(account -> spans.getOrDefault(account, nothing)).toList(), zone);
  }
}
