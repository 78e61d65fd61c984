package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the views of one post grew, as far as it was observed.
 *
 * @param account the id of its account
 * @param gone whether it is no longer there, at the latest since its last observation
 */
public record PostCurve(String id, long account, Instant postedAt, boolean gone, ViewCurve curve) {

  /** In its first days a post gains most, and every rhythm of listing still measures it. */
  static final Duration YOUNG = Duration.ofDays(14);

  public PostCurve {
    requireNonNull(id);
    requireNonNull(postedAt);
    requireNonNull(curve);
  }

  /** When it was first observed with known views; empty if it never was. */
  Optional<Instant> first() {
    return curve.firstAge().map(postedAt::plus);
  }

  /** When it was last. */
  Optional<Instant> latest() {
    return curve.latestAge().map(postedAt::plus);
  }

  /** Its age when its views were last seen, as they must have been. */
  public Duration lastSeen() {
    return curve.latestAge().orElseThrow();
  }

  /** When that was. */
  public Instant lastSeenAt() {
    return postedAt.plus(lastSeen());
  }

  /** How many views it had then. */
  public long views() {
    return viewsAt(lastSeen()).orElseThrow();
  }

  /** Empty for ages that are not between two observations near each other. */
  public OptionalLong viewsAt(Duration age) {
    return curve.viewsAt(age);
  }

  private OptionalLong viewsAt(Instant moment) {
    return viewsAt(Duration.between(postedAt, moment));
  }

  /**
   * What the post gained in a span of time, as far as it lies between its first observation and its
   * latest; empty where nothing of it does, and where the views at either end of that are not
   * known. A fall counts as 0.
   */
  OptionalLong gained(Instant from, Instant to) {
    if (knownSecondsIn(from, to) == 0) {
      return OptionalLong.empty();
    }
    OptionalLong before = viewsAt(later(from, first().orElseThrow()));
    OptionalLong after = viewsAt(earlier(to, latest().orElseThrow()));
    return before.isPresent() && after.isPresent()
        ? OptionalLong.of(Math.max(0, after.getAsLong() - before.getAsLong()))
        : OptionalLong.empty();
  }

  /** How much of a span of time lies between its first observation and its latest. */
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

  /** Whether it was observed at the latest at the start of a span of time, and again after it. */
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
