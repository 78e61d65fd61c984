package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A stored post with its latest counts.
 *
 * @param uploadDate the UTC date of posting
 * @param sound the sound that it uses; empty for a post without one
 * @param engagementRate in percent; empty where a part is unknown
 * @param deleted whether it is proven to be gone from the platform
 * @param measuredAt when its counts were last read
 */
public record Post(
    String id,
    Handle account,
    URI url,
    Instant postedAt,
    LocalDate uploadDate,
    Optional<String> caption,
    OptionalInt durationSeconds,
    Optional<SoundName> sound,
    Counts counts,
    OptionalDouble engagementRate,
    boolean deleted,
    Instant measuredAt) {

  /** A stored sound as reports name it. */
  public record SoundName(String key, String title, Optional<String> artist, boolean original) {
    public SoundName {
      requireNonNull(key);
      requireNonNull(title);
      requireNonNull(artist);
    }
  }

  public Post {
    requireNonNull(id);
    requireNonNull(account);
    requireNonNull(url);
    requireNonNull(postedAt);
    requireNonNull(uploadDate);
    requireNonNull(caption);
    requireNonNull(durationSeconds);
    requireNonNull(sound);
    requireNonNull(counts);
    requireNonNull(engagementRate);
    requireNonNull(measuredAt);
  }
}
