package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.forecast.BackTest;
import io.soundtracker.forecast.Forecast;
import io.soundtracker.forecast.Outlook;
import io.soundtracker.forecast.ScoreCard;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Forecasts, and how right they were, as tables. Times are told in {@code zone}. */
public record ForecastTables(ZoneId zone) {

  public ForecastTables {
    requireNonNull(zone);
  }

  /** Forecasts of sounds; the dumb ones are called by what they are for these. */
  public Table<Forecast> sounds(List<Forecast> forecasts) {
    return table("sounds", "Sound", "Next 7 Days", "Last 7 Days", "Last Day × 7", forecasts);
  }

  /** Forecasts of posts. */
  public Table<Forecast> posts(List<Forecast> forecasts) {
    return table("posts", "Post", "Forecast", "Usual Growth", "Now", forecasts);
  }

  /**
   * Of both, for programs.
   *
   * @param accounts how many there are whose posts count for sounds
   */
  public Table<Forecast> all(List<Forecast> forecasts, int accounts) {
    Columns<Forecast> columns =
        columns("About", "Forecast", "As Usual", "As Last")
            .maybeCount(
                "accounts",
                "Accounts",
                row -> row.isOfSound() ? OptionalLong.of(accounts) : OptionalLong.empty());
    return new Table<>("forecasts", "Forecasts", columns.toList(), forecasts::forEach);
  }

  private Table<Forecast> table(
      String name,
      String about,
      String value,
      String asUsual,
      String lastValue,
      List<Forecast> forecasts) {
    Columns<Forecast> columns = columns(about, value, asUsual, lastValue);
    return new Table<>(name, "Forecasts", columns.toList(), forecasts::forEach);
  }

  private Columns<Forecast> columns(String about, String value, String asUsual, String lastValue) {
    return new Columns<Forecast>(zone)
        .text("about", about, Forecast::name)
        .text("kind", "Kind", ForecastWords::kind)
        .text("measure", "What", row -> row.measure().inWords())
        .maybeCount("forecast", value, count(Outlook.Figure::value))
        .maybeCount("low", "Low", count(Outlook.Figure::low))
        .maybeCount("high", "High", count(Outlook.Figure::high))
        .maybeCount("as_usual", asUsual, count(Outlook.Figure::asUsual))
        .maybeCount("last_value", lastValue, count(Outlook.Figure::lastValue))
        .text("verdict", "In Tests", ForecastWords::verdict)
        .maybeText("off_by", "Off By", ForecastWords::offBy)
        .maybeCount("tests", "Tests", ForecastTables::tests)
        .text("note", "Note", ForecastWords::note)
        .maybeNumber("error_factor", "Error", factor(BackTest::methodError))
        .maybeNumber("as_usual_error_factor", "Error as Usual", factor(BackTest::asUsualError))
        .maybeNumber("last_value_error_factor", "Error as Last", factor(BackTest::lastValueError))
        .maybeFlag(
            "interval_of_others",
            "Interval of Others",
            row -> row.figure().map(Outlook.Figure::pooled))
        .time("known_until", "Known Until", Forecast::knownUntil)
        .time("target", "Target", Forecast::target);
  }

  private static Function<Forecast, OptionalLong> count(ToDoubleFunction<Outlook.Figure> part) {
    return forecast ->
        forecast.figure().stream()
            .mapToLong(one -> Math.round(part.applyAsDouble(one)))
            .findFirst();
  }

  /** How many known weeks, or posts, the method was tested on. */
  private static OptionalLong tests(Forecast forecast) {
    return forecast.figure().stream().mapToLong(one -> one.test().trials().size()).findFirst();
  }

  private static Function<Forecast, OptionalDouble> factor(ToDoubleFunction<BackTest> error) {
    return forecast ->
        forecast.figure().stream()
            .map(Outlook.Figure::test)
            .filter(BackTest::isEnough)
            .mapToDouble(test -> Math.exp(error.applyAsDouble(test)))
            .findFirst();
  }

  /** How right forecasts were. */
  public Table<ScoreCard.Line> scoreCard(List<ScoreCard.Line> lines) {
    Columns<ScoreCard.Line> columns =
        new Columns<ScoreCard.Line>(zone)
            .text("measure", "What", row -> row.measure().inWords())
            .text("method", "Method", row -> row.method() + " " + row.version())
            .count("made", "Made", ScoreCard.Line::made)
            .count("scored", "Scored", ScoreCard.Line::scored)
            .count("open", "Open", ScoreCard.Line::open)
            .count("unknowable", "Never Known", ScoreCard.Line::unknowable)
            .maybeText("off_by", "Off By", row -> row.score().map(ForecastWords::offBy))
            .maybeText(
                "usual_off_by", "As Usual", row -> row.score().map(ForecastWords::usualOffBy))
            .maybeText("last_off_by", "As Last", row -> row.score().map(ForecastWords::lastOffBy))
            .maybePercent(
                "inside_percent", "Inside (80%)", row -> score(row, ScoreCard.Score::insidePercent))
            .text("note", "Note", ForecastWords::note)
            .maybeNumber("error_factor", "Error", scoreFactor(BackTest::methodError))
            .maybeNumber(
                "as_usual_error_factor", "Error as Usual", scoreFactor(BackTest::asUsualError))
            .maybeNumber(
                "last_value_error_factor", "Error as Last", scoreFactor(BackTest::lastValueError))
            .maybeNumber("bias_factor", "Bias", row -> score(row, ScoreCard.Score::bias));
    return new Table<>("scorecard", "Score Card", columns.toList(), lines::forEach);
  }

  private static Function<ScoreCard.Line, OptionalDouble> scoreFactor(
      ToDoubleFunction<BackTest> error) {
    return row -> score(row, one -> Math.exp(error.applyAsDouble(one.test())));
  }

  private static OptionalDouble score(ScoreCard.Line row, ToDoubleFunction<ScoreCard.Score> part) {
    return row.score().stream().mapToDouble(part).findFirst();
  }
}
