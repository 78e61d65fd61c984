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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much of a window was read. An account counts as read if complete listings, each reaching back
 * at least to the one before it, span the window without a gap. Where the window is not over yet,
 * the latest attempt must have been complete, and recent.
 */
public final class Coverages {

  private static final String QUESTION = Question.load("Coverages.sql");

  private final Database database;
  private final Duration fresh;
  private final Clock clock;

  /**
   * @param fresh how old an account's latest listing may be to count as reaching the present
   */
  public Coverages(Database database, Duration fresh, Clock clock) {
    this.database = database;
    this.fresh = fresh;
    this.clock = clock;
  }

  public Coverage of(Window window) {
    return of(window, clock.instant(), Timestamps.END);
  }

  /**
   * How much of a window was known to be read at a moment in the past: by the attempts made and the
   * accounts added until then. Which accounts are active is taken as it is today.
   */
  public Coverage asOf(Instant moment, Window window) {
    return of(window, moment, Timestamps.format(moment));
  }

  /**
   * @param latest what was stored after it does not count
   */
  private Coverage of(Window window, Instant now, String latest) {
    Map<String, List<Attempt>> attempts = new LinkedHashMap<>();
    Set<String> inactive = new HashSet<>();
    database.each(
        QUESTION,
        row -> {
          collect(attempts, row);
          if (!row.flag("is_active")) {
            inactive.add(row.text("username"));
          }
        },
        latest);
    Optional<Instant> asOf =
        attempts.values().stream()
            .flatMap(List::stream)
            .map(Attempt::at)
            .max(Comparator.naturalOrder());
    List<Coverage.Gap> gaps = new ArrayList<>();
    attempts.forEach(
        (account, tries) -> {
          if (!spans(tries, window, now)) {
            gaps.add(gap(new Handle(account), tries, inactive.contains(account)));
          }
        });
    return new Coverage(asOf, attempts.size(), gaps);
  }

  private static void collect(Map<String, List<Attempt>> attempts, Row row) {
    List<Attempt> tries =
        attempts.computeIfAbsent(row.text("username"), account -> new ArrayList<>());
    row.optionalInstant("timestamp")
        .ifPresent(
            at ->
                tries.add(
                    new Attempt(
                        at, row.optionalInstant("covered_from"), row.optionalText("reason"))));
  }

  /** Tries come latest first. */
  private boolean spans(List<Attempt> tries, Window window, Instant now) {
    Instant start = window.start().orElse(Instant.MIN);
    Optional<Instant> ended = window.end().filter(end -> end.isBefore(now));
    if (ended.isEmpty()
        && (tries.isEmpty()
            || !tries.get(0).complete()
            || tries.get(0).at().isBefore(now.minus(fresh)))) {
      return false;
    }
    Instant reach = ended.orElseGet(() -> tries.get(0).at());
    if (!reach.isAfter(start)) {
      return false; // nothing of the window was over when it was last read
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

  private static Coverage.Gap gap(Handle account, List<Attempt> tries, boolean inactive) {
    Optional<Instant> lastRead =
        tries.stream().filter(Attempt::complete).map(Attempt::at).findFirst();
    Optional<String> why =
        inactive
            ? Optional.of("inactive")
            : tries.stream().findFirst().flatMap(Attempt::reason).map(Reason::inWords);
    return new Coverage.Gap(account, lastRead, why);
  }
}
