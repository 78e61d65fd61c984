package io.soundtracker.cli;

import io.soundtracker.analysis.Readings;
import io.soundtracker.forecast.Forecast;
import io.soundtracker.report.ForecastTables;
import io.soundtracker.report.Human;
import io.soundtracker.report.Table;
import io.soundtracker.store.StoredForecast;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints forecasts, with what they mean and rest on. */
final class ForecastOutput {

  private static final String[] SHOWN = {
    "about", "measure", "forecast", "low", "high", "as_usual", "last_value", "note", "off_by"
  };

  private final Program program;
  private final Readings.Reading reading;
  private final ForecastTables tables;
  private final Answer answer;

  ForecastOutput(Program program, Readings.Reading reading) {
    this.program = program;
    this.reading = reading;
    this.tables = new ForecastTables(reading.window().zone());
    this.answer = new Answer(program, reading.window(), reading.coverage());
  }

  void print(List<Forecast> forecasts, ListOptions.Format format) {
    Table<Forecast> all = tables.all(forecasts);
    switch (format) {
      case table -> asTables(forecasts);
      case json -> answer.asJson(List.of(all.without("off_by")));
      case csv -> answer.asCsv(all.without("off_by"));
    }
  }

  private void asTables(List<Forecast> forecasts) {
    Map<Boolean, List<Forecast>> ofSounds =
        forecasts.stream()
            .collect(
                Collectors.partitioningBy(one -> one.subject() instanceof StoredForecast.OfSound));
    List<Forecast> sounds = ofSounds.get(true);
    List<Forecast> posts = ofSounds.get(false);
    TablePrinter printer = new TablePrinter(program);
    if (forecasts.isEmpty()) {
      program.tell("No sound was used in the 28 days before " + reading.next() + ".");
    }
    if (!sounds.isEmpty()) {
      printer.asTable(tables.sounds(sounds).only(SHOWN));
      program.tell(
          ("The 7 days from %s, by the %s that %s being read. Views gained are those of posts in"
                  + " their first 14 days.")
              .formatted(
                  reading.next(),
                  Human.count(reading.accounts().size(), "account"),
                  reading.accounts().size() == 1 ? "is" : "are"));
    }
    if (!posts.isEmpty()) {
      printer.asTable(tables.posts(posts).only(SHOWN));
    }
    program.tell(
        "Low to High holds in 8 of 10 cases, as far as the past tells; Off By is how wrong the"
            + " median forecast was there. The columns between are what dumb forecasts say.");
    answer.tellCoverage();
  }
}
