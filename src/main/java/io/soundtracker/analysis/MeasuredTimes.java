package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** Between which moments the counts of some posts were read, each post's latest ones. */
public record MeasuredTimes(Instant first, Instant last) {

  public MeasuredTimes {
    requireNonNull(first);
    requireNonNull(last);
  }
}
