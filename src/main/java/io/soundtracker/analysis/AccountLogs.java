package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is stored of one account, and how its last listings went. */
public final class AccountLogs {

  private static final String LOG = Question.load("AccountLog.sql");

  private final Database database;

  public AccountLogs(Database database) {
    this.database = database;
  }

  /** How many posts are stored, and when the first and the last of them were posted. */
  public record Stored(long posts, Optional<Instant> first, Optional<Instant> last) {
    public Stored {
      requireNonNull(first);
      requireNonNull(last);
    }
  }

  public Stored storedPostsOf(Handle account) {
    return database
        .first(
            """
            SELECT COUNT(*) AS posts, MIN(posted_at) AS first, MAX(posted_at) AS last FROM videos
            WHERE account_id = (SELECT id FROM accounts WHERE username = ?)
            """,
            row ->
                new Stored(
                    row.number("posts"), row.optionalInstant("first"), row.optionalInstant("last")),
            account)
        .orElseThrow();
  }

  /** Newest first. */
  public List<ListingLog> lastOf(Handle account, int count) {
    return database.list(LOG, ListingLog::of, account, count);
  }
}
