package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a session does about listings that fail.
 *
 * @param retries further attempts at a listing that may succeed then
 * @param retryPause about how long to wait before the first of them
 * @param confirms whether other profiles are asked before an account is called missing
 * @param canary the profile to ask; empty for those most recently read well
 * @param coolDown how long sessions wait after one that was blocked
 * @param goneAfter for how long an account must be nowhere to be called gone
 * @param recheck how long an account that is closed to us is left alone
 */
public record TroublePolicy(
    int retries,
    Duration retryPause,
    boolean confirms,
    Optional<Handle> canary,
    Duration coolDown,
    Duration goneAfter,
    Duration recheck) {

  /** What lies on the disk is the same at the second attempt, and blocks nobody. */
  public static final TroublePolicy OF_RECORDINGS =
      new TroublePolicy(
          0,
          Duration.ZERO,
          false,
          Optional.empty(),
          Duration.ZERO,
          Duration.ofDays(3),
          Duration.ZERO);

  private static final int GROWTH = 3;

  public TroublePolicy {
    requireNonNull(retryPause);
    requireNonNull(canary);
    requireNonNull(coolDown);
    requireNonNull(goneAfter);
    requireNonNull(recheck);
  }

  /** How long to wait before an attempt: three times as long each time, give or take a half. */
  Duration pauseBefore(int retry) {
    double middle = retryPause.toMillis() * Math.pow(GROWTH, retry - 1.0);
    return Duration.ofMillis(Math.round(middle * ThreadLocalRandom.current().nextDouble(0.5, 1.5)));
  }
}
