package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * What a session came to.
 *
 * @param results in the order in which the accounts were finished
 * @param notTried accounts that were due but not listed, because the session ended early
 */
public record ScrapeSummary(
    String sessionId, List<Result> results, List<Handle> notTried, Duration took) {

  public ScrapeSummary {
    requireNonNull(sessionId);
    results = List.copyOf(results);
    notTried = List.copyOf(notTried);
    requireNonNull(took);
  }

  /**
   * What one account came to.
   *
   * @param found posts listed; {@code added} those that were new, {@code updated} those known
   *     before
   * @param refused lines of the listing that could not be read, in words
   * @param oddities fields that made no sense and are unknown instead, in words
   */
  public record Result(
      Handle account,
      Verdict verdict,
      int found,
      int added,
      int updated,
      List<String> refused,
      List<String> oddities,
      Duration took) {

    public Result {
      requireNonNull(account);
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

  /** Completed where every account was read completely, failed where none was read at all. */
  public SessionStatus status() {
    if (complete() == accounts()) {
      return SessionStatus.COMPLETED;
    }
    return complete() + partial() == 0 ? SessionStatus.FAILED : SessionStatus.PARTIAL;
  }
}
