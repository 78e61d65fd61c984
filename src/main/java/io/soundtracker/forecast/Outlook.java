package io.soundtracker.forecast;

import static java.util.Objects.requireNonNull;

/** What can be said of something that is still to come: a figure, or why there is none. */
public sealed interface Outlook {

  /**
   * A figure with an interval, beside the baselines. The figure is the method's even where the
   * back-test says that a baseline is the better one: {@code test} says so in that case, and a
   * score card of figures that come from here today and from there tomorrow would be about nothing.
   *
   * @param low with {@code high}, where eight in ten of what happens are to be expected
   * @param test the method and the baselines on what is known by now, of its own; there may be too
   *     few trials
   * @param pooled whether the interval is that of others, since it has too few trials of its own
   * @param isOfNewPace whether the pace has just changed, so that it is the last week's and not the
   *     method's, and no trial is like it
   */
  record Figure(
      double value,
      double low,
      double high,
      double lastValue,
      double asUsual,
      BackTest test,
      boolean pooled,
      boolean isOfNewPace)
      implements Outlook {
    public Figure {
      requireNonNull(test);
    }

    /** With ends as they are shown, which are scored as such: counts are whole. */
    Figure withWholeEnds() {
      return new Figure(
          value, Math.rint(low), Math.rint(high), lastValue, asUsual, test, pooled, isOfNewPace);
    }

    boolean contains(double count) {
      return low <= count && count <= high;
    }
  }

  /** No figure, and in words what there would have to be for one. */
  record NoFigure(String why) implements Outlook {
    public NoFigure {
      requireNonNull(why);
    }
  }
}
