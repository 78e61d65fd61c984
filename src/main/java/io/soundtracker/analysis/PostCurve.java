package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * How one post grew, as far as it was observed.
 *
 * @param account the id of its account
 * @param firstSeen its age when its views were first seen, {@code lastSeen} when they were last
 * @param views how many they were last
 * @param curve its views in between
 */
public record PostCurve(
    String id,
    long account,
    Instant postedAt,
    Duration firstSeen,
    Duration lastSeen,
    long views,
    ViewCurve curve) {

  public PostCurve {
    requireNonNull(id);
    requireNonNull(postedAt);
    requireNonNull(firstSeen);
    requireNonNull(lastSeen);
    requireNonNull(curve);
  }

  /** Empty for ages that were not observed on both sides. */
  public OptionalLong viewsAt(Duration age) {
    return curve.at(age).views();
  }

  OptionalLong viewsAt(Instant moment) {
    return viewsAt(Duration.between(postedAt, moment));
  }

  public Instant lastSeenAt() {
    return postedAt.plus(lastSeen);
  }

  Instant firstSeenAt() {
    return postedAt.plus(firstSeen);
  }

  /**
   * Adds a snapshot to the last post of a list, or begins the next post; those of one post come in
   * a row.
   */
  static void add(Row row, List<PostCurve> posts) {
    String id = row.text("video_id");
    Instant at = row.instant("scraped_at");
    long views = row.number("views");
    int last = posts.size() - 1;
    PostCurve post =
        last >= 0 && posts.get(last).id().equals(id)
            ? posts.remove(last)
            : begun(id, row.number("account_id"), row.instant("posted_at"), at);
    Duration age = Duration.between(post.postedAt(), at);
    post.curve().add(age, OptionalLong.of(views));
    posts.add(
        new PostCurve(
            id, post.account(), post.postedAt(), post.firstSeen(), age, views, post.curve()));
  }

  private static PostCurve begun(String id, long account, Instant postedAt, Instant at) {
    Duration age = Duration.between(postedAt, at);
    return new PostCurve(id, account, postedAt, age, age, 0, new ViewCurve());
  }
}
