package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one session saw of a post, and how its views grew since the snapshot before.
 *
 * @param age of the post then; below zero only where a clock was wrong; empty where it is not known
 *     when it was posted
 * @param engagementRate in percent; empty where a part is unknown
 * @param gain views now less views in the snapshot before: below zero for a fall, which is told as
 *     it was observed; empty for the first snapshot and where either of the two is unknown
 * @param velocity gain per day, which is gain / hours between the two × 24; empty where the gain
 *     is, and for two snapshots of one moment
 */
public record Snapshot(
    Instant at,
    Optional<Duration> age,
    Counts counts,
    OptionalDouble engagementRate,
    OptionalLong gain,
    OptionalDouble velocity) {

  public Snapshot {
    requireNonNull(at);
    requireNonNull(age);
    requireNonNull(counts);
    requireNonNull(engagementRate);
    requireNonNull(gain);
    requireNonNull(velocity);
  }
}
