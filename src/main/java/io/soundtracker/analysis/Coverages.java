package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import io.soundtracker.store.Timestamps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a window was read. An account counts as read if complete listings, each reaching back
 * at least to the one before it, span the window without a gap. Where the window goes on after the
 * latest attempt, that attempt must have been complete, and recent.
 */
public final class Coverages {

  private static final String QUESTION = Question.load("Coverages.sql");

  private final Database database;
  private final Duration fresh;
  private final Clock clock;

  /**
   * @param fresh how long before the window's end, or before now, an account's latest listing may
   *     lie to count as reaching it
   */
  public Coverages(Database database, Duration fresh, Clock clock) {
    this.database = database;
    this.fresh = fresh;
    this.clock = clock;
  }

  public Coverage of(Window window) {
    Map<Handle, List<Attempt>> attempts = new LinkedHashMap<>();
    database.each(QUESTION, row -> collect(attempts, row));
    Optional<Instant> asOf =
        attempts.values().stream()
            .flatMap(List::stream)
            .map(Attempt::at)
            .max(Comparator.naturalOrder());
    List<Coverage.Gap> gaps = new ArrayList<>();
    attempts.forEach(
        (account, tries) -> {
          if (asOf.isEmpty() || !spans(tries, window, asOf.get())) {
            gaps.add(gap(account, tries));
          }
        });
    return new Coverage(asOf, attempts.size(), inactive(), gaps);
  }

  private int inactive() {
    return database
        .first(
            """
            SELECT COUNT(*) AS n FROM accounts a
            WHERE is_active = 0 AND EXISTS (SELECT 1 FROM videos WHERE account_id = a.id)
            """,
            row -> row.smallNumber("n"))
        .orElseThrow();
  }

  private static void collect(Map<Handle, List<Attempt>> attempts, Row row) {
    List<Attempt> tries =
        attempts.computeIfAbsent(Handle.parse(row.text("username")), key -> new ArrayList<>());
    row.optionalInstant("timestamp")
        .ifPresent(
            at ->
                tries.add(
                    new Attempt(
                        at, row.optionalInstant("covered_from"), row.optionalText("reason"))));
  }

  /** Tries come latest first. */
  private boolean spans(List<Attempt> tries, Window window, Instant asOf) {
    Instant now = clock.instant();
    Instant end = window.end().filter(moment -> moment.isBefore(now)).orElse(now);
    Instant start = window.start().orElse(Instant.MIN);
    Instant reach = end;
    if (end.isAfter(asOf)) {
      if (tries.isEmpty()
          || !tries.get(0).complete()
          || tries.get(0).at().isBefore(end.minus(fresh))) {
        return false;
      }
      reach = tries.get(0).at();
    }
    for (Attempt attempt : tries) {
      if (attempt.complete() && attempt.at().isBefore(reach)) {
        return false; // nothing read between this listing and what later ones reach back to
      }
      if (attempt.complete() && attempt.from().get().isBefore(reach)) {
        reach = attempt.from().get();
      }
      if (!reach.isAfter(start) || reach.equals(Attempt.FIRST_POST)) {
        return true;
      }
    }
    return false;
  }

  /** One try at listing an account; {@code from} is there if it was complete. */
  private record Attempt(Instant at, Optional<Instant> from, Optional<String> reason) {
    static final Instant FIRST_POST = Timestamps.parse(Timestamps.BEGINNING);

    boolean complete() {
      return from.isPresent();
    }
  }

  private static Coverage.Gap gap(Handle account, List<Attempt> tries) {
    Optional<Instant> lastRead =
        tries.stream().filter(Attempt::complete).map(Attempt::at).findFirst();
    Optional<String> why = tries.stream().findFirst().flatMap(Attempt::reason).map(Reason::inWords);
    return new Coverage.Gap(account, lastRead, why);
  }
}
