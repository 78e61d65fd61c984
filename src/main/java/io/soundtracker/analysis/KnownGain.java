package io.soundtracker.analysis;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * Sums up what posts gained in views over a span of time. A sum of which much is missing would be
 * taken for a slow pace, so that it counts as unknown.
 */
final class KnownGain {

  private final Instant from;
  private final Instant to;
  private long gained;
  private long posts;
  private long partly;
  private long knownSeconds;
  private long seconds;

  KnownGain(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  void add(PostCurve post) {
    seconds += post.secondsIn(from, to);
    OptionalLong gain = post.gained(from, to);
    if (gain.isPresent()) {
      gained += gain.getAsLong();
      posts++;
      partly += post.spans(from, to) ? 0 : 1;
      knownSeconds += post.knownSecondsIn(from, to);
    }
  }

  /** Empty if too little of the time of all posts is known. */
  OptionalLong gained() {
    return posts > 0 && knownSeconds * 100 >= seconds * Pace.LEAST_KNOWN
        ? OptionalLong.of(gained)
        : OptionalLong.empty();
  }

  /** The sum as a pace, which has no posts if nothing is known. */
  Pace pace() {
    return new Pace(from, to, gained(), posts, partly, knownSeconds, seconds);
  }
}
