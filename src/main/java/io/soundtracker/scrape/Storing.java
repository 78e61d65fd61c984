package io.soundtracker.scrape;

import io.soundtracker.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stores what the workers bring, and tells of it once it is safe. What the platform was asked for
 * is stored at once. Recorded listings can be read again, and are stored many in one transaction:
 * each transaction writes the pages of all indexes anew.
 */
final class Storing {

  /**
   * So long recorded listings are added to one transaction, at whose end their sounds' totals are
   * computed once. Other programs that want to write wait for twice as long.
   */
  private static final Duration TOGETHER = Duration.ofSeconds(15);

  /** Of the file, while so many are stored: what does not fit is written more than once. */
  private static final int MEBIBYTES = 256;

  private final Database database;
  private final AccountWriter writer;
  private final CallLedger ledger;
  private final Results results;
  private final ScrapeListener listener;
  private final Clock clock;
  private final boolean recorded;

  Storing(
      Database database,
      AccountWriter writer,
      CallLedger ledger,
      Results results,
      ScrapePolicy policy,
      ScrapeListener listener,
      Clock clock) {
    this.database = database;
    this.writer = writer;
    this.ledger = ledger;
    this.results = results;
    this.listener = listener;
    this.clock = clock;
    this.recorded = policy.requests().isEmpty();
  }

  /** Takes whatever comes until all workers have ended. */
  void all(Workers workers) {
    database.keepTemporaryInMemory();
    if (recorded) {
      database.keepInMemory(MEBIBYTES);
    }
    for (Optional<Workers.Event> next = workers.next(); next.isPresent(); next = workers.next()) {
      if (next.get() instanceof CallEvent call) {
        ledger.write(call);
      } else if (next.get() instanceof Workers.Listed listed) {
        database.transaction(() -> together(listed, workers)).forEach(this::tell);
      }
    }
  }

  /** What came of a listing that was stored. Its posts are forgotten by then: they are many. */
  private record Stored(ScrapeSummary.Result result, boolean last, int attempts) {}

  private List<Stored> together(Workers.Listed first, Workers workers) {
    List<Stored> stored = new ArrayList<>();
    long begun = System.nanoTime();
    Optional<Workers.Listed> next = Optional.of(first);
    while (next.isPresent()) {
      Workers.Listed listed = next.get();
      if (!listed.listing().wasNeverAsked()) {
        stored.add(save(listed));
      }
      // Before another attempt there is a wait, and then what came of this one must be known.
      boolean more = recorded && listed.last() && System.nanoTime() - begun < TOGETHER.toNanos();
      // Of recordings nothing but listings comes.
      next = more ? workers.next().map(Workers.Listed.class::cast) : Optional.empty();
    }
    writer.saveTotals();
    return stored;
  }

  private Stored save(Workers.Listed listed) {
    Optional<ScrapeSummary.Result> earlier = results.of(listed.account().handle());
    return new Stored(
        writer.save(listed, earlier, clock.instant()),
        listed.last(),
        listed.listing().transcript().attempts());
  }

  private void tell(Stored stored) {
    results.put(stored.result());
    if (stored.last()) {
      SessionLog.listed(stored.result(), stored.attempts());
      listener.finished(stored.result());
    }
  }
}
