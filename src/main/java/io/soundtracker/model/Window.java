package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A span of days, both inclusive, as the clocks of {@code zone} count them. An empty end is open.
 *
 * @param untilTime the time of day at which the last day is cut off; empty if it counts to its end
 */
public record Window(
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<LocalTime> untilTime,
    ZoneId zone) {

  public Window {
    requireNonNull(since);
    requireNonNull(until);
    requireNonNull(untilTime);
    requireNonNull(zone);
    Stream.concat(since.stream(), until.stream()).forEach(Window::requireInCalendar);
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new IllegalArgumentException(
          "The window ends (" + until.get() + ") before it begins (" + since.get() + ")");
    }
  }

  /** Beyond these, times written as text no longer sort as times do. */
  private static void requireInCalendar(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9998) {
      throw new IllegalArgumentException(
          day + " is no day to ask about: give one from 0001-01-01 to 9998-12-31, or leave it out");
    }
  }

  /** Whole days. */
  public Window(Optional<LocalDate> since, Optional<LocalDate> until, ZoneId zone) {
    this(since, until, Optional.empty(), zone);
  }

  public static Window all(ZoneId zone) {
    return new Window(Optional.empty(), Optional.empty(), zone);
  }

  /** The first moment that belongs to the window. */
  public Optional<Instant> start() {
    return since.map(day -> day.atStartOfDay(zone).toInstant());
  }

  /** The first moment after the window. */
  public Optional<Instant> end() {
    return until.map(
        day ->
            untilTime
                .map(time -> day.atTime(time).atZone(zone))
                .orElseGet(() -> day.plusDays(1).atStartOfDay(zone))
                .toInstant());
  }

  /** Whether a moment belongs to the window. */
  public boolean contains(Instant moment) {
    return !startsAfter(moment) && end().filter(end -> !moment.isBefore(end)).isEmpty();
  }

  /** Whether a moment was before the window began. */
  public boolean startsAfter(Instant moment) {
    return start().filter(moment::isBefore).isPresent();
  }

  /**
   * The window of as many days right before this one. Of a window that goes beyond what is known,
   * only the days up to there are counted, and the last day before is cut off at the same time of
   * day, so that part of a day is compared with the same part. Days are those of the zone's clocks,
   * be they of 23 or 25 hours.
   *
   * @param known nothing is known of what came after this
   * @return empty if this window has no first day, or none that had begun by then
   */
  public Optional<Window> before(Instant known) {
    ZonedDateTime last = known.atZone(zone);
    boolean over = end().filter(end -> !end.isAfter(known)).isPresent();
    LocalDate end = over ? until.get() : last.toLocalDate();
    return since
        .filter(
            first -> !first.isAfter(end) && first.atStartOfDay(zone).toInstant().isBefore(known))
        .map(
            first -> {
              long days = ChronoUnit.DAYS.between(first, end) + 1;
              return new Window(
                  Optional.of(first.minusDays(days)),
                  Optional.of(end.minusDays(days)),
                  over
                      ? untilTime
                      : Optional.of(last.toLocalTime().truncatedTo(ChronoUnit.SECONDS)),
                  zone);
            });
  }

  /** The window in words, such as {@code 2026-10-01 to 2026-10-31 (UTC)}. */
  public String inWords() {
    String days;
    if (since.isPresent() && until.isPresent()) {
      days = since.get() + " to " + until.get() + untilTime.map(time -> " " + time).orElse("");
    } else if (since.isPresent()) {
      days = "since " + since.get();
    } else if (until.isPresent()) {
      days = "until " + until.get();
    } else {
      return "all posts (" + zone + ")";
    }
    return days + " (" + zone + ")";
  }
}
