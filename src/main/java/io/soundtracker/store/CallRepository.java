package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The ledger of what the platform was asked: one row for each call of yt-dlp. */
public final class CallRepository {

  /** Stored moments have no fractions of a second, so that a call may end so much later. */
  private static final Duration CUT_OFF = Duration.ofSeconds(1);

  /** No call takes longer. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Database database;

  public CallRepository(Database database) {
    this.database = database;
  }

  /**
   * What a call has cost.
   *
   * @param at when it ended, or began if its end is not known: no request of it is later
   */
  public record Cost(Instant at, int requests) {
    public Cost {
      requireNonNull(at);
    }
  }

  /** Notes that a call begins; answers the id of its row. */
  public long begin(String sessionId, Handle account, Instant startedAt) {
    return database
        .first(
            """
            INSERT INTO ytdlp_calls (session_id, account, started_at) VALUES (?, ?, ?)
            RETURNING id
            """,
            row -> row.number("id"),
            sessionId,
            account,
            startedAt)
        .orElseThrow();
  }

  /** Completes the row of a call. */
  public void end(long id, Duration took, int requests, Verdict verdict) {
    database.update(
        "UPDATE ytdlp_calls SET seconds = ?, requests = ?, verdict = ?, reason = ? WHERE id = ?",
        took.toMillis() / 1000.0,
        requests,
        SessionRepository.statusOf(verdict),
        verdict.reason().map(Reason::name),
        id);
  }

  /**
   * The calls of which a request may be later than a moment, by their end. One that never ended has
   * made at least one request.
   */
  public List<Cost> since(Instant moment) {
    return database
        .list(
            """
            SELECT started_at, CAST(COALESCE(seconds, 0) * 1000 AS INTEGER) AS milliseconds,
              COALESCE(requests, 1) AS requests
            FROM ytdlp_calls WHERE started_at > ?
            """,
            row ->
                new Cost(
                    row.instant("started_at").plusMillis(row.number("milliseconds")).plus(CUT_OFF),
                    row.smallNumber("requests")),
            moment.minus(LONGEST))
        .stream()
        .filter(cost -> cost.at().isAfter(moment))
        .sorted(Comparator.comparing(Cost::at))
        .toList();
  }
}
