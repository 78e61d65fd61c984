package io.soundtracker.scrape;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.source.VideoSource;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.SessionRepository;
import io.soundtracker.store.VideoRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * One scraping session. Several accounts are listed at once, one thread writes, and an account's
 * posts, history, sounds and log are stored together or not at all. A failing account never stops
 * the others, unless what failed can only fail for them too.
 */
public final class Scrape {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;
  private final AccountRepository accounts;
  private final VideoRepository videos;
  private final SessionRepository sessions;
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
    this.accounts = new AccountRepository(database);
    this.videos = new VideoRepository(database);
    this.sessions = new SessionRepository(database);
    this.source = source;
    this.policy = policy;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Lists the accounts and stores what comes.
   *
   * @param configuration the effective settings as JSON, kept with the session
   * @param exitCode what the program will answer, kept with the session; empty if that is not known
   *     yet, as after a signal
   */
  public ScrapeSummary run(
      List<Account> due, String configuration, Function<ScrapeSummary, OptionalInt> exitCode) {
    Instant start = clock.instant();
    String sessionId =
        STAMP.format(start)
            + "-%04x".formatted(ThreadLocalRandom.current().nextInt(1 << Character.SIZE));
    sessions.closeAbandoned();
    sessions.start(sessionId, due.size(), source.description(), configuration, start);
    List<ScrapeSummary.Result> results = new ArrayList<>();
    Set<Handle> waiting = new LinkedHashSet<>();
    due.forEach(account -> waiting.add(account.handle()));
    try (Workers workers = new Workers(this::list, policy, due)) {
      for (Optional<Workers.Listed> next = workers.next();
          next.isPresent();
          next = workers.next()) {
        ScrapeSummary.Result result = store(sessionId, next.get());
        results.add(result);
        waiting.remove(result.account());
        listener.finished(result);
      }
    } catch (RuntimeException e) {
      finishAfter(e, summary(sessionId, results, waiting, start));
      throw e;
    }
    ScrapeSummary summary = summary(sessionId, results, waiting, start);
    finish(summary, exitCode);
    return summary;
  }

  private ScrapeSummary summary(
      String sessionId, List<ScrapeSummary.Result> results, Set<Handle> waiting, Instant start) {
    return new ScrapeSummary(
        sessionId, results, List.copyOf(waiting), Duration.between(start, clock.instant()));
  }

  /** Closes the session as far as it came; what failed first is what the caller must hear of. */
  private void finishAfter(RuntimeException failure, ScrapeSummary summary) {
    try {
      finish(summary, result -> OptionalInt.empty());
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private Listing list(Account account) {
    listener.started(account.handle());
    return source.list(policy.requestFor(account, clock.instant()));
  }

  /** An account that never had a post is read completely when it has none; else that is suspect. */
  private Listing settled(Account account, Listing listing) {
    boolean none = listing.verdict().reason().filter(Reason.NO_POSTS::equals).isPresent();
    return none && !videos.hasAny(account.id())
        ? listing.withVerdict(new Verdict.Complete(Optional.empty()))
        : listing;
  }

  private ScrapeSummary.Result store(String sessionId, Workers.Listed listed) {
    Account account = listed.account();
    Listing listing = settled(account, listed.listing());
    Instant now = clock.instant();
    VideoRepository.Saved saved =
        database.transaction(
            () -> {
              VideoRepository.Saved rows =
                  videos.saveAll(account.id(), account.handle(), listing.videos(), sessionId, now);
              if (!(listing.verdict() instanceof Verdict.Failed)) {
                accounts.saveListed(account.id(), listing.channel());
              }
              if (listing.verdict() instanceof Verdict.Complete complete) {
                accounts.saveCompletelyListed(account.id(), complete.since().isEmpty(), now);
              }
              sessions.log(sessionId, account, listing, rows, listed.took(), now);
              return rows;
            });
    return new ScrapeSummary.Result(
        account.handle(),
        listing.verdict(),
        listing.videos().size(),
        saved.added(),
        saved.updated(),
        listing.refused(),
        listing.oddities(),
        listed.took());
  }

  private void finish(ScrapeSummary summary, Function<ScrapeSummary, OptionalInt> exitCode) {
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
        errors.isEmpty() ? Optional.empty() : Optional.of(errors.toString()),
        exitCode.apply(summary),
        clock.instant());
  }
}
