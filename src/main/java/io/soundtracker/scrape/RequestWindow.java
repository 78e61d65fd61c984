package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import io.soundtracker.store.CallRepository.Cost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;

/** The requests of the last hour or day, and how many of them there may be. */
public final class RequestWindow {

  private final Duration length;
  private final OptionalInt limit;
  private final Deque<Cost> costs = new ArrayDeque<>();
  private int used;

  RequestWindow(Duration length, OptionalInt limit) {
    this.length = requireNonNull(length);
    this.limit = requireNonNull(limit);
  }

  public Duration length() {
    return length;
  }

  public OptionalInt limit() {
    return limit;
  }

  /** How many requests are in it. */
  public int used() {
    return used;
  }

  /** How many more there may be; empty for any number. */
  public OptionalInt left() {
    return limit.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(0, limit.getAsInt() - used));
  }

  /** When there is room for another one; empty if there is now. */
  public Optional<Instant> fullUntil() {
    return fits(0, 1) ? Optional.empty() : roomFrom(0, 1);
  }

  /** Puts in a call that ended at the moment to which the window was moved last, or before. */
  void add(Cost cost) {
    costs.add(cost);
    used += cost.requests();
  }

  /**
   * Lets out what was earlier. What seems to be later than now was noted before the clock was set
   * back, and counts as of now.
   */
  void moveTo(Instant now) {
    Instant out = now.minus(length);
    while (!costs.isEmpty() && !costs.peekFirst().at().isAfter(out)) {
      used -= costs.removeFirst().requests();
    }
    int ahead = 0;
    while (!costs.isEmpty() && costs.peekLast().at().isAfter(now)) {
      ahead += costs.removeLast().requests();
    }
    if (ahead > 0) {
      costs.addLast(new Cost(now, ahead));
    }
  }

  /**
   * Whether there is room for a call besides those that run. What would never fit begins when half
   * of the window is free: if it had to be empty, nobody else could be listed meanwhile.
   */
  boolean fits(int running, int call) {
    return limit.isEmpty() || fits(used, running, call);
  }

  private boolean fits(int inside, int running, int call) {
    int most = limit.getAsInt();
    int needed = call <= most ? call : (most + 1) / 2;
    return (long) inside + running + needed <= most;
  }

  /** From when on there is room; empty if that is for the calls to decide that run. */
  Optional<Instant> roomFrom(int running, int call) {
    int inside = used;
    for (Cost cost : costs) {
      inside -= cost.requests();
      if (fits(inside, running, call)) {
        return Optional.of(cost.at().plus(length));
      }
    }
    return Optional.empty();
  }
}
