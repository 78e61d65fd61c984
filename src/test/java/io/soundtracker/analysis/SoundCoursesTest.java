package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.forecast.Forecast;
import io.soundtracker.forecast.PostForecasts;
import io.soundtracker.forecast.SoundForecasts;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Days of sounds as they were known at some moment of invented networks. */
class SoundCoursesTest {

  private static final Duration FRESH = Duration.ofDays(2);
  private static final int DAYS = 70;

  @TempDir Path folder;
  private Database database;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 24);
  }

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Optional<Readings.Reading> readingAt(Instant moment, ZoneId zone) {
    Coverages coverages = new Coverages(database, FRESH, Clock.fixed(moment, ZoneOffset.UTC));
    return new Readings(database, coverages).at(moment, zone);
  }

  private void store(GeneratedNetwork network, long seed) {
    new NetworkStore(database, new Random(seed)).store(network);
  }

  private static Instant moment(GeneratedNetwork network, Random random) {
    return network.now().minus(Duration.ofHours(random.nextInt(60 * 24)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void days_are_what_a_plain_count_says(long seed) {
    GeneratedNetwork network = NetworkGenerator.network(seed);
    Random random = new Random(seed);
    Instant moment = moment(network, random);
    ZoneId zone = network.windows().get(0).zone();
    By by = random.nextBoolean() ? By.SONG : By.SOUND;
    store(network, seed);

    Optional<PlainCourses> plain = PlainCourses.at(moment, network, FRESH, zone, by);
    Optional<Readings.Reading> reading = readingAt(moment, zone);
    assertThat(reading.isPresent()).isEqualTo(plain.isPresent());
    if (reading.isEmpty()) {
      return;
    }
    ReadDays days = reading.get().before(DAYS);
    SoundCourses courses = new SoundCourses(database, by);
    List<SoundCourse> found = courses.of(courses.mostUsed(days, true, 4), days);

    assertThat(reading.get().asOf()).isEqualTo(plain.get().network().now());
    assertThat(reading.get().accounts()).hasSameSizeAs(plain.get().accounts());
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = days.first().plusDays(day);
      assertThat(days.read().get(day)).as("%s", date).isEqualTo(plain.get().isKnown(date));
      for (SoundCourse course : found) {
        assertThat(course.posts().get(day))
            .as("posts of %s on %s", course.key(), date)
            .isEqualTo(plain.get().posts(course.key(), date));
        assertThat(course.gained().get(day))
            .as("gain of %s on %s", course.key(), date)
            .isEqualTo(plain.get().gained(course.key(), date));
      }
    }
  }

  @Test
  void the_networks_have_days_of_all_kinds() {
    List<SoundCourse> all = new ArrayList<>();
    for (long seed = 1; seed <= 24; seed++) {
      GeneratedNetwork network = NetworkGenerator.network(seed);
      store(network, seed);
      Instant moment = moment(network, new Random(seed));
      ZoneId zone = network.windows().get(0).zone();
      SoundCourses courses = new SoundCourses(database, By.SOUND);
      readingAt(moment, zone)
          .map(reading -> reading.before(DAYS))
          .ifPresent(days -> all.addAll(courses.of(courses.mostUsed(days, true, 4), days)));
    }

    assertThat(all).anyMatch(one -> one.posts().stream().anyMatch(day -> day.orElse(0) > 1));
    assertThat(all).anyMatch(one -> one.posts().stream().anyMatch(day -> day.isEmpty()));
    assertThat(all).anyMatch(one -> one.gained().stream().anyMatch(day -> day.orElse(0) > 1_000));
    assertThat(all)
        .as("a day on which what was posted is known, and what was gained is not")
        .anyMatch(
            one -> {
              for (int day = 0; day < DAYS; day++) {
                if (one.posts().get(day).isPresent() && one.gained().get(day).isEmpty()) {
                  return true;
                }
              }
              return false;
            });
  }

  /** Everything that came to be known since is taken away, and nothing changes. */
  @ParameterizedTest
  @MethodSource("seeds")
  void what_was_observed_later_changes_no_forecast(long seed) {
    GeneratedNetwork network = NetworkGenerator.network(seed);
    Instant moment = moment(network, new Random(seed));
    ZoneId zone = network.windows().get(0).zone();
    store(network, seed);
    List<String> later = forecasts(moment, zone, network);
    store(network.asOf(moment), seed + 1);
    List<String> then = forecasts(moment, zone, network);

    assertThat(later).isEqualTo(then);
  }

  /** Without ids, which are others each time. */
  private List<String> forecasts(Instant moment, ZoneId zone, GeneratedNetwork network) {
    Optional<Readings.Reading> reading = readingAt(moment, zone);
    if (reading.isEmpty()) {
      return List.of();
    }
    List<Forecast> forecasts =
        new ArrayList<>(new SoundForecasts(database, reading.get(), By.SOUND).ofMostUsed(9, true));
    forecasts.addAll(
        new PostForecasts(database, reading.get().asOf())
            .of(network.posts().stream().map(GeneratedNetwork.Post::id).toList()));
    return forecasts.stream()
        .map(one -> "%s %s %s %s".formatted(one.name(), one.measure(), one.target(), one.outlook()))
        .toList();
  }

  @Test
  void forecasts_of_the_networks_have_figures() {
    long figures = 0;
    for (long seed = 1; seed <= 24; seed++) {
      GeneratedNetwork network = NetworkGenerator.network(seed);
      store(network, seed);
      ZoneId zone = network.windows().get(0).zone();
      figures +=
          forecasts(moment(network, new Random(seed)), zone, network).stream()
              .filter(one -> one.contains("Figure["))
              .count();
    }
    assertThat(figures).isGreaterThan(50);
  }
}
