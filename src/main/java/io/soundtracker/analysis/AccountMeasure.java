package io.soundtracker.analysis;

import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;

/** What accounts can be ordered by. */
public enum AccountMeasure {
  VIEWS,
  GAINED,
  POSTS,
  ENGAGEMENT,
  POOLED,
  SAVES,
  RHYTHM;

  /** Empty where it is not known; {@code SAVES} are saves of a hundred views. */
  public OptionalDouble of(AccountPerformance account, Coverage coverage) {
    Figures figures = coverage.figuresOf(account.total());
    return switch (this) {
      case VIEWS -> Figures.decimal(figures.views());
      case GAINED -> Figures.decimal(account.gained().views());
      case POSTS -> Figures.decimal(coverage.postsOf(account.total()));
      case ENGAGEMENT -> figures.meanOfRates();
      case POOLED -> figures.pooledRate();
      case SAVES -> account.total().savesRate();
      case RHYTHM -> account.rhythm().postsPerWeek();
    };
  }

  /** The unknown comes last. */
  public Comparator<AccountPerformance> mostFirst(Coverage coverage) {
    return Figures.mostFirst(account -> of(account, coverage));
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
