package io.soundtracker.analysis;

import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The moment up to which anything is known, which questions about the latest days go by. */
public final class LatestListing {

  private static final String QUESTION = Question.load("LatestListing.sql");

  private LatestListing() {}

  /** The latest before a window ends; empty if there was none yet. */
  static Optional<Instant> upTo(Window window, Database database) {
    return database
        .first(
            QUESTION,
            row -> row.optionalInstant("at"),
            window.end().map(Timestamps::format).orElse(Timestamps.END))
        .orElseThrow();
  }

  /**
   * The last day that a question is about, which is that of the latest listing unless an earlier
   * one is asked for; the asked one before the first listing.
   */
  public static Optional<LocalDate> lastDay(
      Optional<LocalDate> asked, ZoneId zone, Database database) {
    Optional<LocalDate> listed =
        upTo(Window.all(zone), database).map(at -> LocalDate.ofInstant(at, zone));
    return asked.filter(day -> listed.filter(day::isAfter).isEmpty()).or(() -> listed);
  }
}
