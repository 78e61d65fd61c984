package io.soundtracker.report;

import static java.util.Comparator.comparing;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.PostLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The links of invented posts, put in order in memory. */
record InventedLinks(List<Post> posts, Instant latest) implements NetworkReport.Links {

  @Override
  public Totals totals() {
    return new Totals(
        shown().size(),
        shown().stream().filter(this::isNew).count(),
        posts.size() - shown().size());
  }

  @Override
  public void forEach(Consumer<PostLink> consumer) {
    shown().stream()
        .sorted(
            comparing((Post post) -> post.sound().isEmpty())
                .thenComparing(post -> -using(posts, post).size())
                .thenComparing(
                    post ->
                        -using(posts, post).stream()
                            .mapToLong(one -> one.counts().views().orElse(0))
                            .sum())
                .thenComparing(InventedLinks::key)
                .thenComparing(post -> !isNew(post))
                .thenComparing(
                    post -> isNew(post) ? post.postedAt().orElseThrow() : Instant.MAX,
                    Comparator.reverseOrder())
                .thenComparing(post -> -post.counts().views().orElse(-1))
                .thenComparing(post -> post.postedAt().orElseThrow(), Comparator.reverseOrder())
                .thenComparing(Post::id, Comparator.reverseOrder()))
        .forEach(
            post ->
                consumer.accept(
                    new PostLink(
                        post.sound().map(Post.SoundName::key),
                        using(shown(), post).size(),
                        using(shown(), post).stream().filter(this::isNew).count(),
                        post.url())));
  }

  private List<Post> shown() {
    return posts.stream().filter(post -> !post.deleted()).toList();
  }

  private boolean isNew(Post post) {
    return !post.postedAt().orElseThrow().isBefore(latest.minus(Duration.ofHours(24)));
  }

  private static List<Post> using(List<Post> posts, Post like) {
    return posts.stream().filter(post -> key(post).equals(key(like))).toList();
  }

  private static String key(Post post) {
    return post.sound().map(Post.SoundName::key).orElse("");
  }
}
