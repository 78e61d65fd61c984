package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A figure in two windows, of the accounts that were fully read in both.
 *
 * @param isPercent whether it is a share of a hundred, whose change is told in points
 */
public record FigureChange(OptionalDouble before, OptionalDouble now, boolean isPercent) {

  public FigureChange {
    requireNonNull(before);
    requireNonNull(now);
  }

  static OptionalDouble decimal(OptionalLong count) {
    return count.isPresent()
        ? OptionalDouble.of((double) count.getAsLong())
        : OptionalDouble.empty();
  }

  /**
   * The change in percent, or in points of a percentage; empty where one side is unknown or a count
   * was 0.
   */
  public OptionalDouble change() {
    if (before.isEmpty() || now.isEmpty() || (!isPercent && before.getAsDouble() == 0)) {
      return OptionalDouble.empty();
    }
    double difference = now.getAsDouble() - before.getAsDouble();
    return OptionalDouble.of(isPercent ? difference : 100 * difference / before.getAsDouble());
  }

  /** Writes one cell: the figure in the window before. */
  void writeBefore(CellWriter out) {
    write(before, out);
  }

  /** Writes one cell: the figure of the compared accounts in the window itself. */
  void writeNow(CellWriter out) {
    write(now, out);
  }

  private void write(OptionalDouble figure, CellWriter out) {
    if (figure.isEmpty()) {
      out.unknown();
    } else if (isPercent) {
      out.percent(figure.getAsDouble());
    } else {
      out.count(Math.round(figure.getAsDouble()));
    }
  }

  /** Such as {@code +12.5%}, {@code -0.3 points}, {@code =} or {@code none before}. */
  public String text() {
    if (change().isEmpty()) {
      return now.orElse(0) > 0 && before.isPresent() ? "none before" : Human.UNKNOWN;
    }
    String change = Human.signed(change().getAsDouble());
    return change.equals("=") ? change : change + (isPercent ? " points" : "%");
  }
}
