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
 * @param gone posts that this listing was the last proof to take for deleted, and that did not
 *     return since
 * @param reason as stored, why it is not a success; {@code detail} is the error text
 * @param said what was printed beside the listing, in full
 */
public record ListingLog(
    Handle account,
    Instant at,
    String status,
    int posts,
    int newPosts,
    int updatedPosts,
    int gone,
    double seconds,
    Optional<String> source,
    Optional<Instant> coveredFrom,
    boolean full,
    OptionalInt attempts,
    OptionalInt pages,
    OptionalInt unreadPages,
    OptionalInt barePosts,
    Optional<String> reason,
    Optional<String> detail,
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
    requireNonNull(reason);
    requireNonNull(detail);
    requireNonNull(said);
  }

  /** How far it can be trusted: complete, partial, failed or skipped. */
  public String verdict() {
    return status.equals("success") ? "complete" : status;
  }

  /** Reason and error text in words; empty for a success. */
  public Optional<String> why() {
    return reason.map(stored -> Reason.inWords(stored) + detail.map(": "::concat).orElse(""));
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
        row.smallNumber("gone"),
        row.optionalDecimal("execution_time_seconds").orElse(0),
        row.optionalText("source"),
        row.optionalInstant("covered_from"),
        row.optionalText("covered_from").filter(Timestamps.BEGINNING::equals).isPresent(),
        row.optionalSmallNumber("attempts"),
        row.optionalSmallNumber("pages"),
        row.optionalSmallNumber("unread_pages"),
        row.optionalSmallNumber("bare_videos"),
        row.optionalText("reason"),
        row.optionalText("error_message"),
        row.optionalText("stderr"));
  }
}
