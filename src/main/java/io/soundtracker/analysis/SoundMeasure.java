package io.soundtracker.analysis;

import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;

/** What sounds can be ordered by. */
public enum SoundMeasure {
  POSTS,
  ACCOUNTS,
  VIEWS,
  GAINED,
  LIKES,
  COMMENTS,
  SHARES,
  SAVES,
  ENGAGEMENT;

  /** Empty where it is not known. */
  public OptionalDouble of(SoundPerformance sound) {
    Figures figures = sound.total().figures();
    return switch (this) {
      case POSTS -> OptionalDouble.of((double) figures.posts());
      case ACCOUNTS -> OptionalDouble.of(sound.total().adopters());
      case VIEWS -> Figures.decimal(figures.views());
      case GAINED -> Figures.decimal(sound.gained().views());
      case LIKES -> Figures.decimal(figures.likes());
      case COMMENTS -> Figures.decimal(figures.comments());
      case SHARES -> Figures.decimal(figures.shares());
      case SAVES -> Figures.decimal(figures.saves());
      case ENGAGEMENT -> figures.meanOfRates();
    };
  }

  /** The unknown comes last. */
  public Comparator<SoundPerformance> mostFirst() {
    return Figures.mostFirst(this::of);
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
