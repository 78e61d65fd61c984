package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.util.List;
import java.util.Optional;

/** How the last scraping sessions went. */
public final class Sessions {

  private static final String SESSIONS = Question.load("Sessions.sql");
  private static final String LOG = Question.load("SessionLog.sql");

  private final Database database;

  public Sessions(Database database) {
    this.database = database;
  }

  /** Newest first. */
  public List<SessionSummary> last(int count) {
    return database.list(SESSIONS, Sessions::toSummary, count, "");
  }

  /**
   * One session with its accounts.
   *
   * @param idPrefix a session's id or its beginning; empty for the latest session
   */
  public Optional<SessionDetails> find(String idPrefix) {
    return database.first(SESSIONS, this::toDetails, 1, idPrefix);
  }

  private SessionDetails toDetails(Row row) {
    SessionSummary summary = toSummary(row);
    List<ListingLog> accounts = database.list(LOG, ListingLog::of, summary.id());
    Optional<String> errors = row.optionalText("error_log");
    boolean allTried = accounts.size() == summary.accounts();
    return new SessionDetails(
        summary,
        row.optionalText("source"),
        row.optionalNumber("exit_code"),
        row.optionalText("ended_by"),
        row.optionalInstant("cool_down_until"),
        row.optionalText("configuration"),
        accounts,
        allTried ? Optional.of(List.of()) : errors.map(this::notTried));
  }

  /** From the errors of a session that came to its end, or was closed after it had been killed. */
  private List<Handle> notTried(String errors) {
    return database.list(
        """
        SELECT json_extract(value, '$.account') AS account FROM json_each(?)
        WHERE json_extract(value, '$.reason') IN ('NOT_TRIED', 'NOT_FINISHED') ORDER BY key
        """,
        row -> Handle.parse(row.text("account")),
        errors);
  }

  private static SessionSummary toSummary(Row row) {
    return new SessionSummary(
        row.text("session_id"),
        row.instant("start_time"),
        row.optionalInstant("end_time"),
        row.text("status"),
        row.smallNumber("total_accounts"),
        row.smallNumber("successful_scrapes"),
        row.smallNumber("partial_scrapes"),
        row.smallNumber("failed_scrapes"),
        row.smallNumber("total_videos_scraped"),
        row.smallNumber("total_new_videos"),
        row.smallNumber("total_updated_videos"));
  }
}
