package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.store.Row;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A stored post with its latest counts.
 *
 * @param postedAt empty where another tool stored the post without it
 * @param uploadDate the UTC date of posting; empty where what is stored is no date
 * @param sound the sound that it uses; empty for a post without one
 * @param engagementRate in percent; empty where a part is unknown
 * @param deleted whether it is proven to be gone from the platform
 * @param measuredAt when its counts were last read; empty as {@code postedAt}
 */
public record Post(
    String id,
    Handle account,
    URI url,
    Optional<Instant> postedAt,
    Optional<LocalDate> uploadDate,
    Optional<String> caption,
    OptionalInt durationSeconds,
    Optional<SoundName> sound,
    Counts counts,
    OptionalDouble engagementRate,
    boolean deleted,
    Optional<Instant> measuredAt) {

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

  /** Reads the columns of {@code PostColumns.sql}. */
  static Post of(Row row) {
    return new Post(
        row.text("video_id"),
        new Handle(row.text("username")),
        Address.of(row.text("tiktok_url")),
        row.optionalInstant("posted_at"),
        row.optionalDate("upload_date"),
        row.optionalText("caption"),
        row.optionalSmallNumber("duration"),
        row.optionalText("sound_key")
            .map(
                key ->
                    new SoundName(
                        key,
                        row.text("song_title"),
                        row.optionalText("artist_name"),
                        row.flag("is_original"))),
        countsOf(row),
        row.optionalDecimal("engagement_rate"),
        row.flag("is_deleted"),
        row.optionalInstant("measured_at"));
  }

  /** Counts as posts and their snapshots keep them. */
  static Counts countsOf(Row row) {
    return new Counts(
        row.optionalNumber("views"),
        row.optionalNumber("likes"),
        row.optionalNumber("comments"),
        row.optionalNumber("shares"),
        row.optionalNumber("saves"),
        row.flag("counts_exact"));
  }
}
