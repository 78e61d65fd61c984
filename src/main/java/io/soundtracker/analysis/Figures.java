package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.store.Row;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What a group of posts reached together.
 *
 * @param posts how many posts are in the group
 * @param views sum over the posts whose views are known; empty where none is; likewise the others
 * @param postsWithoutCounts posts of which at least one of views, likes, comments and shares is
 *     unknown: the sums leave those counts out
 * @param meanOfRates mean engagement rate over posts with views, in percent
 * @param pooledRate Σ interactions / Σ views over posts with all counts known, in percent
 */
public record Figures(
    long posts,
    OptionalLong views,
    OptionalLong likes,
    OptionalLong comments,
    OptionalLong shares,
    OptionalLong saves,
    long postsWithoutCounts,
    OptionalDouble meanOfRates,
    OptionalDouble pooledRate) {

  /** Of what is known to have no posts: sums of 0, and no rates. */
  static final Figures OF_NONE =
      new Figures(
          0,
          OptionalLong.of(0),
          OptionalLong.of(0),
          OptionalLong.of(0),
          OptionalLong.of(0),
          OptionalLong.of(0),
          0,
          OptionalDouble.empty(),
          OptionalDouble.empty());

  public Figures {
    requireNonNull(views);
    requireNonNull(likes);
    requireNonNull(comments);
    requireNonNull(shares);
    requireNonNull(saves);
    requireNonNull(meanOfRates);
    requireNonNull(pooledRate);
  }

  /** Reads the columns of {@code Figures.sql}. */
  static Figures of(Row row) {
    return new Figures(
        row.number("posts"),
        row.optionalNumber("views"),
        row.optionalNumber("likes"),
        row.optionalNumber("comments"),
        row.optionalNumber("shares"),
        row.optionalNumber("saves"),
        row.number("posts_without_counts"),
        row.optionalDecimal("mean_of_rates"),
        row.optionalDecimal("pooled_rate"));
  }

  /** A count as what lists are ordered by; the unknown stays unknown. */
  static OptionalDouble decimal(OptionalLong count) {
    return count.isPresent()
        ? OptionalDouble.of((double) count.getAsLong())
        : OptionalDouble.empty();
  }

  /** The order by a figure, the highest first; those of which it is unknown come last. */
  static <T> Comparator<T> mostFirst(Function<T, OptionalDouble> figure) {
    return Comparator.comparingDouble((T one) -> figure.apply(one).orElse(Double.NEGATIVE_INFINITY))
        .reversed();
  }
}
