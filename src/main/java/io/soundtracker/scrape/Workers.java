package io.soundtracker.scrape;

import io.soundtracker.model.Account;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Lists accounts side by side, with a pause before each but a worker's first, and hands the results
 * to one taker in the order in which they come. Once the brake is pulled, no other listing is
 * begun.
 */
final class Workers implements AutoCloseable {

  /** After a sign of a block, the next account waits as if this were its second retry. */
  private static final int AS_BEFORE_RETRY = 2;

  /** Listings that may wait for the taker: more would fill the memory where that is the slower. */
  private static final int MOST_WAITING = 2;

  private static final Duration LONGEST_END = Duration.ofSeconds(30);

  private final BiFunction<Due, Consumer<Listing>, Listing> list;
  private final ScrapePolicy policy;
  private final Brake brake;
  private final Queue<Due> waiting;
  private final BlockingQueue<Optional<Event>> results;
  private final ExecutorService threads;
  private final Semaphore room; // for a listing, from its beginning until it is stored
  private final Thread taker = Thread.currentThread();
  private int working;
  private boolean storing; // a listing whose room is free once the taker comes again

  /** What a worker hands to the taker. */
  sealed interface Event permits Listed, CallEvent {}

  /**
   * What there is of an account's listing, and how long it took.
   *
   * @param last whether that is all; else more may come of it
   */
  record Listed(Due due, Listing listing, Duration took, boolean last) implements Event {
    Account account() {
      return due.account();
    }
  }

  /**
   * @param list lists an account, and hands on what there is before it tries again
   * @param results where the workers' events go; an empty one for each that has ended
   */
  Workers(
      BiFunction<Due, Consumer<Listing>, Listing> list,
      ScrapePolicy policy,
      Brake brake,
      List<Due> queue,
      BlockingQueue<Optional<Event>> results) {
    this.list = list;
    this.results = results;
    this.policy = policy;
    this.brake = brake;
    this.waiting = new ConcurrentLinkedQueue<>(queue);
    this.working = Math.min(policy.jobs(), queue.size());
    this.room = new Semaphore(working + MOST_WAITING);
    this.threads = Executors.newFixedThreadPool(Math.max(1, working));
    for (int i = 0; i < working; i++) {
      threads.execute(SessionLog.inSession(this::work));
    }
  }

  /**
   * The next event; empty when all workers have ended. An interrupt ends the running listings,
   * whose results still come.
   */
  Optional<Event> next() {
    if (storing) {
      room.release();
      storing = false;
    }
    while (working > 0) {
      Optional<Event> result = take();
      if (result.isPresent()) {
        storing = result.get() instanceof Listed listed && listed.last();
        return result;
      }
      working--;
    }
    return Optional.empty();
  }

  /** Lets running listings end, and begins no other. */
  private void startNoMore() {
    waiting.clear();
  }

  private Optional<Event> take() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return results.take();
        } catch (InterruptedException e) {
          interrupted = true;
          startNoMore();
          threads.shutdownNow();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void work() {
    try {
      room.acquire();
      for (Due due = waiting.poll(); due != null; due = afterPause()) {
        Listed listed = listed(due);
        if (brake.isPulledBy(listed.listing().verdict())) {
          startNoMore();
        }
        results.add(Optional.of(listed));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the accounts that wait stay untried
    } finally {
      results.add(Optional.empty());
    }
  }

  private Listed listed(Due due) {
    long start = System.nanoTime();
    Listing listing;
    try {
      listing =
          list.apply(due, before -> results.add(Optional.of(listed(due, before, start, false))));
    } catch (RuntimeException e) {
      listing = Listing.failed(Reason.UNKNOWN, e.toString());
    }
    return listed(due, listing, start, true);
  }

  private static Listed listed(Due due, Listing listing, long start, boolean last) {
    return new Listed(due, listing, Duration.ofNanos(System.nanoTime() - start), last);
  }

  /**
   * Looks for more only after the pause, since meanwhile the session may have been ended, or
   * interrupted while its taker is busy storing.
   */
  private Due afterPause() throws InterruptedException {
    if (!waiting.isEmpty()) {
      pause();
      room.acquire();
    }
    return taker.isInterrupted() ? null : waiting.poll();
  }

  private void pause() throws InterruptedException {
    long shortest = policy.shortestPause().toMillis();
    long longest = policy.longestPause().toMillis();
    sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(shortest, longest + 1)));
    if (brake.isCautious()) {
      sleep(policy.trouble().pauseBefore(AS_BEFORE_RETRY));
    }
  }

  private static void sleep(Duration pause) throws InterruptedException {
    if (!pause.isZero()) {
      SessionLog.pause(pause);
      Thread.sleep(pause.toMillis());
    }
  }

  @Override
  public void close() {
    startNoMore();
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      if (!threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("A listing did not end within " + LONGEST_END);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
