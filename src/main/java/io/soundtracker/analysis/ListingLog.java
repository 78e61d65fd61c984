package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Reason;
import io.soundtracker.store.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of listing one account in one session.
 *
 * @param status as stored: success, partial, failed or skipped
 * @param why reason and error text of what is not a success
 */
public record ListingLog(
    Handle account,
    Instant at,
    String status,
    int posts,
    int newPosts,
    int updatedPosts,
    double seconds,
    Optional<String> why) {

  public ListingLog {
    requireNonNull(account);
    requireNonNull(at);
    requireNonNull(status);
    requireNonNull(why);
  }

  /** Reads the columns of {@code ListingLog.sql}. */
  static ListingLog of(Row row) {
    return new ListingLog(
        Handle.parse(row.text("username")),
        row.instant("timestamp"),
        row.text("status"),
        row.smallNumber("videos_found"),
        row.smallNumber("new_videos"),
        row.smallNumber("updated_videos"),
        row.optionalDecimal("execution_time_seconds").orElse(0),
        row.optionalText("reason")
            .map(
                reason ->
                    Reason.inWords(reason)
                        + row.optionalText("error_message").map(text -> ": " + text).orElse("")));
  }
}
