package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One session, account by account.
 *
 * @param source what listed, such as {@code yt-dlp 2026.08.19}
 * @param exitCode what the program answered; empty if it never came to that
 * @param accounts in the order in which they were finished
 */
public record SessionDetails(
    SessionSummary summary,
    Optional<String> source,
    OptionalLong exitCode,
    List<ListingLog> accounts) {

  public SessionDetails {
    requireNonNull(summary);
    requireNonNull(source);
    requireNonNull(exitCode);
    accounts = List.copyOf(accounts);
  }
}
