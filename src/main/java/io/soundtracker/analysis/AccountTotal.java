package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One account's performance in a window. Accounts without a post in the window are there too.
 *
 * @param sounds distinct sounds that it used
 * @param savesRate Σ saves / Σ views over posts with both known, in percent
 * @param lastPost posting time of its last post in the window
 * @param lastRead its latest complete listing
 */
public record AccountTotal(
    Handle account,
    Optional<String> displayName,
    boolean target,
    OptionalLong followers,
    int sounds,
    Figures figures,
    OptionalDouble savesRate,
    Optional<Instant> lastPost,
    Optional<Instant> lastRead) {

  public AccountTotal {
    requireNonNull(account);
    requireNonNull(displayName);
    requireNonNull(followers);
    requireNonNull(figures);
    requireNonNull(savesRate);
    requireNonNull(lastPost);
    requireNonNull(lastRead);
  }
}
