package io.soundtracker.cli;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Numbers as a row of bars, of which the highest stands for the greatest and none at all for 0. */
final class Sparkline {

  static final String GAP = "·";
  private static final String BARS = " ▁▂▃▄▅▆▇█";

  private Sparkline() {}

  static String of(List<Long> values) {
    long greatest = values.stream().mapToLong(Long::longValue).max().orElse(0);
    return values.stream().map(value -> bar(value, greatest)).collect(Collectors.joining());
  }

  /** The same, with a mark in place of what is not known. */
  static String withGaps(List<OptionalLong> values) {
    long greatest = values.stream().flatMapToLong(OptionalLong::stream).max().orElse(0);
    return values.stream()
        .map(value -> value.isPresent() ? bar(value.getAsLong(), greatest) : GAP)
        .collect(Collectors.joining());
  }

  /** What is more than 0 is seen. */
  private static String bar(long value, long greatest) {
    int height = value <= 0 ? 0 : (int) Math.ceil((double) value * (BARS.length() - 1) / greatest);
    return BARS.substring(height, height + 1);
  }
}
