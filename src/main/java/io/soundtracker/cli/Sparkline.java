package io.soundtracker.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Numbers as a row of bars, of which the highest stands for the greatest and none at all for 0.
 *
 * @param bars from none to the highest
 * @param gap what stands for the unknown
 * @param below what stands for less than 0
 */
record Sparkline(String bars, String gap, String below) {

  static final Sparkline BLOCKS = new Sparkline(" ▁▂▃▄▅▆▇█", "·", "▾");

  /** For terminals that have no other characters. */
  static final Sparkline PLAIN = new Sparkline(" .:-=+*%#", "?", "v");

  /** What a terminal of this environment can show; blocks if it does not tell. */
  static Sparkline of(Map<String, String> environment) {
    String locale = environment.getOrDefault("LC_CTYPE", "").toLowerCase(Locale.ROOT);
    return locale.isEmpty() || locale.contains("utf-8") || locale.contains("utf8") ? BLOCKS : PLAIN;
  }

  String of(List<Long> values) {
    return withGaps(values.stream().map(OptionalLong::of).toList());
  }

  /** The same, with a mark in place of what is not known. */
  String withGaps(List<OptionalLong> values) {
    long greatest = values.stream().flatMapToLong(OptionalLong::stream).max().orElse(0);
    return values.stream()
        .map(value -> value.isPresent() ? bar(value.getAsLong(), greatest) : gap)
        .collect(Collectors.joining());
  }

  /** What is more than 0 is seen. */
  private String bar(long value, long greatest) {
    return value < 0 ? below : bar(height(value, greatest, highest()));
  }

  /** The bar of a height. */
  String bar(int height) {
    return bars.substring(height, height + 1);
  }

  int highest() {
    return bars.length() - 1;
  }

  /** A value's share of so many steps; at least one of what is more than 0. */
  static int height(long value, long greatest, int steps) {
    return value <= 0 ? 0 : (int) Math.ceil((double) value * steps / greatest);
  }
}
