package io.soundtracker.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a method and the baselines did on what is known by now. They are compared by the median of
 * the absolute errors on the scale of logarithms, since sounds and posts differ by powers of ten.
 */
public record BackTest(List<Trial> trials) {

  /** Fewer trials than this do not tell which is the best. */
  static final int FEWEST = 10;

  public BackTest {
    trials = List.copyOf(trials);
  }

  /** Whether errors can be asked for; without enough trials they say nothing. */
  public boolean isEnough() {
    return trials.size() >= FEWEST;
  }

  /** Which of the three was nearest. */
  public enum Best {
    METHOD,
    LAST_VALUE,
    AS_USUAL,
    /** There were too few trials to tell. */
    UNKNOWN
  }

  public double methodError() {
    return medianError(Trial::method);
  }

  public double lastValueError() {
    return medianError(Trial::lastValue);
  }

  public double asUsualError() {
    return medianError(Trial::asUsual);
  }

  /** The method only if it beat both: one that is no better than a dumb one is not worth trust. */
  public Best best() {
    if (!isEnough()) {
      return Best.UNKNOWN;
    }
    double dumb = Math.min(lastValueError(), asUsualError());
    if (methodError() < dumb) {
      return Best.METHOD;
    }
    return asUsualError() == dumb ? Best.AS_USUAL : Best.LAST_VALUE;
  }

  /** The median error with its sign: above 0 if the method says too little. */
  double medianError() {
    return Quantiles.of(trials.stream().mapToDouble(Trial::error)).median();
  }

  private double medianError(ToDoubleFunction<Trial> forecast) {
    return Quantiles.of(
            trials.stream()
                .mapToDouble(
                    trial -> Math.abs(Trial.error(trial.actual(), forecast.applyAsDouble(trial)))))
        .median();
  }
}
