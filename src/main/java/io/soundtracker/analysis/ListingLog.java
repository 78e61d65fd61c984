package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Reason;
import io.soundtracker.store.Row;
import io.soundtracker.store.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of listing one account in one session.
 *
 * @param status as stored: success, partial, failed or skipped
 * @param source what listed, such as {@code yt-dlp 2026.08.19}
 * @param coveredFrom every post since then was listed; empty if that is not known
 * @param full whether every post of the account was listed
 * @param attempts how often yt-dlp was run for it, and {@code pages} it was seen to read; empty for
 *     listings of long ago
 * @param unreadPages saved pages that could not be read; {@code barePosts} are posts without theirs
 * @param why reason and error text of what is not a success
 * @param said what was printed beside the listing, in full
 */
public record ListingLog(
    Handle account,
    Instant at,
    String status,
    int posts,
    int newPosts,
    int updatedPosts,
    double seconds,
    Optional<String> source,
    Optional<Instant> coveredFrom,
    boolean full,
    OptionalInt attempts,
    OptionalInt pages,
    OptionalInt unreadPages,
    OptionalInt barePosts,
    Optional<String> why,
    Optional<String> said) {

  public ListingLog {
    requireNonNull(account);
    requireNonNull(at);
    requireNonNull(status);
    requireNonNull(source);
    requireNonNull(coveredFrom);
    requireNonNull(attempts);
    requireNonNull(pages);
    requireNonNull(unreadPages);
    requireNonNull(barePosts);
    requireNonNull(why);
    requireNonNull(said);
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
        row.optionalText("source"),
        row.optionalInstant("covered_from"),
        row.optionalText("covered_from").filter(Timestamps.BEGINNING::equals).isPresent(),
        row.optionalSmallNumber("attempts"),
        row.optionalSmallNumber("pages"),
        row.optionalSmallNumber("unread_pages"),
        row.optionalSmallNumber("bare_videos"),
        row.optionalText("reason")
            .map(
                reason ->
                    Reason.inWords(reason)
                        + row.optionalText("error_message").map(text -> ": " + text).orElse("")),
        row.optionalText("stderr"));
  }
}
