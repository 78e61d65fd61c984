package io.soundtracker.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** What is forecast. */
public enum ForecastMeasure {
  /** How often a sound is posted in the next seven days. */
  POSTS(7),
  /** How many views a sound's young posts gain in these. */
  VIEWS_GAINED(7),
  /** How many views a post has at that age. */
  VIEWS_AT_DAY_7(7),
  VIEWS_AT_DAY_30(30);

  private final int days;

  ForecastMeasure(int days) {
    this.days = days;
  }

  /** How long the days are that it is about, or how old the post is to be. */
  public Duration span() {
    return Duration.ofDays(days);
  }

  /** As it is stored and shown, such as {@code views gained}. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * The one of these words.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ForecastMeasure of(String words) {
    return Arrays.stream(values())
        .filter(measure -> measure.inWords().equals(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nothing is measured as " + words));
  }
}
