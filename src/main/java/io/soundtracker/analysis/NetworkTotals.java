package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.store.Database;
import java.util.Optional;

/** What all posts of a window reached together, those without a sound included. */
public final class NetworkTotals {

  private static final String QUESTION = Question.load("NetworkTotals.sql");

  private final Database database;

  public NetworkTotals(Database database) {
    this.database = database;
  }

  /**
   * The sums, how many accounts posted, and how many of the posts have no sound.
   *
   * @param measured when the counts were read; empty if of none
   */
  public record NetworkTotal(
      Figures figures, long accounts, long postsWithoutSound, Optional<MeasuredTimes> measured) {
    public NetworkTotal {
      requireNonNull(figures);
      requireNonNull(measured);
    }
  }

  public NetworkTotal of(PostFilter filter) {
    return database
        .first(
            QUESTION,
            row ->
                new NetworkTotal(
                    Figures.of(row),
                    row.number("accounts"),
                    row.number("posts_without_sound"),
                    row.optionalInstant("first_measured")
                        .map(first -> new MeasuredTimes(first, row.instant("last_measured")))),
            filter.parameters())
        .orElseThrow();
  }
}
