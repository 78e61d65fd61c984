package io.soundtracker.report;

import io.soundtracker.forecast.Forecast;
import io.soundtracker.forecast.Outlook;
import io.soundtracker.forecast.ScoreCard;
import io.soundtracker.store.StoredForecast;
import java.util.Locale;

/** What forecasts are worth, in words. */
public final class ForecastWords {

  private ForecastWords() {}

  static String kind(Forecast forecast) {
    if (forecast.subject() instanceof StoredForecast.OfSound sound) {
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

  /** Whether the method is worth its name, or why there is no figure. */
  static String note(Forecast forecast) {
    if (forecast.outlook() instanceof Outlook.NoFigure none) {
      return none.why();
    }
    boolean ofSound = forecast.subject() instanceof StoredForecast.OfSound;
    Outlook.Figure figure = forecast.figure().orElseThrow();
    return switch (figure.test().best()) {
          case METHOD -> "better than both dumb ones";
          case AS_USUAL -> "no better than " + (ofSound ? "the last 7 days" : "the usual growth");
          case LAST_VALUE -> "no better than " + (ofSound ? "the last day" : "the views now");
        }
        + (figure.pooled() ? "; interval of other sounds" : "");
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
