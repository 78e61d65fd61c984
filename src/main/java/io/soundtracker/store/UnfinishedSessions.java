package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sessions that did not come to the end of what they had planned. */
public final class UnfinishedSessions {

  private static final String CLOSE =
      """
      UPDATE scrape_sessions SET
        end_time = MAX(start_time, COALESCE((SELECT MAX(timestamp) FROM scrape_logs l
          WHERE l.session_id = scrape_sessions.session_id), start_time)),
        status = CASE WHEN successful_scrapes > 0 AND successful_scrapes = total_accounts THEN ?
          WHEN successful_scrapes + partial_scrapes > 0 THEN ? ELSE ? END,
        ended_by = CASE WHEN (SELECT COUNT(*) FROM scrape_logs l
          WHERE l.session_id = scrape_sessions.session_id) < total_accounts THEN ? END,
        error_log = (
          SELECT NULLIF(json_group_array(json(error)), '[]') FROM (
            SELECT json_object('account', a.username, 'reason', l.reason,
                'detail', COALESCE(l.error_message, '')) AS error, 0 AS part, l.id AS place
            FROM scrape_logs l JOIN accounts a ON a.id = l.account_id
            WHERE l.session_id = scrape_sessions.session_id AND l.reason IS NOT NULL
            UNION ALL
            SELECT json_object('account', a.username, 'reason', 'NOT_FINISHED'), 1, p.key
            FROM json_each(scrape_sessions.planned_accounts) p JOIN accounts a ON a.id = p.value
            WHERE NOT EXISTS (SELECT 1 FROM scrape_logs l
              WHERE l.session_id = scrape_sessions.session_id AND l.account_id = a.id)
            ORDER BY part, place))
      WHERE status = ?
      RETURNING session_id, total_accounts,
        (SELECT COUNT(*) FROM scrape_logs l WHERE l.session_id = scrape_sessions.session_id
          AND l.reason IS NOT 'INTERRUPTED') AS done
      """;

  private static final String LEFT =
      """
      SELECT p.value AS account_id FROM scrape_sessions s, json_each(s.planned_accounts) p
      LEFT JOIN scrape_logs l ON l.session_id = s.session_id AND l.account_id = p.value
      WHERE s.session_id = ?
        AND (l.id IS NULL OR l.reason IN (SELECT value FROM json_each(?)))
      ORDER BY p.key
      """;

  /** What ends a listing and says nothing of its account. */
  private static final Set<Reason> BROKE_OFF =
      EnumSet.of(
          Reason.INTERRUPTED,
          Reason.OVER_BUDGET,
          Reason.BUDGET_SPENT,
          Reason.DISK_FULL,
          Reason.NETWORK_DOWN);

  private final Database database;

  public UnfinishedSessions(Database database) {
    this.database = database;
  }

  /**
   * A session that was closed after its process had gone.
   *
   * @param accounts how many it was to list; {@code done} how many of them it had come to
   */
  public record Closed(String sessionId, int accounts, int done) {
    public Closed {
      requireNonNull(sessionId);
    }
  }

  /**
   * What a session left to be done.
   *
   * @param accounts by id, those it did not come to or was interrupted at, in its order; empty as a
   *     whole if it did not say what it was to list, as those of former versions
   */
  public record Left(String sessionId, Optional<List<Long>> accounts) {
    public Left {
      requireNonNull(sessionId);
      accounts = accounts.map(List::copyOf);
    }
  }

  /**
   * Closes sessions whose process ended without doing so, by what their log rows say. Only for the
   * holder of the run lock.
   */
  public List<Closed> close() {
    return database.list(
        CLOSE,
        row ->
            new Closed(
                row.text("session_id"), row.smallNumber("total_accounts"), row.smallNumber("done")),
        SessionStatus.COMPLETED.stored(),
        SessionStatus.PARTIAL.stored(),
        SessionStatus.FAILED.stored(),
        Reason.INTERRUPTED.name(),
        SessionStatus.RUNNING.stored());
  }

  /** What the last session left; empty if there was none yet. */
  public Optional<Left> ofLast() {
    return database.first(
        """
        SELECT session_id, planned_accounts IS NOT NULL AS planned FROM scrape_sessions
        ORDER BY id DESC LIMIT 1
        """,
        row ->
            new Left(
                row.text("session_id"),
                row.flag("planned")
                    ? Optional.of(left(row.text("session_id")))
                    : Optional.empty()));
  }

  private List<Long> left(String sessionId) {
    return database.list(
        LEFT,
        row -> row.number("account_id"),
        sessionId,
        JsonArray.of(BROKE_OFF.stream().map(Reason::name).toList()));
  }
}
