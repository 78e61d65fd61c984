package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one observation said of a post's reach. A count that the source did not give is empty, which
 * means unknown and never 0.
 *
 * @param exact whether every count that is known is exact; else some may be rounded, as the
 *     platform shows them to people
 */
public record Counts(
    OptionalLong views,
    OptionalLong likes,
    OptionalLong comments,
    OptionalLong shares,
    OptionalLong saves,
    boolean exact) {

  public static final Counts UNKNOWN =
      rounded(
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty());

  public Counts {
    requireNonNull(views);
    requireNonNull(likes);
    requireNonNull(comments);
    requireNonNull(shares);
    requireNonNull(saves);
  }

  /** Counts that may be rounded. */
  public static Counts rounded(
      OptionalLong views,
      OptionalLong likes,
      OptionalLong comments,
      OptionalLong shares,
      OptionalLong saves) {
    return new Counts(views, likes, comments, shares, saves, false);
  }

  /** These, and others where these are unknown. One of the others makes them inexact. */
  public Counts completedBy(Counts others) {
    Counts all =
        new Counts(
            first(views, others.views),
            first(likes, others.likes),
            first(comments, others.comments),
            first(shares, others.shares),
            first(saves, others.saves),
            exact);
    return all.equals(this)
        ? this
        : rounded(all.views, all.likes, all.comments, all.shares, all.saves);
  }

  private static OptionalLong first(OptionalLong one, OptionalLong other) {
    return one.isPresent() ? one : other;
  }

  /**
   * (likes + comments + shares) / views × 100, in percent; 0.0 where views are 0, empty where one
   * of the four is unknown.
   */
  public OptionalDouble engagementRate() {
    if (views.isEmpty() || likes.isEmpty() || comments.isEmpty() || shares.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (views.getAsLong() == 0) {
      return OptionalDouble.of(0.0);
    }
    double interactions = (double) likes.getAsLong() + comments.getAsLong() + shares.getAsLong();
    return OptionalDouble.of(interactions / views.getAsLong() * 100);
  }
}
