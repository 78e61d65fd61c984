package io.soundtracker.cli;

import io.soundtracker.analysis.Readings;
import io.soundtracker.forecast.Forecast;
import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.report.ForecastTables;
import io.soundtracker.report.Human;
import io.soundtracker.report.Table;
import java.time.LocalDate;
import java.util.List;

/** Prints forecasts, with what they mean and rest on. */
final class ForecastOutput {

  private static final String[] SHOWN = {
    "about", "forecast", "low", "high", "as_usual", "last_value", "verdict", "off_by"
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

  void print(List<Forecast> forecasts, FormatOption.Format format) {
    if (forecasts.stream().anyMatch(Forecast::isOfSound)
        && reading.next().isBefore(LocalDate.ofInstant(reading.asOf(), reading.window().zone()))) {
      program.tell(
          "What was posted is known up to the end of %s; later days are not read enough, and forecasts begin with them."
              .formatted(reading.next().minusDays(1)));
    }
    Table<Forecast> all = tables.all(forecasts, reading.accounts().size());
    switch (format) {
      case table -> asTables(forecasts);
      case json -> answer.asJson(List.of(all.without("off_by")));
      case csv -> answer.asCsv(all.without("off_by"));
    }
  }

  /** The document of an answer for which nothing was ever read; people are told in words. */
  static void printNone(Program program, FormatOption.Format format) {
    Table<Forecast> none = new ForecastTables(program.settings().zone()).all(List.of(), 0);
    TablePrinter printer = new TablePrinter(program);
    switch (format) {
      case table -> {}
      case json -> printer.asJson(List.of(none.without("off_by")));
      case csv -> printer.asCsv(none.without("off_by"));
    }
  }

  /** One table for each measure, under its heading. */
  private void asTables(List<Forecast> forecasts) {
    TablePrinter printer = new TablePrinter(program);
    for (ForecastMeasure measure : ForecastMeasure.values()) {
      List<Forecast> of = forecasts.stream().filter(one -> one.measure() == measure).toList();
      if (!of.isEmpty()) {
        program.out().println(heading(measure));
        printer.asTable((isOfSounds(measure) ? tables.sounds(of) : tables.posts(of)).only(SHOWN));
        program.out().println();
      }
    }
    program.tell(
        ("Low to High is where 8 of 10 should come true, by how wrong such forecasts were in tests"
                + " on the past; Off By is the factor by which the median one was wrong there, and In Tests says whether that beats the"
                + " two dumb forecasts beside it. Of sounds the posts of %s count: those that are"
                + " being read.")
            .formatted(Human.count(reading.accounts().size(), "account")));
    answer.tellCoverage();
  }

  private static boolean isOfSounds(ForecastMeasure measure) {
    return measure == ForecastMeasure.POSTS || measure == ForecastMeasure.VIEWS_GAINED;
  }

  private String heading(ForecastMeasure measure) {
    return switch (measure) {
      case POSTS -> "Posts in the 7 days from " + reading.next();
      case VIEWS_GAINED -> "Views that posts in their first 14 days gain in these 7 days";
      case VIEWS_AT_DAY_7 -> "Views at the age of 7 days";
      case VIEWS_AT_DAY_30 -> "Views at the age of 30 days";
    };
  }
}
