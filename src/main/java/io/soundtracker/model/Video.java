package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A post as one listing showed it.
 *
 * @param id the platform's id, digits only
 * @param postedAt when it was posted, to the second
 * @param caption the whole caption as written; empty where the listing gave none
 * @param hashtags without {@code #}, in the order of the caption
 * @param durationSeconds of the video, or of the music for a photo post
 * @param sound empty for a post without one
 */
public record Video(
    String id,
    Instant postedAt,
    Optional<String> caption,
    List<String> hashtags,
    OptionalInt durationSeconds,
    Optional<Sound> sound,
    Counts counts,
    Marks marks) {

  public Video {
    requireNonNull(id);
    requireNonNull(postedAt);
    requireNonNull(caption);
    hashtags = List.copyOf(hashtags);
    requireNonNull(durationSeconds);
    requireNonNull(sound);
    requireNonNull(counts);
    requireNonNull(marks);
  }

  public Video withCounts(Counts other) {
    return new Video(id, postedAt, caption, hashtags, durationSeconds, sound, other, marks);
  }
}
