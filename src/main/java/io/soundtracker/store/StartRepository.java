package io.soundtracker.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When runs started that list what is due, whether that was anything or not. */
public final class StartRepository {

  private static final Duration KEPT = Duration.ofDays(60);

  private final Database database;

  public StartRepository(Database database) {
    this.database = database;
  }

  /**
   * Notes a start.
   *
   * @param apart of starts that follow each other sooner, only the first one is noted
   */
  public void note(Instant now, Duration apart) {
    database.update(
        """
        INSERT INTO scrape_starts (started_at) SELECT ?1
        WHERE NOT EXISTS (SELECT 1 FROM scrape_starts WHERE started_at > ?2 AND started_at <= ?1)
        ON CONFLICT DO NOTHING
        """,
        now,
        now.minus(apart));
    database.update("DELETE FROM scrape_starts WHERE started_at < ?", now.minus(KEPT));
  }

  /** The last starts, the latest first. */
  public List<Instant> last(int count) {
    return database.list(
        "SELECT started_at FROM scrape_starts ORDER BY started_at DESC LIMIT ?",
        row -> row.instant("started_at"),
        count);
  }
}
