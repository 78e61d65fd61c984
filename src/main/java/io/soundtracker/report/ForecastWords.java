package io.soundtracker.report;

import io.soundtracker.forecast.BackTest;
import io.soundtracker.forecast.DailySeries;
import io.soundtracker.forecast.Forecast;
import io.soundtracker.forecast.Outlook;
import io.soundtracker.forecast.ScoreCard;
import io.soundtracker.model.ForecastSubject;
import java.util.Locale;
import java.util.Optional;

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

  /** Empty where there is no figure, or it was not tested on enough. */
  static Optional<String> offBy(Forecast forecast) {
    return forecast
        .figure()
        .map(Outlook.Figure::test)
        .filter(BackTest::isEnough)
        .map(test -> factor(test.methodError()));
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
    if (isOfNewPace(forecast)) {
      return "pace may just have changed";
    }
    boolean ofSound = forecast.isOfSound();
    BackTest test = forecast.figure().orElseThrow().test();
    return switch (test.best()) {
      case UNKNOWN -> tooFew(test);
      case METHOD -> "better than both";
      case AS_USUAL -> ofSound ? "last week no worse" : "usual no worse";
      case LAST_VALUE -> ofSound ? "last day no worse" : "now no worse";
    };
  }

  private static boolean isOfNewPace(Forecast forecast) {
    return forecast.figure().filter(Outlook.Figure::isOfNewPace).isPresent();
  }

  /** Only sounds have too few: without enough posts to test on nothing is forecast of a post. */
  private static String tooFew(BackTest test) {
    return "not enough tests: " + tests(test);
  }

  /** The weeks of tests overlap: one begins on each day. */
  private static String tests(BackTest test) {
    int count = test.trials().size();
    int weeks =
        count == 0 ? 0 : (count + DailySeries.WEEK - 1 + DailySeries.WEEK - 1) / DailySeries.WEEK;
    return "%s over %s".formatted(Human.count(count, "test"), Human.count(weeks, "week"));
  }

  /** The same in a sentence, with the errors that it rests on. */
  static String note(Forecast forecast) {
    if (forecast.outlook() instanceof Outlook.NoFigure none) {
      return none.why();
    }
    if (isOfNewPace(forecast)) {
      return "the last week was not as expected, so that the pace may just have changed: it is"
          + " forecast to stay, and tests are of another pace; interval of other sounds";
    }
    Outlook.Figure figure = forecast.figure().orElseThrow();
    BackTest test = figure.test();
    boolean ofSound = forecast.isOfSound();
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
          case UNKNOWN -> tooFew(test);
        };
    String tests = ofSound && test.isEnough() ? tests(test) : "tests";
    return offBy(forecast).map(factor -> "off by %s in %s: ".formatted(factor, tests)).orElse("")
        + said
        + (figure.pooled() ? "; interval of other sounds" : "");
  }

  /** What a line of the score card comes to. */
  public static String sentence(ScoreCard.Line line) {
    return "Forecasts of %s by %s %d: %s."
        .formatted(line.measure().inWords(), line.method(), line.version(), note(line));
  }

  static String note(ScoreCard.Line line) {
    if (line.score().isEmpty()) {
      return line.scored() < ScoreCard.FEWEST_SCORED
          ? "too little: %d of %d scored".formatted(line.scored(), ScoreCard.FEWEST_SCORED)
          : "too little: scored on %d of %d days".formatted(line.days(), ScoreCard.FEWEST_DAYS);
    }
    ScoreCard.Score score = line.score().get();
    String winner =
        switch (score.test().best()) {
          case METHOD -> "better than both dumb ones";
          case AS_USUAL -> "as usual is no worse";
          case LAST_VALUE -> "as last is no worse";
          case UNKNOWN -> "too little";
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
