package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** How the views of one post of an account grew over time. */
record ViewCourse(long account, Instant postedAt, ViewCurve curve) {

  ViewCourse {
    requireNonNull(postedAt);
    requireNonNull(curve);
  }

  Optional<Instant> first() {
    return curve.firstAge().map(postedAt::plus);
  }

  Optional<Instant> latest() {
    return curve.latestAge().map(postedAt::plus);
  }

  /**
   * What the post gained in a span of time, as far as it lies between its first observation and its
   * latest; empty where nothing of it does. A fall is less than 0.
   */
  OptionalLong gained(Instant from, Instant to) {
    if (curve.firstAge().isEmpty()) {
      return OptionalLong.empty();
    }
    Duration since = later(Duration.between(postedAt, from), curve.firstAge().get());
    Duration until = earlier(Duration.between(postedAt, to), curve.latestAge().orElseThrow());
    return since.compareTo(until) < 0
        ? OptionalLong.of(curve.viewsAt(until).getAsLong() - curve.viewsAt(since).getAsLong())
        : OptionalLong.empty();
  }

  /** Whether all that the post gained in a span of time is known. */
  boolean spans(Instant from, Instant to) {
    return first().filter(at -> !at.isAfter(from)).isPresent()
        && latest().filter(at -> !at.isBefore(to)).isPresent();
  }

  /** Whether it was observed in a span of time, of which both ends are a part. */
  boolean isObserved(Instant from, Instant to) {
    long oldest = Duration.between(postedAt, to).toSeconds();
    long youngest = Duration.between(postedAt, from).toSeconds();
    return curve.ages().anyMatch(age -> age >= youngest && age <= oldest);
  }

  long fallsSince(Instant from) {
    return curve.fallsSince(Duration.between(postedAt, from));
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
