package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When anything was listed or tried, seen from a moment. What is asked as of that moment is
 * answered as of the latest listing until then.
 *
 * @param first of all until then; empty if there was none yet, as {@code at}
 * @param at the latest until then
 * @param later the latest after it; if the moment is the present, a clock was wrong
 */
public record LatestListing(
    Optional<Instant> first, Optional<Instant> at, Optional<Instant> later) {

  private static final String QUESTION = Question.load("LatestListing.sql");

  public LatestListing {
    requireNonNull(first);
    requireNonNull(at);
    requireNonNull(later);
  }

  public static LatestListing upTo(Instant moment, Database database) {
    return database
        .list(
            QUESTION,
            row ->
                new LatestListing(
                    row.optionalInstant("first"),
                    row.optionalInstant("at"),
                    row.optionalInstant("later")),
            moment)
        .get(0);
  }

  /** The last second of a window; the present if that comes first. */
  public static Instant lastMoment(Window window, Instant now) {
    return window.end().map(end -> end.minusSeconds(1)).filter(now::isAfter).orElse(now);
  }

  /**
   * The last day that a question is about, which is that of the listing unless an earlier one is
   * asked for; the asked one before the first listing.
   */
  public Optional<LocalDate> lastDay(Optional<LocalDate> asked, ZoneId zone) {
    Optional<LocalDate> listed = at.map(moment -> LocalDate.ofInstant(moment, zone));
    return asked.filter(day -> listed.filter(day::isAfter).isEmpty()).or(() -> listed);
  }
}
