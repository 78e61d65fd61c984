package io.soundtracker.analysis;

import io.soundtracker.store.Database;

/** What the list of songs to leave out takes from a window. */
public final class LeftOutTotals {

  private static final String QUESTION = Question.load("LeftOutTotals.sql");

  private final Database database;

  public LeftOutTotals(Database database) {
    this.database = database;
  }

  /** How many sounds, versions of a song each for itself, with how many posts. */
  public record LeftOutTotal(long sounds, long posts) {}

  /** Of the posts asked about, listed or not. */
  public LeftOutTotal of(PostFilter filter) {
    return database
        .first(
            QUESTION,
            row -> new LeftOutTotal(row.number("sounds"), row.number("posts")),
            filter.parameters())
        .orElseThrow();
  }
}
