package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.store.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one session saw of one of several posts.
 *
 * @param sound the key of the post's sound; empty for a post without one
 * @param engagementRate in percent; empty where a part is unknown
 */
public record PostSnapshot(
    String postId,
    Handle account,
    Optional<String> sound,
    Optional<Instant> postedAt,
    Instant at,
    Counts counts,
    OptionalDouble engagementRate) {

  public PostSnapshot {
    requireNonNull(postId);
    requireNonNull(account);
    requireNonNull(sound);
    requireNonNull(postedAt);
    requireNonNull(at);
    requireNonNull(counts);
    requireNonNull(engagementRate);
  }

  /** Reads the columns of {@code SnapshotsOfPosts.sql}. */
  static PostSnapshot of(Row row) {
    return new PostSnapshot(
        row.text("video_id"),
        new Handle(row.text("username")),
        row.optionalText("sound_key"),
        row.optionalInstant("posted_at"),
        row.instant("scraped_at"),
        Post.countsOf(row),
        row.optionalDecimal("engagement_rate"));
  }
}
