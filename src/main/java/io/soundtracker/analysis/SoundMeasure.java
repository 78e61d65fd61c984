package io.soundtracker.analysis;

import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

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
      case VIEWS -> decimal(figures.views());
      case GAINED -> decimal(sound.gained().views());
      case LIKES -> decimal(figures.likes());
      case COMMENTS -> decimal(figures.comments());
      case SHARES -> decimal(figures.shares());
      case SAVES -> decimal(figures.saves());
      case ENGAGEMENT -> figures.meanOfRates();
    };
  }

  /** The unknown comes last. */
  public Comparator<SoundPerformance> mostFirst() {
    return Comparator.comparingDouble(
            (SoundPerformance sound) -> of(sound).orElse(Double.NEGATIVE_INFINITY))
        .reversed();
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static OptionalDouble decimal(OptionalLong count) {
    return count.isPresent()
        ? OptionalDouble.of((double) count.getAsLong())
        : OptionalDouble.empty();
  }
}
