package io.soundtracker.report;

import io.soundtracker.analysis.Figures;
import io.soundtracker.analysis.Post;
import io.soundtracker.model.Counts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** The figures of posts, computed the plain way. */
final class FiguresOf {

  private FiguresOf() {}

  static Figures posts(List<Post> posts) {
    List<Counts> known =
        posts.stream().filter(post -> post.engagementRate().isPresent()).map(Post::counts).toList();
    double interactions =
        known.stream()
            .mapToLong(
                counts ->
                    counts.likes().getAsLong()
                        + counts.comments().getAsLong()
                        + counts.shares().getAsLong())
            .sum();
    long views = known.stream().mapToLong(counts -> counts.views().getAsLong()).sum();
    return new Figures(
        posts.size(),
        sum(posts, Counts::views),
        sum(posts, Counts::likes),
        sum(posts, Counts::comments),
        sum(posts, Counts::shares),
        sum(posts, Counts::saves),
        posts.size() - known.size(),
        known.stream()
            .filter(counts -> counts.views().getAsLong() > 0)
            .mapToDouble(counts -> counts.engagementRate().getAsDouble())
            .average(),
        views == 0 ? OptionalDouble.empty() : OptionalDouble.of(interactions / views * 100));
  }

  private static OptionalLong sum(List<Post> posts, Function<Counts, OptionalLong> part) {
    return posts.stream()
        .map(post -> part.apply(post.counts()))
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .reduce(Long::sum);
  }
}
