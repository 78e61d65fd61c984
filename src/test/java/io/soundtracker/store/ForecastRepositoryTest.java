package io.soundtracker.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.model.ForecastSubject;
import io.soundtracker.model.ForecastSubject.OfPost;
import io.soundtracker.model.ForecastSubject.OfSound;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.store.ForecastRepository.Due;
import io.soundtracker.store.ForecastRepository.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForecastRepositoryTest {

  private static final Instant NOW = TestDatabase.NOW;
  private static final Instant TARGET = NOW.plus(Duration.ofDays(7));
  private static final Run RUN = new Run(NOW, NOW, ZoneId.of("Pacific/Auckland"), List.of(3L, 8L));

  @TempDir Path folder;
  private Database database;
  private ForecastRepository repository;
  private long tide;
  private long ebb;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    repository = new ForecastRepository(database);
    tide = idOf("Tide");
    ebb = idOf("Ebb");
    new VideoRepository(database)
        .saveAll(
            TestDatabase.account(database, "ann", false).id(),
            new Handle("@ann"),
            List.of(
                TestDatabase.video(
                    "701", "2026-10-29", Optional.empty(), TestDatabase.counts(9, 1, 1, 1))),
            "s1",
            NOW);
  }

  private long idOf(String title) {
    Sound sound = new Sound(title, List.of("Ola Fenn"), false);
    return new SoundRepository(database).idsOf(List.of(sound), NOW).get(sound.key());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static StoredForecast forecast(
      ForecastSubject subject, ForecastMeasure measure, double value) {
    return new StoredForecast(
        Optional.of(subject),
        measure,
        "damped Holt",
        1,
        NOW,
        TARGET,
        value,
        value / 2,
        value * 2,
        value + 1,
        value + 2,
        OptionalDouble.empty());
  }

  private List<Due> due(Instant moment) {
    return repository.due(NOW, moment);
  }

  private OfSound subjectNow() {
    return repository.all().get(0).sound().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void every_measure_is_kept_as_it_was(ForecastMeasure measure) {
    StoredForecast ofSound = forecast(new OfSound(tide, true, 12, Set.of(tide, 99L)), measure, 5);
    StoredForecast ofPost = forecast(new OfPost("701"), measure, 700);

    assertThat(repository.save(RUN, List.of(ofSound, ofPost))).isEqualTo(2);

    assertThat(repository.all()).containsExactly(ofSound, ofPost);
    assertThat(due(TARGET)).extracting(Due::run).containsExactly(RUN, RUN);
    assertThat(due(TARGET.minusSeconds(1))).isEmpty();
  }

  @Test
  void the_same_forecast_is_kept_once_and_the_first_one_stays() {
    OfSound subject = new OfSound(tide, false, 12, Set.of(tide, 99L));
    repository.save(RUN, List.of(forecast(subject, ForecastMeasure.POSTS, 5)));

    int again =
        repository.save(
            RUN,
            List.of(
                forecast(subject, ForecastMeasure.POSTS, 6),
                forecast(new OfPost("701"), ForecastMeasure.VIEWS_AT_DAY_7, 9)));
    int oncemore = repository.save(RUN, List.of(forecast(subject, ForecastMeasure.POSTS, 7)));

    assertThat(again).isEqualTo(1);
    assertThat(oncemore).isZero();
    assertThat(repository.all()).extracting(StoredForecast::value).containsExactly(5.0, 9.0);
    assertThat(count("SELECT COUNT(*) AS n FROM forecast_runs")).isEqualTo(2);
    assertThat(
            repository.save(
                RUN,
                List.of(
                    forecast(
                        new OfSound(tide, true, 12, Set.of(tide, 99L)), ForecastMeasure.POSTS, 8))))
        .as("of the song it is another forecast")
        .isEqualTo(1);
  }

  @Test
  void a_score_is_written_once() {
    repository.save(
        RUN,
        List.of(
            forecast(new OfSound(tide, false, 1, Set.of(tide, 99L)), ForecastMeasure.POSTS, 5)));
    long id = due(TARGET).get(0).id();

    repository.score(Map.of(id, 4.0), TARGET);
    repository.score(Map.of(id, 9.0), TARGET);

    assertThat(repository.all())
        .extracting(StoredForecast::actual)
        .containsExactly(OptionalDouble.of(4));
    assertThat(due(TARGET)).isEmpty();
  }

  @Test
  void a_forecast_follows_its_sound_through_merges_and_back() {
    repository.save(
        RUN,
        List.of(
            forecast(new OfSound(tide, false, 1, Set.of(tide, 99L)), ForecastMeasure.POSTS, 5)));
    Decision decision = new Decision("ann", NOW, Optional.empty());

    new SoundEdits(database).merge(ebb, List.of(tide), decision);
    assertThat(subjectNow().id()).isEqualTo(ebb);

    new SoundUndo(database).undo(OptionalLong.empty(), "ann", NOW);
    assertThat(subjectNow().id()).isEqualTo(tide);
  }

  @Test
  void a_forecast_of_a_song_follows_the_song() {
    repository.save(
        RUN,
        List.of(forecast(new OfSound(tide, true, 1, Set.of(tide, 99L)), ForecastMeasure.POSTS, 5)));

    new SoundEdits(database)
        .group(
            SoundAddress.parse("Ebb - Ola Fenn"),
            List.of(SoundAddress.parse("Tide - Ola Fenn")),
            Optional.empty(),
            new Decision("ann", NOW, Optional.empty()));

    assertThat(subjectNow()).isEqualTo(new OfSound(ebb, true, 1, Set.of(tide, 99L)));
  }

  @Test
  void a_forecast_outlives_what_it_is_about() {
    repository.save(
        RUN,
        List.of(
            forecast(new OfSound(ebb, false, 1, Set.of(ebb, 99L)), ForecastMeasure.POSTS, 5),
            forecast(new OfPost("701"), ForecastMeasure.VIEWS_AT_DAY_7, 9)));

    database.update("DELETE FROM sounds WHERE id = ?", ebb);
    database.update("DELETE FROM videos WHERE video_id = '701'");

    assertThat(repository.all()).hasSize(2).allMatch(one -> one.subject().isEmpty());
    assertThat(due(TARGET)).hasSize(2);
  }

  private long count(String sql) {
    return database.first(sql, row -> row.number("n")).orElseThrow();
  }
}
