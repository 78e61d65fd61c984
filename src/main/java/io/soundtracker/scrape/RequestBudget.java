package io.soundtracker.scrape;

import io.soundtracker.store.CallRepository;
import io.soundtracker.store.CallRepository.Cost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets calls begin only as far as the requests of any hour and any day allow. Nobody knows before
 * its end what a call costs: until then what is expected of it is kept free, and what it has cost
 * counts as of its end, when its last request may have been made. May be asked from several
 * threads.
 */
public final class RequestBudget {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** A clock may be set while somebody waits, and a session may end. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private static final Duration MOMENT = Duration.ofMillis(1);

  private final RequestWindow hour;
  private final RequestWindow day;
  private final Clock clock;

  /** Whoever waits is the next: a call that needs much is not passed by small ones for ever. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private int running;
  private Optional<Instant> spentUntil = Optional.empty();

  /** Whether a call may begin. */
  sealed interface Answer {

    /** It may, and its end has to be told. */
    record Go() implements Answer {}

    /**
     * Not yet.
     *
     * @param until empty if that depends on calls that run
     */
    record Wait(Optional<Instant> until) implements Answer {}

    /** Not today. */
    record Spent(Instant until) implements Answer {}
  }

  RequestBudget(RequestLimits limits, List<Cost> before, Clock clock) {
    this.hour = new RequestWindow(HOUR, limits.perHour());
    this.day = new RequestWindow(DAY, limits.perDay());
    this.clock = clock;
    before.forEach(this::add);
    move();
  }

  /**
   * The budget as the ledger leaves it. What the ledger dates later than a day from now was noted
   * under a clock that was wrong, and is left out.
   */
  public static RequestBudget of(RequestLimits limits, CallRepository ledger, Clock clock) {
    Instant now = clock.instant();
    List<Cost> before =
        ledger.since(now.minus(DAY)).stream()
            .filter(cost -> cost.at().isBefore(now.plus(DAY)))
            .toList();
    return new RequestBudget(limits, before, clock);
  }

  /** The last hour and the last 24 hours, as of when the budget was last asked. */
  public List<RequestWindow> windows() {
    return List.of(hour, day);
  }

  /** Until when no call may begin that was refused; empty if none was. */
  synchronized Optional<Instant> spentUntil() {
    return spentUntil;
  }

  /**
   * Waits until a call may begin.
   *
   * @param expected how many requests it will make
   * @param over whether nobody wants it any longer
   * @param waiting is told until when it has to wait
   * @return whether it may; if so, {@link #end} has to follow. Else the day is spent, or it is over
   */
  boolean begin(int expected, BooleanSupplier over, Consumer<Instant> waiting)
      throws InterruptedException {
    turn.lockInterruptibly();
    try {
      return await(expected, over, waiting);
    } finally {
      turn.unlock();
    }
  }

  private synchronized boolean await(int expected, BooleanSupplier over, Consumer<Instant> waiting)
      throws InterruptedException {
    Optional<Instant> told = Optional.empty();
    while (!over.getAsBoolean()) {
      Answer answer = ask(expected);
      if (!(answer instanceof Answer.Wait later)) {
        return answer instanceof Answer.Go;
      }
      if (!later.until().equals(told)) {
        told = later.until();
        told.ifPresent(waiting);
      }
      wait(pause(later).toMillis());
    }
    return false;
  }

  /** At least a moment, since nothing would mean for ever. */
  private Duration pause(Answer.Wait later) {
    Duration rest =
        later.until().map(until -> Duration.between(clock.instant(), until)).orElse(LOOK_AGAIN);
    Duration shortest = rest.compareTo(LOOK_AGAIN) < 0 ? rest : LOOK_AGAIN;
    return shortest.compareTo(MOMENT) < 0 ? MOMENT : shortest;
  }

  /** Whether not even the smallest call may begin today. */
  synchronized boolean isSpent() {
    move();
    return !day.fits(0, RequestEstimate.LEAST);
  }

  /** Whether a call may begin now. */
  synchronized Answer ask(int expected) {
    move();
    if (!day.fits(0, expected)) {
      Instant until = day.roomFrom(0, expected).orElseThrow();
      spentUntil = spentUntil.filter(until::isAfter).or(() -> Optional.of(until));
      return new Answer.Spent(until);
    }
    if (!day.fits(running, expected) || !hour.fits(running, expected)) {
      return new Answer.Wait(
          day.fits(running, expected) ? hour.roomFrom(running, expected) : Optional.empty());
    }
    running += expected;
    return new Answer.Go();
  }

  /** Notes the end of a call of which so many requests were expected. */
  synchronized void end(int expected, int requests) {
    running -= expected;
    move();
    add(new Cost(clock.instant(), requests));
    notifyAll();
  }

  private void move() {
    Instant now = clock.instant();
    hour.moveTo(now);
    day.moveTo(now);
  }

  private void add(Cost cost) {
    hour.add(cost);
    day.add(cost);
  }
}
