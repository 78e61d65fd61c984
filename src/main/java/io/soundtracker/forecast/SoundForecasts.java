package io.soundtracker.forecast;

import io.soundtracker.analysis.By;
import io.soundtracker.analysis.ReadDays;
import io.soundtracker.analysis.Readings;
import io.soundtracker.analysis.SoundCourse;
import io.soundtracker.analysis.SoundCourses;
import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.model.ForecastSubject;
import io.soundtracker.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Forecasts of how often sounds are posted in the seven days after the last that is known, and how
 * many views their young posts gain in these, by the accounts that are being read.
 */
public final class SoundForecasts {

  /** Twelve weeks: older ones tell little of the next. */
  private static final int DAYS = 84;

  /** Over which sounds are ranked by use, and told apart from what they are later merged with. */
  static final int DAYS_OF_USE = 28;

  /** So many sounds tell how wrong forecasts are in this network. */
  private static final int POOL = 30;

  private static final int PERCENT_OF_POSTS = 80;

  private static final Outlook NOT_READ =
      new Outlook.NoFigure("the accounts that use it are not being read");

  private static final Outlook NOT_USED =
      new Outlook.NoFigure("not enough data: no post in the last %d known days".formatted(DAYS));

  private final Readings.Reading reading;
  private final SoundCourses courses;
  private final By by;

  public SoundForecasts(Database database, Readings.Reading reading, By by) {
    this.reading = reading;
    this.courses = new SoundCourses(database, by);
    this.by = by;
  }

  /**
   * Of the most used sounds, most used first.
   *
   * @param originals original sounds too
   */
  public List<Forecast> ofMostUsed(int most, boolean originals) {
    return forecasts(courses.mostUsed(reading.before(DAYS_OF_USE), originals, most));
  }

  /** Of the sounds, or the songs, that names with these ids stand for. */
  public List<Forecast> of(Collection<Long> names) {
    return forecasts(courses.named(names));
  }

  /**
   * Those that were used most before the forecasts begin that are looked back at: the most used of
   * today are those that rose, and would be less wrong than others. In a network that was not used
   * that early there are only those.
   */
  private List<SoundCourses.Named> network() {
    LocalDate tested = reading.next().minusDays(WeekForecasts.DAYS_OF_TRIALS);
    ReadDays before =
        reading.days(
            tested.minusDays(DAYS_OF_USE),
            DAYS_OF_USE,
            reading.window().zone(),
            reading.accounts());
    List<SoundCourses.Named> early = courses.mostUsed(before, false, POOL);
    return early.isEmpty() ? courses.mostUsed(reading.before(DAYS_OF_USE), false, POOL) : early;
  }

  private List<Forecast> forecasts(List<SoundCourses.Named> asked) {
    ReadDays use = reading.before(DAYS_OF_USE);
    ReadDays days = reading.before(DAYS);
    List<SoundCourse> known = courses.of(asked, days);
    List<SoundCourse> network = courses.of(network(), days);
    List<Outlook> posts = outlooks(known, network, SoundCourse::posts);
    List<Outlook> gained = outlooks(known, network, SoundCourse::gained);
    List<Long> ids = asked.stream().map(SoundCourses.Named::id).toList();
    Map<Long, Long> postsBefore = courses.posts(ids, use);
    Map<Long, Set<Long>> names = courses.names(ids);
    Map<Long, Outlook> unread = unread(ids);
    List<Forecast> forecasts = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      SoundCourses.Named sound = asked.get(i);
      ForecastSubject.OfSound subject =
          new ForecastSubject.OfSound(
              sound.id(),
              by == By.SONG,
              postsBefore.getOrDefault(sound.id(), 0L),
              names.get(sound.id()));
      forecasts.add(
          forecast(subject, sound, ForecastMeasure.POSTS, days, or(unread, sound, posts.get(i))));
      forecasts.add(
          forecast(
              subject,
              sound,
              ForecastMeasure.VIEWS_GAINED,
              days,
              or(unread, sound, gained.get(i))));
    }
    return forecasts;
  }

  private static Outlook or(Map<Long, Outlook> unread, SoundCourses.Named sound, Outlook outlook) {
    return unread.getOrDefault(sound.id(), outlook);
  }

  /**
   * Of which nothing can be said, since too few of the posts of the last 28 days, or else of all
   * days, are by the accounts that count; or since there is none.
   */
  private Map<Long, Outlook> unread(List<Long> ids) {
    List<Long> all = List.copyOf(reading.spans().keySet());
    Map<Long, Outlook> unread = new HashMap<>();
    List<Long> left = ids;
    for (int days : new int[] {DAYS_OF_USE, DAYS}) {
      Map<Long, Long> posts = courses.posts(left, reading.before(days).of(all));
      Map<Long, Long> counted = courses.posts(left, reading.before(days));
      posts.forEach(
          (sound, count) -> {
            if (counted.getOrDefault(sound, 0L) * 100 < count * PERCENT_OF_POSTS) {
              unread.put(sound, NOT_READ);
            }
          });
      left = left.stream().filter(sound -> !posts.containsKey(sound)).toList();
    }
    left.forEach(sound -> unread.put(sound, NOT_USED));
    return unread;
  }

  private static List<Outlook> outlooks(
      List<SoundCourse> asked,
      List<SoundCourse> network,
      Function<SoundCourse, List<OptionalLong>> days) {
    return WeekForecasts.of(
        asked.stream().map(days).map(DailySeries::new).toList(),
        network.stream().map(days).map(DailySeries::new).toList());
  }

  private static Forecast forecast(
      ForecastSubject.OfSound subject,
      SoundCourses.Named sound,
      ForecastMeasure measure,
      ReadDays days,
      Outlook outlook) {
    return new Forecast(
        subject,
        sound.key(),
        measure,
        days.end(),
        days.start(days.count() + DailySeries.WEEK),
        outlook);
  }
}
