package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.store.Database;
import java.time.Instant;
import java.util.Optional;

/** Between which moments the counts of some posts were read, each post's latest ones. */
public record MeasuredTimes(Instant first, Instant last) {

  private static final String QUESTION = Question.load("MeasuredTimes.sql");

  public MeasuredTimes {
    requireNonNull(first);
    requireNonNull(last);
  }

  /** Empty if of no post it is known. */
  static Optional<MeasuredTimes> of(Database database, PostFilter filter) {
    return database
        .first(
            QUESTION,
            row ->
                row.optionalInstant("first")
                    .map(first -> new MeasuredTimes(first, row.instant("last"))),
            filter.parameters())
        .orElseThrow();
  }
}
