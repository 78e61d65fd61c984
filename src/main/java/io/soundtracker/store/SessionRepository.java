package io.soundtracker.store;

import io.soundtracker.model.Account;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
   * @param accounts what it is to list, in this order
   * @param source what lists, such as {@code yt-dlp 2026.08.19}
   * @param configuration the effective settings as JSON
   * @return its id: the day and its number on that day, such as {@code 20261101-1}; short, since
   *     every snapshot bears it twice
   */
  public String start(List<Account> accounts, String source, String configuration, Instant now) {
    return database
        .first(
            """
            INSERT INTO scrape_sessions (session_id, start_time, status, total_accounts,
              planned_accounts, source, configuration, created_at)
            SELECT ?1 || (1 + COALESCE(MAX(CAST(substr(session_id, length(?1) + 1) AS INTEGER)), 0)),
              ?2, ?3, ?4, ?5, ?6, ?7, ?2
            FROM scrape_sessions WHERE substr(session_id, 1, length(?1)) = ?1
            RETURNING session_id
            """,
            row -> row.text("session_id"),
            Timestamps.day(Timestamps.format(now)).replace("-", "") + "-",
            now,
            SessionStatus.RUNNING.stored(),
            accounts.size(),
            JsonArray.of(accounts.stream().map(Account::id).toList()),
            source,
            configuration)
        .orElseThrow();
  }

  /**
   * Writes the log row of one account in place of one that an earlier attempt left, and brings the
   * session's counters up to date.
   *
   * @param source what listed, such as {@code yt-dlp 2026.08.19}
   */
  public void log(
      String sessionId,
      Account account,
      Listing listing,
      VideoRepository.Saved saved,
      String source,
      Duration took,
      Instant now) {
    Verdict verdict = listing.verdict();
    Transcript transcript = listing.transcript();
    database.update(
        "DELETE FROM scrape_logs WHERE session_id = ? AND account_id = ?", sessionId, account.id());
    database.update(
        """
        INSERT INTO scrape_logs (session_id, account_id, timestamp, status, videos_found, new_videos,
          updated_videos, error_message, execution_time_seconds, reason, refused_lines, covered_from,
          source, stderr, attempts, pages, unread_pages, bare_videos)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        coveredFrom(verdict),
        source,
        transcript.said().isBlank() ? Optional.empty() : Optional.of(transcript.said()),
        transcript.attempts(),
        transcript.pages(),
        transcript.unreadPages(),
        transcript.bareVideos());
    database.update(
        """
        UPDATE scrape_sessions SET (successful_scrapes, partial_scrapes, failed_scrapes,
          total_videos_scraped, total_new_videos, total_updated_videos)
        = (SELECT COUNT(*) FILTER (WHERE status = 'success'),
             COUNT(*) FILTER (WHERE status = 'partial'), COUNT(*) FILTER (WHERE status = 'failed'),
             SUM(videos_found), SUM(new_videos), SUM(updated_videos)
           FROM scrape_logs WHERE session_id = ?1)
        WHERE session_id = ?1
        """,
        sessionId);
  }

  /** Whether an account's last listings, before a session, all ended for the same reason. */
  public boolean lastListingsWere(
      Reason reason, int listings, Account account, String beforeSession) {
    List<String> last =
        database.list(
            """
            SELECT COALESCE(reason, '') AS reason FROM scrape_logs
            WHERE account_id = ? AND session_id <> ? ORDER BY timestamp DESC, id DESC LIMIT ?
            """,
            row -> row.text("reason"),
            account.id(),
            beforeSession,
            listings);
    return last.size() == listings && last.stream().allMatch(reason.name()::equals);
  }

  /**
   * Until when sessions have to wait because one was blocked; empty if none was, if that is over,
   * or if something was read since. What began later than now was noted by a clock that was wrong.
   */
  public Optional<Instant> coolDownUntil(Instant now) {
    return database.first(
        """
        SELECT cool_down_until FROM scrape_sessions blocked
        WHERE cool_down_until > ?1 AND start_time <= ?1 AND NOT EXISTS (
          SELECT 1 FROM scrape_sessions later WHERE later.id > blocked.id
            AND later.cool_down_until IS NULL AND later.source NOT LIKE 'recorded %'
            AND later.successful_scrapes + later.partial_scrapes > 0)
        ORDER BY id DESC LIMIT 1
        """,
        row -> row.instant("cool_down_until"), now);
  }

  /**
   * Closes a session.
   *
   * @param endedBy what ended it before all accounts were tried; empty for nothing
   * @param coolDownUntil how long the next ones have to wait; empty for not at all
   * @param errors as JSON; empty if there were none
   * @param exitCode what the program answers; empty if that is not known yet
   */
  public void finish(
      String id,
      SessionStatus status,
      Optional<Reason> endedBy,
      Optional<Instant> coolDownUntil,
      Optional<String> errors,
      OptionalInt exitCode,
      Instant now) {
    database.update(
        """
        UPDATE scrape_sessions SET end_time = MAX(start_time, ?), status = ?, ended_by = ?, cool_down_until = ?,
          error_log = ?, exit_code = ?
        WHERE session_id = ?
        """,
        now,
        status.stored(),
        endedBy.map(Reason::name),
        coolDownUntil,
        errors,
        exitCode,
        id);
  }

  static String statusOf(Verdict verdict) {
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
