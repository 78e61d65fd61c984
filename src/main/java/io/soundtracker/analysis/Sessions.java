package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.util.List;

/** How the last scraping sessions went. */
public final class Sessions {

  private static final String QUESTION = Question.load("Sessions.sql");

  private final Database database;

  public Sessions(Database database) {
    this.database = database;
  }

  /** Newest first. */
  public List<SessionSummary> last(int count) {
    return database.list(QUESTION, Sessions::toSummary, count);
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
