package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Account;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the most used sounds of a window went from day to day in it, as far as that is known. */
public final class SoundCurves {

  /** Of a longer window, the latest days. */
  public static final int MOST_DAYS = 92;

  private final Database database;
  private final Coverages coverages;

  public SoundCurves(Database database, Coverages coverages) {
    this.database = database;
    this.coverages = coverages;
  }

  /**
   * The curves of some sounds over the same days.
   *
   * @param days which they are, and which of them are known; empty if nothing was listed yet, or
   *     none of the window's days had begun
   * @param bySound by key of the sound
   */
  public record Answer(Optional<ReadDays> days, Map<String, SoundCourse> bySound) {

    public static final Answer NONE = new Answer(Optional.empty(), Map.of());

    public Answer {
      requireNonNull(days);
      bySound = Map.copyOf(bySound);
    }

    /** The curve of a sound; empty if it is not among those that were most used in these days. */
    public Optional<SoundCourse> of(String key) {
      return Optional.ofNullable(bySound.get(key));
    }
  }

  /**
   * Of the sounds with most posts.
   *
   * @param now what is asked about is not after this
   * @param most so many sounds at most
   */
  public Answer of(PostFilter filter, Instant now, int most) {
    return new Readings(database, coverages)
        .at(now, filter.window().zone())
        .flatMap(reading -> days(filter, reading))
        .map(days -> of(filter.by(), days, most))
        .orElse(Answer.NONE);
  }

  private Answer of(By by, ReadDays days, int most) {
    SoundCourses courses = new SoundCourses(database, by);
    Map<String, SoundCourse> bySound = new HashMap<>();
    courses
        .of(courses.mostUsed(days, true, most), days)
        .forEach(course -> bySound.put(course.key(), course));
    return new Answer(Optional.of(days), bySound);
  }

  /** Which days are known goes by the accounts that are being read; the posts are of all asked. */
  private Optional<ReadDays> days(PostFilter filter, Readings.Reading reading) {
    ZoneId zone = filter.window().zone();
    LocalDate today = LocalDate.ofInstant(reading.asOf(), zone);
    LocalDate last = filter.window().until().filter(today::isAfter).orElse(today);
    LocalDate first =
        filter
            .window()
            .since()
            .filter(day -> day.isAfter(last.minusDays(MOST_DAYS)))
            .orElse(last.minusDays(MOST_DAYS - 1L));
    int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
    return days < 1
        ? Optional.empty()
        : Optional.of(reading.days(first, days, zone, reading.accounts()).of(accounts(filter)));
  }

  private List<Long> accounts(PostFilter filter) {
    Outsiders outsiders = new Outsiders(database, filter);
    return new AccountRepository(database)
        .all().stream()
            .filter(one -> filter.accounts().isEmpty() || filter.accounts().contains(one.handle()))
            .filter(one -> !filter.targetsOnly() || outsiders.isTarget(one.handle()))
            .map(Account::id)
            .toList();
  }
}
