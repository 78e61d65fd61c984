package io.soundtracker.forecast;

import java.util.Collection;
import java.util.stream.DoubleStream;

/** Between what eight in ten errors of back-tests lay, as logarithms of factors. */
record Spread(double low, double high) {

  /** How often what happens is promised to lie in an interval. */
  static final double PROMISED = 0.8;

  static Spread of(Collection<Trial> trials) {
    return of(trials.stream().mapToDouble(Trial::error));
  }

  /** The same of the forecast that all goes on as it usually does. */
  static Spread ofAsUsual(Collection<Trial> trials) {
    return of(trials.stream().mapToDouble(one -> Trial.error(one.actual(), one.asUsual())));
  }

  private static Spread of(DoubleStream logs) {
    Quantiles errors = Quantiles.of(logs);
    double outside = (1 - PROMISED) / 2;
    return new Spread(errors.at(outside), errors.at(1 - outside));
  }

  Spread lowerBy(double log) {
    return new Spread(low - log, high - log);
  }

  Spread meanWith(Spread other) {
    return new Spread((low + other.low) / 2, (high + other.high) / 2);
  }

  /** The lower end of the interval around a forecast, which itself is always inside. */
  double low(double value) {
    return Math.max(0, Math.expm1(Math.log1p(value) + Math.min(0, low)));
  }

  double high(double value) {
    return Math.expm1(Math.log1p(value) + Math.max(0, high));
  }
}
