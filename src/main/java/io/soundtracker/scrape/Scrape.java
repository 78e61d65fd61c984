package io.soundtracker.scrape;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.source.VideoSource;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.CallRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.SessionRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * One scraping session. Several accounts are listed at once, one thread writes, and an account's
 * posts, history, sounds and log are stored together or not at all. A failing account never stops
 * the others, unless what failed can only fail for them too.
 */
public final class Scrape {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** More than are ever asked, since the one that is missing may be among them. */
  private static final int CANARIES = 3;

  private final Database database;
  private final SessionRepository sessions;
  private final CallRepository calls;
  private final VideoSource source;
  private final ScrapePolicy policy;
  private final ScrapeListener listener;
  private final Clock clock;

  public Scrape(
      Database database,
      VideoSource source,
      ScrapePolicy policy,
      ScrapeListener listener,
      Clock clock) {
    this.database = database;
    this.sessions = new SessionRepository(database);
    this.calls = new CallRepository(database);
    this.source = source;
    this.policy = policy;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Lists what is due and stores what comes.
   *
   * @param configuration the effective settings as JSON, kept with the session
   * @param exitCode what the program will answer, kept with the session
   */
  public ScrapeSummary run(
      List<Due> due, String configuration, ToIntFunction<ScrapeSummary> exitCode) {
    Instant start = clock.instant();
    long begun = System.nanoTime();
    String sessionId =
        sessions.start(
            due.stream().map(Due::account).toList(), source.description(), configuration, start);
    SessionLog.begin(sessionId, due.size(), source.description());
    Results results = new Results(due);
    Brake brake = new Brake();
    Optional<RequestBudget> budget =
        policy.requests().map(limits -> RequestBudget.of(limits, calls, clock));
    try {
      listAll(due, brake, budget, sessionId, results);
    } catch (RuntimeException e) {
      finishAfter(e, summary(sessionId, results, brake, budget, begun));
      throw e;
    }
    ScrapeSummary summary = summary(sessionId, results, brake, budget, begun);
    finish(summary, OptionalInt.of(exitCode.applyAsInt(summary)));
    return summary;
  }

  private void listAll(
      List<Due> due,
      Brake brake,
      Optional<RequestBudget> budget,
      String sessionId,
      Results results) {
    BlockingQueue<Optional<Workers.Event>> events = new LinkedBlockingQueue<>();
    VideoSource asked =
        budget
            .map(some -> counted(some, due, brake, event -> events.add(Optional.of(event))))
            .orElse(source);
    CallLedger ledger = new CallLedger(calls, sessionId);
    AccountWriter writer = new AccountWriter(database, policy, sessionId, source.description());
    List<Handle> readWell = new AccountRepository(database).mostRecentlyRead(CANARIES);
    Canary canary = new Canary(asked, policy.trouble().canary(), readWell);
    AccountLister lister = new AccountLister(asked, policy, canary, brake, listener, clock);
    try (Workers workers =
        new Workers((next, part) -> list(lister, next, part), policy, brake, due, events)) {
      new Storing(database, writer, ledger, results, policy, listener, clock).all(workers);
    }
  }

  private VideoSource counted(
      RequestBudget budget, List<Due> due, Brake brake, Consumer<CallEvent> ledger) {
    return new CountedSource(
        source,
        budget,
        new RequestEstimate(database).of(due, policy, clock.instant()),
        brake,
        ledger,
        listener,
        clock);
  }

  private Listing list(AccountLister lister, Due due, Consumer<Listing> part) {
    SessionLog.listing(due.account().handle());
    listener.started(due.account().handle());
    return lister.list(due, part);
  }

  private ScrapeSummary summary(
      String sessionId, Results results, Brake brake, Optional<RequestBudget> budget, long begun) {
    boolean interrupted = Thread.currentThread().isInterrupted() && !results.notTried().isEmpty();
    boolean waits = brake.isBlocked() && !policy.trouble().coolDown().isZero();
    return new ScrapeSummary(
        sessionId,
        results.all(),
        results.notTried(),
        brake.endedBy().or(() -> interrupted ? Optional.of(Reason.INTERRUPTED) : Optional.empty()),
        waits ? Optional.of(clock.instant().plus(policy.trouble().coolDown())) : Optional.empty(),
        budget.flatMap(RequestBudget::spentUntil),
        Duration.ofNanos(System.nanoTime() - begun)); // whatever becomes of the clock
  }

  /** Closes the session as far as it came; what failed first is what the caller must hear of. */
  private void finishAfter(RuntimeException failure, ScrapeSummary summary) {
    try {
      finish(summary, OptionalInt.empty());
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private void finish(ScrapeSummary summary, OptionalInt exitCode) {
    ArrayNode errors = JSON.createArrayNode();
    for (ScrapeSummary.Result result : summary.results()) {
      result
          .verdict()
          .reason()
          .ifPresent(
              reason ->
                  errors
                      .addObject()
                      .put("account", result.account().toString())
                      .put("reason", reason.name())
                      .put("detail", result.verdict().detail().orElse("")));
    }
    summary
        .notTried()
        .forEach(
            account ->
                errors.addObject().put("account", account.toString()).put("reason", "NOT_TRIED"));
    sessions.finish(
        summary.sessionId(),
        summary.status(),
        summary.endedBy(),
        summary.coolDownUntil(),
        errors.isEmpty() ? Optional.empty() : Optional.of(errors.toString()),
        exitCode,
        clock.instant());
    SessionLog.end(summary);
  }
}
