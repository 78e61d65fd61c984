package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import java.time.Instant;
import java.util.Optional;

/** The moment up to which anything is known, which questions about the latest days go by. */
public final class LatestListing {

  private static final String QUESTION = Question.load("LatestListing.sql");

  private LatestListing() {}

  /** Empty before the first listing. */
  public static Optional<Instant> of(Database database) {
    return database.first(QUESTION, row -> row.optionalInstant("at")).orElseThrow();
  }
}
