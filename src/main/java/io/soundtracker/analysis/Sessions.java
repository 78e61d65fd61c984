package io.soundtracker.analysis;

import io.soundtracker.model.Reason;
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
    return database.first(
        SESSIONS,
        row ->
            new SessionDetails(
                toSummary(row),
                row.optionalText("source"),
                row.optionalNumber("exit_code"),
                row.optionalText("ended_by").map(Reason::inWords),
                row.optionalInstant("cool_down_until"),
                database.list(LOG, ListingLog::of, row.text("session_id"))),
        1,
        idPrefix);
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
