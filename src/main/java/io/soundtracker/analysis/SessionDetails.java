package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One session, account by account.
 *
 * @param source what listed, such as {@code yt-dlp 2026.08.19}
 * @param exitCode what the program answered; empty if it never came to that
 * @param endedBy in words, what ended it before all accounts were tried; empty for nothing
 * @param coolDownUntil how long later sessions wait since this one was blocked
 * @param accounts in the order in which they were finished
 */
public record SessionDetails(
    SessionSummary summary,
    Optional<String> source,
    OptionalLong exitCode,
    Optional<String> endedBy,
    Optional<Instant> coolDownUntil,
    List<ListingLog> accounts) {

  public SessionDetails {
    requireNonNull(summary);
    requireNonNull(source);
    requireNonNull(exitCode);
    requireNonNull(endedBy);
    requireNonNull(coolDownUntil);
    accounts = List.copyOf(accounts);
  }
}
