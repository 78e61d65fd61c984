package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the views of one post of an account grew over time.
 *
 * @param gone whether it is no longer there, at the latest since its last observation
 */
record ViewCourse(long account, Instant postedAt, boolean gone, ViewCurve curve) {

  private static final Duration YOUNG = Duration.ofDays(14);

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
   * latest; empty where nothing of it does. A fall counts as 0.
   */
  OptionalLong gained(Instant from, Instant to) {
    if (knownSecondsIn(from, to) == 0) {
      return OptionalLong.empty();
    }
    Instant since = later(from, first().orElseThrow());
    Instant until = earlier(to, latest().orElseThrow());
    return OptionalLong.of(Math.max(0, viewsAt(until) - viewsAt(since)));
  }

  private long viewsAt(Instant moment) {
    return curve.viewsAt(Duration.between(postedAt, moment)).orElseThrow();
  }

  /** How much of a span of time lies between two observations. */
  long knownSecondsIn(Instant from, Instant to) {
    return first().isEmpty()
        ? 0
        : seconds(later(from, first().get()), earlier(to, latest().orElseThrow()));
  }

  /**
   * How much of a span of time ought to be known: while the post is young, or as long as it was
   * observed if that is more. Listings leave out old posts in the end.
   */
  long secondsIn(Instant from, Instant to) {
    Instant observed = latest().orElse(postedAt);
    Instant end = gone ? observed : later(observed, postedAt.plus(YOUNG));
    return seconds(later(from, postedAt), earlier(to, end));
  }

  private static long seconds(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }

  /** Whether all that the post gained in a span of time is known. */
  boolean spans(Instant from, Instant to) {
    return first().filter(at -> !at.isAfter(from)).isPresent()
        && latest().filter(at -> !at.isBefore(to)).isPresent();
  }

  /** Whether it was observed in a span of time, to which its end belongs, but not its start. */
  boolean isObserved(Instant from, Instant to) {
    long oldest = Duration.between(postedAt, to).toSeconds();
    long youngest = Duration.between(postedAt, from).toSeconds();
    return curve.ages().anyMatch(age -> age > youngest && age <= oldest);
  }

  long fallsSince(Instant from) {
    return curve.fallsSince(Duration.between(postedAt, from));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
