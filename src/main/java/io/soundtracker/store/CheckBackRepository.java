package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Ladder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When each post is due to be measured again. A schedule is made when a post is first seen, and
 * stays as it is: what the settings say later is for later posts.
 */
public final class CheckBackRepository {

  /** Moves on to the next time after {@code ?1}; where there is none, the schedule is complete. */
  private static final String ADVANCE =
      """
      next_check_at = (SELECT MIN(value) FROM json_each(check_schedule) WHERE value > ?1),
      tracking_complete =
        NOT EXISTS (SELECT 1 FROM json_each(check_schedule) WHERE value > ?1)
      """;

  /** The times of a schedule, from the seconds in {@code ?2} after a start. */
  private static final String SCHEDULE =
      """
      (SELECT json_group_array(datetime(%s, value || ' seconds')) FROM json_each(?2))
      """;

  /** What is due at {@code ?1}, by account. */
  static final String PENDING =
      """
      SELECT account_id, COUNT(*) AS posts, MIN(next_check_at) AS since,
        MIN(posted_at) AS oldest
      FROM videos
      WHERE tracking_complete = 0 AND next_check_at IS NOT NULL AND next_check_at <= ?
        AND is_deleted = 0 AND posted_at IS NOT NULL
      GROUP BY account_id
      """;

  /** When the next post is due after {@code ?1}. The index on accounts would be a detour. */
  static final String NEXT =
      """
      SELECT MIN(next_check_at) AS next FROM videos
      WHERE tracking_complete = 0 AND next_check_at IS NOT NULL AND next_check_at > ?1
        AND is_deleted = 0
        AND +account_id IN (
          SELECT id FROM accounts
          WHERE is_active = 1 AND (not_before IS NULL OR not_before <= ?1))
      """;

  private final Database database;

  public CheckBackRepository(Database database) {
    this.database = database;
  }

  /**
   * Posts of one account whose time has come.
   *
   * @param posts how many
   * @param since when the first of them was due
   * @param oldestPost when the oldest of them was posted
   */
  public record Pending(int posts, Instant since, Instant oldestPost) {
    public Pending {
      requireNonNull(since);
      requireNonNull(oldestPost);
    }
  }

  /** What is due, by account id. */
  public Map<Long, Pending> pending(Instant now) {
    Map<Long, Pending> pending = new HashMap<>();
    database.each(
        PENDING,
        row ->
            pending.put(
                row.number("account_id"),
                new Pending(row.smallNumber("posts"), row.instant("since"), row.instant("oldest"))),
        now);
    return pending;
  }

  /**
   * A post whose time has come.
   *
   * @param dueSince when it was; {@code minutesOverdue} counts from then
   * @param checksCompleted times that were met of those that were planned
   */
  public record PendingPost(
      String videoId,
      Handle account,
      Instant postedAt,
      Instant dueSince,
      long minutesOverdue,
      int checksCompleted,
      int checksPlanned) {
    public PendingPost {
      requireNonNull(videoId);
      requireNonNull(account);
      requireNonNull(postedAt);
      requireNonNull(dueSince);
    }
  }

  /** The posts that are due of active accounts, the longest overdue first. */
  public List<PendingPost> pendingPosts(Instant now) {
    return database.list(
        """
        SELECT v.video_id, a.username, v.posted_at, v.next_check_at,
          v.checks_completed, json_array_length(v.check_schedule) AS planned
        FROM videos v JOIN accounts a ON a.id = v.account_id
        WHERE v.tracking_complete = 0 AND v.next_check_at IS NOT NULL AND v.next_check_at <= ?1
          AND v.is_deleted = 0 AND v.posted_at IS NOT NULL AND a.is_active = 1
          AND (a.not_before IS NULL OR a.not_before <= ?1)
        ORDER BY v.next_check_at, v.video_id
        """,
        row ->
            new PendingPost(
                row.text("video_id"),
                Handle.parse(row.text("username")),
                row.instant("posted_at"),
                row.instant("next_check_at"),
                Duration.between(row.instant("next_check_at"), now).toMinutes(),
                row.smallNumber("checks_completed"),
                row.smallNumber("planned")),
        now);
  }

  /** When the next post of an active account is due that is not due yet. */
  public Optional<Instant> nextAfter(Instant now) {
    return database.first(NEXT, row -> row.optionalInstant("next"), now).flatMap(next -> next);
  }

  /**
   * Takes note of a listing that was stored with this moment: young posts that it showed for the
   * first time are to be checked on, and those that were due have been. One measurement meets one
   * time, however many have passed.
   *
   * @param reach posts from here on have had their turn, shown or not; empty for those alone that
   *     were shown
   */
  public void saveListed(long accountId, Ladder ladder, Optional<Instant> reach, Instant now) {
    ladder.top().ifPresent(longest -> start(accountId, ladder, longest, now));
    database.update(
        "UPDATE videos SET checks_completed = checks_completed + (measured_at = ?1), "
            + ADVANCE
            + """
            WHERE account_id = ?2 AND tracking_complete = 0 AND next_check_at <= ?1
              AND (measured_at = ?1 OR posted_at >= ?3)
            """,
        now,
        accountId,
        reach.map(Timestamps::format).orElse(Timestamps.END));
  }

  private void start(long accountId, Ladder ladder, Duration longest, Instant now) {
    database.update(
        "UPDATE videos SET tracking_started_at = ?1, next_check_at = datetime(posted_at, ?3), check_schedule = "
            + SCHEDULE.formatted("posted_at")
            + """
            WHERE account_id = ?4 AND tracking_started_at IS NULL AND posted_at > ?5
              AND measured_at = ?1
            """,
        now,
        seconds(ladder),
        ladder.rungs().get(0).toSeconds() + " seconds",
        accountId,
        now.minus(longest));
  }

  /**
   * Puts a post under a schedule by itself: what is left of the usual one, or, if that is over, a
   * new one from now on. One that is under a schedule stays as it is.
   *
   * @return when it is due next, or has been due since; empty if there is no such post
   */
  public Optional<Instant> track(String videoId, Ladder ladder, Instant now) {
    return database.transaction(
        () -> {
          int begun =
              database.update(
                  "UPDATE videos SET tracking_started_at = ?1, tracking_complete = 0,"
                      + " checks_completed = 0, check_schedule = "
                      + SCHEDULE.formatted("CASE WHEN posted_at > ?4 THEN posted_at ELSE ?1 END")
                      + """
                        WHERE video_id = ?3 AND posted_at IS NOT NULL
                          AND (next_check_at IS NULL OR tracking_complete = 1)
                        """,
                  now,
                  seconds(ladder),
                  videoId,
                  now.minus(ladder.top().orElseThrow()));
          if (begun == 1) {
            database.update("UPDATE videos SET " + ADVANCE + " WHERE video_id = ?2", now, videoId);
          }
          return database.first(
              "SELECT next_check_at FROM videos WHERE video_id = ?",
              row -> row.instant("next_check_at"),
              videoId);
        });
  }

  /** Takes a post off its schedule for good; answers false if it was under none. */
  public boolean untrack(String videoId) {
    return database.update(
            """
            UPDATE videos SET tracking_complete = 1, next_check_at = NULL
            WHERE video_id = ? AND tracking_complete = 0 AND next_check_at IS NOT NULL
            """,
            videoId)
        == 1;
  }

  private static String seconds(Ladder ladder) {
    return JsonArray.of(ladder.rungs().stream().map(Duration::toSeconds).toList());
  }
}
