package io.soundtracker.cli;

import io.soundtracker.analysis.Readings;
import io.soundtracker.forecast.ScoreCard;
import io.soundtracker.report.ForecastTables;
import io.soundtracker.report.ForecastWords;
import io.soundtracker.report.Human;
import io.soundtracker.report.Table;
import io.soundtracker.store.Database;
import io.soundtracker.store.ForecastRepository;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Scores the forecasts whose day has come, and prints how right all of them were: by which"
          + " factor the median one was off, beside two dumb forecasts, and how many of what came lay"
          + " in the interval, which promises 80 %%."
    },
    footer = {
      "%nExamples:",
      "  tracker forecast scorecard",
      "  tracker forecast scorecard --format json"
    })
final class ForecastScorecardCommand implements Callable<Integer> {

  private static final String[] SHOWN = {
    "measure",
    "made",
    "scored",
    "open",
    "unknowable",
    "off_by",
    "usual_off_by",
    "last_off_by",
    "inside_percent"
  };

  private final Program program;

  @Option(names = "--dry-run", description = "Score none; print what is scored already.")
  private boolean dryRun;

  @Mixin private FormatOption format;

  ForecastScorecardCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    List<ScoreCard.Line> lines;
    try (Database database = program.openDatabase()) {
      Optional<Readings.Reading> reading = database.snapshot(() -> reading(database));
      if (!dryRun && reading.isPresent()) {
        new ForecastKeeping(program, database, reading.get()).score();
      }
      lines =
          ScoreCard.of(
              new ForecastRepository(database).all(),
              reading.map(Readings.Reading::asOf).orElse(program.clock().instant()));
    }
    if (lines.isEmpty()) {
      program.tell("No forecast was made yet: make some with tracker forecast");
    }
    print(lines);
    return ExitCode.DONE.value();
  }

  private Optional<Readings.Reading> reading(Database database) {
    return new Readings(database, program.coverages(database))
        .at(program.clock().instant(), program.settings().zone());
  }

  private void print(List<ScoreCard.Line> lines) {
    Table<ScoreCard.Line> card = new ForecastTables(program.settings().zone()).scoreCard(lines);
    TablePrinter printer = new TablePrinter(program);
    Table<ScoreCard.Line> figures = card.without("off_by", "usual_off_by", "last_off_by");
    switch (format.format()) {
      case table -> {
        printer.asTable(card.only(SHOWN));
        lines.forEach(line -> program.out().println(ForecastWords.sentence(line)));
        program.tell(
            "Off By: the factor by which the median forecast was wrong; As Usual and As Last: so"
                + " wrong would dumb ones have been. Under %s scored, or under %s different days,"
                    .formatted(
                        Human.count(ScoreCard.FEWEST_SCORED), Human.count(ScoreCard.FEWEST_DAYS))
                + " nothing is said.");
      }
      case json -> printer.asJson(List.of(figures));
      case csv -> printer.asCsv(figures);
    }
  }
}
