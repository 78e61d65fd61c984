package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One session, account by account.
 *
 * @param source what listed, such as {@code yt-dlp 2026.08.19}
 * @param exitCode what the program answered; empty if it never came to that
 * @param endedBy the reason, as stored, that ended it before all accounts were tried; empty for
 *     none
 * @param coolDownUntil how long later sessions wait since this one was blocked
 * @param configuration the settings that it went by, as JSON
 * @param accounts in the order in which they were finished
 * @param notTried accounts that it did not come to; empty if that is not known, as long as it runs
 */
public record SessionDetails(
    SessionSummary summary,
    Optional<String> source,
    OptionalLong exitCode,
    Optional<String> endedBy,
    Optional<Instant> coolDownUntil,
    Optional<String> configuration,
    List<ListingLog> accounts,
    Optional<List<Handle>> notTried) {

  public SessionDetails {
    requireNonNull(summary);
    requireNonNull(source);
    requireNonNull(exitCode);
    requireNonNull(endedBy);
    requireNonNull(coolDownUntil);
    requireNonNull(configuration);
    accounts = List.copyOf(accounts);
    notTried = notTried.map(List::copyOf);
  }
}
