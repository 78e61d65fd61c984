package io.soundtracker.forecast;

import static java.util.stream.Collectors.groupingBy;

import io.soundtracker.analysis.By;
import io.soundtracker.analysis.PostCurve;
import io.soundtracker.analysis.PostCurves;
import io.soundtracker.analysis.ReadDays;
import io.soundtracker.analysis.Readings;
import io.soundtracker.analysis.SoundCourse;
import io.soundtracker.analysis.SoundCourses;
import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.model.ForecastSubject.OfPost;
import io.soundtracker.model.ForecastSubject.OfSound;
import io.soundtracker.store.Database;
import io.soundtracker.store.ForecastRepository;
import io.soundtracker.store.ForecastRepository.Due;
import io.soundtracker.store.ForecastRepository.Run;
import io.soundtracker.store.StoredForecast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what came of the forecasts whose day has come. A sound's is known once nearly all of the
 * accounts that it was made for were read over its days, the views gained two days later; and only
 * while the sound is the same: if a merge or a split makes it another, the forecast waits for that
 * to be undone. What came is written down once: later edits do not rewrite a score.
 */
public final class Scoring {

  /** Until then what the last posts gained is still being observed. */
  private static final Duration SETTLED = Duration.ofDays(2);

  private final Database database;
  private final Readings.Reading reading;

  public Scoring(Database database, Readings.Reading reading) {
    this.database = database;
    this.reading = reading;
  }

  /** Those whose day has come, or is past where views are gained, and that are not given up. */
  public List<Due> due() {
    return new ForecastRepository(database)
        .due(reading.asOf().minus(ScoreCard.GIVEN_UP), reading.asOf()).stream()
            .filter(one -> isSettled(one.forecast()))
            .toList();
  }

  private boolean isSettled(StoredForecast forecast) {
    return forecast.measure() != ForecastMeasure.VIEWS_GAINED
        || !forecast.target().isAfter(reading.asOf().minus(SETTLED));
  }

  /** What came, by the ids of the forecasts of which it is known. */
  public Map<Long, Double> actuals() {
    List<Due> due = due();
    Map<Long, Double> actuals = new HashMap<>();
    addPosts(due, actuals);
    due.stream()
        .flatMap(one -> one.forecast().sound().map(sound -> new DueSound(one, sound)).stream())
        .collect(groupingBy(DueSound::together))
        .forEach((days, sounds) -> addSounds(days, sounds, actuals));
    return actuals;
  }

  private void addPosts(List<Due> due, Map<Long, Double> actuals) {
    List<String> ids =
        due.stream().flatMap(one -> one.forecast().post().map(OfPost::id).stream()).toList();
    Map<String, PostCurve> posts =
        new PostCurves(database, reading.asOf())
            .of(ids).stream().collect(Collectors.toMap(PostCurve::id, Function.identity()));
    for (Due one : due) {
      one.forecast()
          .post()
          .map(post -> posts.get(post.id()))
          .map(post -> post.viewsAt(one.forecast().measure().span()))
          .filter(OptionalLong::isPresent)
          .ifPresent(views -> actuals.put(one.id(), (double) views.getAsLong()));
    }
  }

  /** What is asked about together: the same days of the same accounts. */
  private record Together(Run run, boolean ofSong, Instant knownUntil) {
    By by() {
      return ofSong ? By.SONG : By.SOUND;
    }

    LocalDate next() {
      return LocalDate.ofInstant(knownUntil, run.zone());
    }
  }

  private record DueSound(Due due, OfSound sound) {
    Together together() {
      return new Together(due.run(), sound.ofSong(), due.forecast().knownUntil());
    }
  }

  private void addSounds(Together days, List<DueSound> due, Map<Long, Double> actuals) {
    SoundCourses courses = new SoundCourses(database, days.by());
    List<DueSound> same = theSame(days, due, courses);
    List<SoundCourses.Named> sounds =
        courses.named(same.stream().map(one -> one.sound().id()).distinct().toList());
    Map<Long, SoundCourse> known =
        courses.of(sounds, days(days, days.next(), DailySeries.WEEK)).stream()
            .collect(Collectors.toMap(SoundCourse::id, Function.identity()));
    for (DueSound one : same) {
      SoundCourse course = known.get(one.sound().id());
      boolean posts = one.due().forecast().measure() == ForecastMeasure.POSTS;
      new DailySeries(posts ? course.posts() : course.gained())
          .weekFrom(0)
          .ifPresent(actual -> actuals.put(one.due().id(), actual));
    }
  }

  /**
   * Those sounds that had as many posts before as was known when the forecast was made, and no post
   * since that was listed under a name that was another sound's then.
   */
  private List<DueSound> theSame(Together days, List<DueSound> due, SoundCourses courses) {
    int before = SoundForecasts.DAYS_OF_USE;
    ReadDays asKnownThen =
        days(days, days.next().minusDays(before), before).asOf(days.run().asOf());
    List<Long> ids = due.stream().map(one -> one.sound().id()).toList();
    Map<Long, Long> posts = courses.posts(ids, asKnownThen);
    Map<Long, Set<Long>> listedAs =
        courses.listedAs(ids, days(days, days.next().minusDays(before), before + DailySeries.WEEK));
    return due.stream()
        .filter(one -> posts.getOrDefault(one.sound().id(), 0L) == one.sound().postsBefore())
        .filter(
            one ->
                one.sound().names().containsAll(listedAs.getOrDefault(one.sound().id(), Set.of())))
        .toList();
  }

  private ReadDays days(Together of, LocalDate first, int count) {
    return reading.days(first, count, of.run().zone(), of.run().accounts());
  }
}
