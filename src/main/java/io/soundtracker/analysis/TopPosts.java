package io.soundtracker.analysis;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.LongStream;

/** The most viewed posts of each group, and no others, out of one walk over all posts. */
public final class TopPosts<K> {

  private static final Comparator<Post> LEAST_FIRST =
      Comparator.<Post>comparingLong(post -> post.counts().views().orElse(-1))
          .thenComparing(post -> post.postedAt().orElse(Instant.MIN))
          .thenComparing(Post::id);

  private final Map<K, PriorityQueue<Post>> groups = new HashMap<>();
  private final int limit;

  /**
   * @param limit how many posts are kept of a group at most
   */
  public TopPosts(int limit) {
    this.limit = limit;
  }

  /**
   * How many posts each group may keep so that all together keep to a budget; at least one.
   *
   * @param wanted how many a group may keep if the budget allows
   */
  public static int limit(int wanted, long budget, LongStream groupSizes) {
    long[] sizes = groupSizes.toArray();
    for (int limit = wanted; limit > 1; limit--) {
      long each = limit;
      if (LongStream.of(sizes).map(size -> Math.min(size, each)).sum() <= budget) {
        return limit;
      }
    }
    return Math.min(wanted, 1);
  }

  public void add(K group, Post post) {
    PriorityQueue<Post> kept =
        groups.computeIfAbsent(group, key -> new PriorityQueue<>(LEAST_FIRST));
    kept.add(post);
    if (kept.size() > limit) {
      kept.poll();
    }
  }

  /** Most viewed first; posts with unknown views last. */
  public List<Post> of(K group) {
    return groups.getOrDefault(group, new PriorityQueue<>(LEAST_FIRST)).stream()
        .sorted(LEAST_FIRST.reversed())
        .toList();
  }
}
