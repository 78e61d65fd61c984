package io.soundtracker.store;

import java.time.Instant;

/** Which state of each declared list (accounts, exclusive songs) was last taken in. */
public final class DeclaredListRepository {

  private final Database database;

  public DeclaredListRepository(Database database) {
    this.database = database;
  }

  /** Whether the list was last taken in with just this content. */
  public boolean isTaken(String name, String sha256) {
    return database
        .first("SELECT sha256 FROM declared_lists WHERE name = ?", row -> row.text("sha256"), name)
        .filter(sha256::equals)
        .isPresent();
  }

  public void saveTaken(String name, String sha256, Instant now) {
    database.update(
        """
        INSERT INTO declared_lists (name, sha256, taken_at) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, taken_at = excluded.taken_at
        """,
        name,
        sha256,
        now);
  }
}
