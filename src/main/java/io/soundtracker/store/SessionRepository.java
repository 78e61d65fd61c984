package io.soundtracker.store;

import io.soundtracker.model.Account;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Sessions and their log, one row per account in each. */
public final class SessionRepository {

  private final Database database;

  public SessionRepository(Database database) {
    this.database = database;
  }

  /**
   * Opens a session.
   *
   * @param source what lists, such as {@code yt-dlp 2026.08.19}
   * @param configuration the effective settings as JSON
   */
  public void start(String id, int accounts, String source, String configuration, Instant now) {
    database.update(
        """
        INSERT INTO scrape_sessions (session_id, start_time, status, total_accounts, source,
          configuration, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        now,
        SessionStatus.RUNNING.stored(),
        accounts,
        source,
        configuration,
        now);
  }

  /** Writes the log row of one account and adds it to the session's counters. */
  public void log(
      String sessionId,
      Account account,
      Listing listing,
      VideoRepository.Saved saved,
      Duration took,
      Instant now) {
    Verdict verdict = listing.verdict();
    database.update(
        """
        INSERT INTO scrape_logs (session_id, account_id, timestamp, status, videos_found, new_videos,
          updated_videos, error_message, execution_time_seconds, reason, refused_lines, covered_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        sessionId,
        account.id(),
        now,
        statusOf(verdict),
        listing.videos().size(),
        saved.added(),
        saved.updated(),
        verdict.detail(),
        took.toMillis() / 1000.0,
        verdict.reason().map(Reason::name),
        listing.refused().size(),
        coveredFrom(verdict));
    database.update(
        """
        UPDATE scrape_sessions SET
          successful_scrapes = successful_scrapes + ?, partial_scrapes = partial_scrapes + ?,
          failed_scrapes = failed_scrapes + ?, total_videos_scraped = total_videos_scraped + ?,
          total_new_videos = total_new_videos + ?, total_updated_videos = total_updated_videos + ?
        WHERE session_id = ?
        """,
        verdict instanceof Verdict.Complete,
        verdict instanceof Verdict.Partial,
        verdict instanceof Verdict.Failed,
        listing.videos().size(),
        saved.added(),
        saved.updated(),
        sessionId);
  }

  /** Closes sessions whose process ended without doing so, by what their log rows say. */
  public void closeAbandoned() {
    database.update(
        """
        UPDATE scrape_sessions SET
          end_time = COALESCE((SELECT MAX(timestamp) FROM scrape_logs l
                               WHERE l.session_id = scrape_sessions.session_id), start_time),
          status = CASE WHEN successful_scrapes + partial_scrapes > 0 THEN ? ELSE ? END
        WHERE status = ?
        """,
        SessionStatus.PARTIAL.stored(),
        SessionStatus.FAILED.stored(),
        SessionStatus.RUNNING.stored());
  }

  /**
   * Closes a session.
   *
   * @param errors as JSON; empty if there were none
   * @param exitCode what the program answers; empty if that is not known yet
   */
  public void finish(
      String id, SessionStatus status, Optional<String> errors, OptionalInt exitCode, Instant now) {
    database.update(
        """
        UPDATE scrape_sessions SET end_time = ?, status = ?, error_log = ?, exit_code = ?
        WHERE session_id = ?
        """,
        now,
        status.stored(),
        errors,
        exitCode,
        id);
  }

  private static String statusOf(Verdict verdict) {
    if (verdict instanceof Verdict.Complete) {
      return "success";
    }
    return verdict instanceof Verdict.Partial ? "partial" : "failed";
  }

  private static Optional<String> coveredFrom(Verdict verdict) {
    return verdict instanceof Verdict.Complete complete
        ? Optional.of(complete.since().map(Timestamps::format).orElse(Timestamps.BEGINNING))
        : Optional.empty();
  }
}
