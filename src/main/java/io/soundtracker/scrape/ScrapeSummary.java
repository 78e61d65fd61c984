package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a session came to.
 *
 * @param results in the order in which the accounts were finished
 * @param notTried accounts that were due but not listed, because the session ended early
 * @param endedBy what ended the session early; empty for nothing
 * @param coolDownUntil how long the next sessions wait, since this one was blocked
 * @param budgetSpentUntil when there are requests again, where that ended this one
 */
public record ScrapeSummary(
    String sessionId,
    List<Result> results,
    List<Handle> notTried,
    Optional<Reason> endedBy,
    Optional<Instant> coolDownUntil,
    Optional<Instant> budgetSpentUntil,
    Duration took) {

  public ScrapeSummary {
    requireNonNull(sessionId);
    results = List.copyOf(results);
    notTried = List.copyOf(notTried);
    requireNonNull(endedBy);
    requireNonNull(coolDownUntil);
    requireNonNull(budgetSpentUntil);
    requireNonNull(took);
  }

  /**
   * What one account came to.
   *
   * @param account by the handle that was asked for
   * @param renamedTo the handle that it has now; empty if that is the same
   * @param found posts listed; {@code added} those that were new, {@code updated} those known
   *     before
   * @param gone posts that this listing was the last proof to take for deleted
   * @param refused lines of the listing that could not be read, in words
   * @param oddities fields that made no sense and are unknown instead, in words
   */
  public record Result(
      Handle account,
      Optional<Handle> renamedTo,
      Verdict verdict,
      int found,
      int added,
      int updated,
      int gone,
      List<String> refused,
      List<String> oddities,
      Duration took) {

    public Result {
      requireNonNull(account);
      requireNonNull(renamedTo);
      requireNonNull(verdict);
      refused = List.copyOf(refused);
      oddities = List.copyOf(oddities);
      requireNonNull(took);
    }
  }

  public int accounts() {
    return results.size() + notTried.size();
  }

  public long complete() {
    return results.stream().filter(r -> r.verdict() instanceof Verdict.Complete).count();
  }

  public long partial() {
    return results.stream().filter(r -> r.verdict() instanceof Verdict.Partial).count();
  }

  public long failed() {
    return results.stream().filter(r -> r.verdict() instanceof Verdict.Failed).count();
  }

  public int added() {
    return results.stream().mapToInt(Result::added).sum();
  }

  public int updated() {
    return results.stream().mapToInt(Result::updated).sum();
  }

  /**
   * Completed where every account was read completely, failed where none was read at all: but one
   * that was interrupted did not fail, however early that was.
   */
  public SessionStatus status() {
    if (complete() == accounts()) {
      return SessionStatus.COMPLETED;
    }
    boolean interrupted = endedBy.filter(Reason.INTERRUPTED::equals).isPresent();
    return complete() + partial() > 0 || interrupted ? SessionStatus.PARTIAL : SessionStatus.FAILED;
  }
}
