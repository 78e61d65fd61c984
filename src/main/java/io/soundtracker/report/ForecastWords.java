package io.soundtracker.report;

import io.soundtracker.forecast.BackTest;
import io.soundtracker.forecast.Forecast;
import io.soundtracker.forecast.Outlook;
import io.soundtracker.forecast.ScoreCard;
import io.soundtracker.model.ForecastSubject;
import java.util.Locale;

/** What forecasts are worth, in words. */
public final class ForecastWords {

  private ForecastWords() {}

  static String kind(Forecast forecast) {
    if (forecast.subject() instanceof ForecastSubject.OfSound sound) {
      return sound.ofSong() ? "song" : "sound";
    }
    return "post";
  }

  /** An error as people say it: off by a factor, either way. */
  static String factor(double error) {
    double factor = Math.exp(error);
    return String.format(Locale.ROOT, factor < 10 ? "×%.2f" : "×%,.0f", factor);
  }

  static String offBy(Outlook.Figure figure) {
    return factor(figure.test().methodError());
  }

  static String offBy(ScoreCard.Score score) {
    return factor(score.test().methodError());
  }

  static String usualOffBy(ScoreCard.Score score) {
    return factor(score.test().asUsualError());
  }

  static String lastOffBy(ScoreCard.Score score) {
    return factor(score.test().lastValueError());
  }

  /** In few words whether the method is worth its name, or why there is no figure. */
  static String verdict(Forecast forecast) {
    if (forecast.outlook() instanceof Outlook.NoFigure none) {
      return none.why();
    }
    boolean ofSound = forecast.subject() instanceof ForecastSubject.OfSound;
    return switch (forecast.figure().orElseThrow().test().best()) {
      case METHOD -> "better than both";
      case AS_USUAL -> ofSound ? "last week no worse" : "usual no worse";
      case LAST_VALUE -> ofSound ? "last day no worse" : "now no worse";
    };
  }

  /** The same in a sentence, with the errors that it rests on. */
  static String note(Forecast forecast) {
    if (forecast.outlook() instanceof Outlook.NoFigure none) {
      return none.why();
    }
    boolean ofSound = forecast.subject() instanceof ForecastSubject.OfSound;
    Outlook.Figure figure = forecast.figure().orElseThrow();
    BackTest test = figure.test();
    String usual = ofSound ? "the last 7 days" : "the usual growth";
    String last = ofSound ? "the last day held for a week" : "the views as they are";
    String said =
        switch (test.best()) {
          case METHOD ->
              "better than %s (%s) and %s (%s)"
                  .formatted(
                      usual, factor(test.asUsualError()), last, factor(test.lastValueError()));
          case AS_USUAL -> "no better than %s (%s)".formatted(usual, factor(test.asUsualError()));
          case LAST_VALUE ->
              "no better than %s (%s)".formatted(last, factor(test.lastValueError()));
        };
    return "off by %s in tests: %s%s"
        .formatted(
            factor(test.methodError()), said, figure.pooled() ? "; interval of other sounds" : "");
  }

  /** What a line of the score card comes to. */
  public static String sentence(ScoreCard.Line line) {
    return "Forecasts of %s by %s %d: %s."
        .formatted(line.measure().inWords(), line.method(), line.version(), note(line));
  }

  static String note(ScoreCard.Line line) {
    if (line.score().isEmpty()) {
      return "too little: %d of %d scored".formatted(line.scored(), ScoreCard.FEWEST_SCORED);
    }
    ScoreCard.Score score = line.score().get();
    String winner =
        switch (score.test().best()) {
          case METHOD -> "better than both dumb ones";
          case AS_USUAL -> "as usual is no worse";
          case LAST_VALUE -> "as last is no worse";
        };
    return winner + "; " + bias(score.bias());
  }

  private static String bias(double bias) {
    String factor = factor(Math.abs(Math.log(bias)));
    if (factor.equals(factor(0))) {
      return "neither too high nor too low";
    }
    return factor + (bias > 1 ? " too low" : " too high");
  }
}
