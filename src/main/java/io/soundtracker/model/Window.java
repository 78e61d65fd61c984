package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A span of days, both inclusive, as the clocks of {@code zone} count them. An empty end is open.
 */
public record Window(Optional<LocalDate> since, Optional<LocalDate> until, ZoneId zone) {

  public Window {
    requireNonNull(since);
    requireNonNull(until);
    requireNonNull(zone);
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new IllegalArgumentException(
          "The window ends (" + until.get() + ") before it begins (" + since.get() + ")");
    }
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
    return until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** The window in words, such as {@code 2026-10-01 to 2026-10-31 (UTC)}. */
  public String inWords() {
    String days;
    if (since.isPresent() && until.isPresent()) {
      days = since.get() + " to " + until.get();
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
