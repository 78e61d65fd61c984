package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How often an account posts. Two posts are the least that tell a rhythm.
 *
 * @param postsPerWeek over the span that was read; empty for less than a day or fewer posts
 * @param medianGap the median of the times between one post and the next; empty for fewer posts
 */
public record PostingRhythm(OptionalDouble postsPerWeek, Optional<Duration> medianGap) {

  static final PostingRhythm UNKNOWN = new PostingRhythm(OptionalDouble.empty(), Optional.empty());

  public PostingRhythm {
    requireNonNull(postsPerWeek);
    requireNonNull(medianGap);
  }

  /**
   * The rhythm of an account's posts.
   *
   * @param posts posting times in order
   * @param from since when all posts are known; {@code to} until when
   */
  static PostingRhythm of(List<Instant> posts, Instant from, Instant to) {
    if (posts.size() < 2) {
      return UNKNOWN;
    }
    double days = Duration.between(from, to).toSeconds() / 86_400.0;
    List<Duration> gaps =
        IntStream.range(1, posts.size())
            .mapToObj(i -> Duration.between(posts.get(i - 1), posts.get(i)))
            .sorted()
            .toList();
    Duration low = gaps.get((gaps.size() - 1) / 2);
    Duration high = gaps.get(gaps.size() / 2);
    return new PostingRhythm(
        days < 1 ? OptionalDouble.empty() : OptionalDouble.of(posts.size() * 7 / days),
        Optional.of(low.plus(high).dividedBy(2)));
  }
}
