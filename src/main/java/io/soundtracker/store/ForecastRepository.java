package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.model.ForecastSubject;
import io.soundtracker.model.ForecastSubject.OfPost;
import io.soundtracker.model.ForecastSubject.OfSound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was forecast, and what came of it. */
public final class ForecastRepository {

  private static final String SAVE =
      """
      INSERT INTO forecasts (run_id, sound_id, of_song, posts_before, names, video_id, measure,
        method, method_version, known_until, target_at, value, low, high, last_value, as_usual)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  /** Sounds are those that the names stand for now. */
  private static final String SELECT =
      """
      SELECT f.id, f.run_id, f.of_song, f.posts_before, f.names, f.video_id, f.measure,
        f.method, f.method_version, f.known_until, f.target_at, f.value, f.low, f.high, f.last_value,
        f.as_usual, f.actual, r.as_of, r.made_at, r.zone, r.accounts,
        CASE f.of_song WHEN 1 THEN COALESCE(own.song_id, own.id) ELSE own.id END AS sound
      FROM forecasts f
      JOIN forecast_runs r ON r.id = f.run_id
      LEFT JOIN sounds n ON n.id = f.sound_id
      LEFT JOIN sounds own ON own.id = COALESCE(n.same_as, n.id)
      """;

  private final Database database;

  public ForecastRepository(Database database) {
    this.database = database;
  }

  /**
   * What forecasts made together rest on.
   *
   * @param asOf the latest listing
   * @param zone whose days are counted
   * @param accounts the ids of those whose posts are counted
   */
  public record Run(Instant asOf, Instant madeAt, ZoneId zone, List<Long> accounts) {
    public Run {
      requireNonNull(asOf);
      requireNonNull(madeAt);
      requireNonNull(zone);
      accounts = List.copyOf(accounts);
    }
  }

  /** Keeps forecasts, unless the same ones are kept already; answers how many are new. */
  public int save(Run run, Collection<StoredForecast> forecasts) {
    return database.transaction(
        () -> {
          long id =
              database
                  .first(
                      """
                      INSERT INTO forecast_runs (as_of, made_at, zone, accounts)
                      VALUES (?, ?, ?, ?) RETURNING id
                      """,
                      row -> row.number("id"),
                      run.asOf(),
                      run.madeAt(),
                      run.zone().getId(),
                      JsonArray.of(run.accounts()))
                  .orElseThrow();
          int added = forecasts.stream().mapToInt(one -> save(id, one)).sum();
          if (added == 0) {
            database.update("DELETE FROM forecast_runs WHERE id = ?", id);
          }
          return added;
        });
  }

  private int save(long run, StoredForecast forecast) {
    Optional<OfSound> sound = forecast.sound();
    return database.update(
        SAVE,
        run,
        sound.map(OfSound::id),
        sound.filter(OfSound::ofSong).isPresent(),
        sound.map(OfSound::postsBefore),
        sound.map(one -> JsonArray.of(one.names())),
        forecast.post().map(OfPost::id),
        forecast.measure().inWords(),
        forecast.method(),
        forecast.version(),
        forecast.knownUntil(),
        forecast.target(),
        forecast.value(),
        forecast.low(),
        forecast.high(),
        forecast.lastValue(),
        forecast.asUsual());
  }

  /** One whose day has come, and on what it rests. */
  public record Due(long id, long runId, Run run, StoredForecast forecast) {
    public Due {
      requireNonNull(run);
      requireNonNull(forecast);
    }
  }

  /** Those that are not scored although their day came between two moments. */
  public List<Due> due(Instant since, Instant until) {
    return database.list(
        SELECT
            + "WHERE f.scored_at IS NULL AND f.target_at > ? AND f.target_at <= ? ORDER BY f.run_id, f.id",
        row ->
            new Due(
                row.number("id"),
                row.number("run_id"),
                new Run(
                    row.instant("as_of"),
                    row.instant("made_at"),
                    ZoneId.of(row.text("zone")),
                    numbers(row.text("accounts"))),
                toForecast(row)),
        since,
        until);
  }

  /** Notes what came, by the forecasts' ids; what was noted before stays. */
  public void score(Map<Long, Double> actuals, Instant now) {
    database.transaction(
        () -> {
          actuals.forEach(
              (id, actual) ->
                  database.update(
                      """
                      UPDATE forecasts SET actual = ?, scored_at = ?
                      WHERE id = ? AND scored_at IS NULL
                      """,
                      actual,
                      now,
                      id));
          return actuals.size();
        });
  }

  /** All that were ever made, in their order. */
  public List<StoredForecast> all() {
    return database.list(SELECT + "ORDER BY f.id", ForecastRepository::toForecast);
  }

  private static StoredForecast toForecast(Row row) {
    return new StoredForecast(
        subject(row),
        ForecastMeasure.of(row.text("measure")),
        row.text("method"),
        row.smallNumber("method_version"),
        row.instant("known_until"),
        row.instant("target_at"),
        row.decimal("value"),
        row.decimal("low"),
        row.decimal("high"),
        row.decimal("last_value"),
        row.decimal("as_usual"),
        row.optionalDecimal("actual"));
  }

  private static Optional<ForecastSubject> subject(Row row) {
    Optional<ForecastSubject> post = row.optionalText("video_id").map(OfPost::new);
    return post.or(
        () ->
            row.optionalNumber("sound").stream()
                .mapToObj(
                    id ->
                        (ForecastSubject)
                            new OfSound(
                                id,
                                row.flag("of_song"),
                                row.number("posts_before"),
                                Set.copyOf(numbers(row.text("names")))))
                .findFirst());
  }

  private static List<Long> numbers(String json) {
    return JsonArray.texts(json).stream().map(Long::valueOf).toList();
  }
}
