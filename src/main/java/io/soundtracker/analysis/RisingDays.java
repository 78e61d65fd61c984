package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The seven recent days that end with {@code last}, and the four weeks before them that they are
 * compared with; days are those of {@code zone}.
 */
public record RisingDays(LocalDate last, ZoneId zone) {

  public static final int RECENT = 7;
  public static final int WEEKS_BEFORE = 4;

  private static final int BEFORE = WEEKS_BEFORE * 7;

  public RisingDays {
    requireNonNull(last);
    requireNonNull(zone);
  }

  public Window recent() {
    return window(last.minusDays(RECENT - 1L), last);
  }

  public Window before() {
    return window(first(), last.minusDays(RECENT));
  }

  /** Both together. */
  public Window whole() {
    return window(first(), last);
  }

  /** All up to the last day. */
  Window ever() {
    return new Window(Optional.empty(), Optional.of(last), zone);
  }

  /** Which of the days, counted from 0; the recent ones follow those before. */
  int number(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(first(), day));
  }

  static boolean isRecent(int number) {
    return number >= BEFORE;
  }

  private LocalDate first() {
    return last.minusDays(BEFORE + RECENT - 1L);
  }

  private Window window(LocalDate from, LocalDate until) {
    return new Window(Optional.of(from), Optional.of(until), zone);
  }
}
