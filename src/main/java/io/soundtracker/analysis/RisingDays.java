package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The seven recent days that end with {@code last}, and the weeks before them that they are
 * compared with; days are those of {@code zone}.
 *
 * @param weeks how many, from one to {@link #MOST_WEEKS}
 */
public record RisingDays(LocalDate last, int weeks, ZoneId zone) {

  public static final int RECENT = 7;
  static final int MOST_WEEKS = 4;

  public RisingDays {
    requireNonNull(last);
    requireNonNull(zone);
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new IllegalArgumentException("1 to " + MOST_WEEKS + " weeks, not " + weeks);
    }
  }

  public Window recent() {
    return window(last.minusDays(RECENT - 1L), last);
  }

  public Window before() {
    return window(first(weeks), last.minusDays(RECENT));
  }

  /** How many days that is. */
  public int daysBefore() {
    return 7 * weeks;
  }

  /** Both together. */
  Window whole() {
    return window(first(weeks), last);
  }

  /** All that may be compared: with the most weeks. */
  public Window longest() {
    return window(first(MOST_WEEKS), last);
  }

  /** All up to the last day. */
  Window ever() {
    return new Window(Optional.empty(), Optional.of(last), zone);
  }

  boolean isRecent(LocalDate day) {
    return day.isAfter(last.minusDays(RECENT));
  }

  /** Which of the weeks before, counted from 0, the oldest first. */
  int week(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(first(weeks), day) / 7);
  }

  private LocalDate first(int weeksBefore) {
    return last.minusDays(7L * weeksBefore + RECENT - 1);
  }

  private Window window(LocalDate from, LocalDate until) {
    return new Window(Optional.of(from), Optional.of(until), zone);
  }
}
