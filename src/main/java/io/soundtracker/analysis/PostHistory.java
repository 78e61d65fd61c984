package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Marks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is stored of one post, and how it grew.
 *
 * @param missingSince the first complete listing that should have shown it and did not; empty for
 *     none
 * @param snapshots oldest first
 * @param viewsAtAges its views at the ages that posts are compared by, youngest first; none, like
 *     {@code halfLife}, where it is not known when it was posted
 * @param course its views at even steps from the first snapshot that tells them to the last; empty
 *     if there are not two
 * @param checkBacks empty for a post that was never under a schedule
 */
public record PostHistory(
    Post post,
    Marks marks,
    Optional<Instant> missingSince,
    List<Snapshot> snapshots,
    List<ViewsAtAge> viewsAtAges,
    HalfLife halfLife,
    List<Long> course,
    Optional<CheckBacks> checkBacks) {

  public PostHistory {
    requireNonNull(post);
    requireNonNull(marks);
    requireNonNull(missingSince);
    snapshots = List.copyOf(snapshots);
    viewsAtAges = List.copyOf(viewsAtAges);
    requireNonNull(halfLife);
    course = List.copyOf(course);
    requireNonNull(checkBacks);
  }
}
