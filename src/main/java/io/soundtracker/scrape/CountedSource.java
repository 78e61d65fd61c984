package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict.Problem;
import io.soundtracker.scrape.ScrapeListener.Activity;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.source.VideoSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

/**
 * A source whose calls are kept within the request budget and noted in the ledger, each before it
 * begins, so that none is lost whatever happens. A call that may not begin is a listing that was
 * never asked for.
 */
final class CountedSource implements VideoSource {

  /** Of a call that ended without an answer: it may have asked for something. */
  private static final Listing BROKEN =
      Listing.failed(
          new Problem(Reason.UNKNOWN, "the call broke off"), new Transcript("", 1, 1, 0, 0, 0));

  private final VideoSource source;
  private final RequestBudget budget;
  private final ToIntFunction<ListingRequest> estimate;
  private final Brake brake;
  private final Consumer<CallEvent> ledger;
  private final ScrapeListener listener;
  private final Clock clock;

  CountedSource(
      VideoSource source,
      RequestBudget budget,
      ToIntFunction<ListingRequest> estimate,
      Brake brake,
      Consumer<CallEvent> ledger,
      ScrapeListener listener,
      Clock clock) {
    this.source = requireNonNull(source);
    this.budget = requireNonNull(budget);
    this.estimate = requireNonNull(estimate);
    this.brake = requireNonNull(brake);
    this.ledger = requireNonNull(ledger);
    this.listener = requireNonNull(listener);
    this.clock = requireNonNull(clock);
  }

  @Override
  public Listing list(ListingRequest request) {
    return list(request, posts -> {});
  }

  @Override
  public Listing list(ListingRequest request, IntConsumer posts) {
    int expected = estimate.applyAsInt(request);
    try {
      if (!budget.begin(
          expected,
          () -> brake.endedBy().isPresent(),
          until -> tellWaiting(request.handle(), until))) {
        return refused();
      }
    } catch (InterruptedException e) {
      return interrupted();
    }
    listener.turned(request.handle(), Activity.LISTING);
    Listing listing = BROKEN;
    try {
      listing = noted(request, posts);
      return listing;
    } finally {
      budget.end(expected, listing.transcript().requests());
    }
  }

  private void tellWaiting(Handle account, Instant until) {
    SessionLog.waitsForBudget(account, until);
    listener.turned(account, Activity.WAITING_FOR_BUDGET);
  }

  /** Lists once the ledger has a row for that. */
  private Listing noted(ListingRequest request, IntConsumer posts) {
    CallEvent.Begun call =
        new CallEvent.Begun(request.handle(), clock.instant(), new CompletableFuture<>());
    ledger.accept(call);
    Listing listing = BROKEN;
    long start = System.nanoTime();
    try {
      call.row().get();
      start = System.nanoTime();
      listing = source.list(request, posts);
    } catch (InterruptedException e) {
      listing = interrupted();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The ledger has no row of a call", e);
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      int requests = listing.transcript().requests();
      ledger.accept(new CallEvent.Ended(call, took, requests, listing.verdict()));
    }
    return listing;
  }

  private Listing refused() {
    if (brake.endedBy().isPresent()) {
      return neverAsked(Reason.INTERRUPTED, "the session ended before its turn");
    }
    return neverAsked(
        budget.isSpent() ? Reason.BUDGET_SPENT : Reason.OVER_BUDGET, "no requests are left for it");
  }

  private static Listing interrupted() {
    Thread.currentThread().interrupt();
    return neverAsked(Reason.INTERRUPTED, "interrupted before its turn");
  }

  private static Listing neverAsked(Reason reason, String detail) {
    return Listing.failed(new Problem(reason, detail), Transcript.NEVER_ASKED);
  }

  @Override
  public String description() {
    return source.description();
  }

  @Override
  public List<String> advice() {
    return source.advice();
  }
}
