package io.soundtracker.cli;

import io.soundtracker.analysis.Readings;
import io.soundtracker.forecast.Forecast;
import io.soundtracker.forecast.Scoring;
import io.soundtracker.report.Human;
import io.soundtracker.store.Database;
import io.soundtracker.store.ForecastRepository;
import io.soundtracker.store.StoredForecast;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Keeps forecasts, and scores those whose day has come. */
final class ForecastKeeping {

  private final Program program;
  private final Database database;
  private final Readings.Reading reading;
  private final ForecastRepository repository;

  ForecastKeeping(Program program, Database database, Readings.Reading reading) {
    this.program = program;
    this.database = database;
    this.reading = reading;
    this.repository = new ForecastRepository(database);
  }

  /** Keeps those that are made before their day: what is over proves nothing of a forecast. */
  void keep(List<Forecast> forecasts) {
    Instant now = program.clock().instant();
    List<StoredForecast> made = forecasts.stream().flatMap(one -> one.toStore().stream()).toList();
    List<StoredForecast> figures = made.stream().filter(one -> one.target().isAfter(now)).toList();
    int hindsight = made.size() - figures.size();
    if (hindsight > 0) {
      program.tell(
          "%s asked in hindsight: not kept, since their day is over."
              .formatted(Human.count(hindsight, "forecast")));
    }
    if (figures.isEmpty()) {
      return;
    }
    int added =
        repository.save(
            new ForecastRepository.Run(
                reading.asOf(), now, reading.window().zone(), reading.accounts()),
            figures);
    int known = figures.size() - added;
    program.tell(
        "Kept %s%s; tracker forecast scorecard tells how right they were."
            .formatted(
                Human.count(added, "forecast"),
                known == 0 ? "" : " (%s kept before)".formatted(Human.count(known))));
  }

  void score() {
    Instant now = program.clock().instant();
    Scoring scoring = new Scoring(database, reading);
    Map<Long, Double> actuals = database.snapshot(scoring::actuals);
    repository.score(actuals, now);
    if (!actuals.isEmpty()) {
      program.tell("Scored %s.".formatted(Human.count(actuals.size(), "earlier forecast")));
    }
    int waiting = scoring.due().size();
    if (waiting > 0) {
      program.tell(
          ("%s not scored although their day has come: the accounts are not read that far, the post"
                  + " was not measured since, or the sound is not the one that it was.")
              .formatted(Human.count(waiting, "forecast")));
    }
  }
}
