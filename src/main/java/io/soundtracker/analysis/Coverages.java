package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import io.soundtracker.store.Row;
import io.soundtracker.store.Timestamps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much of a window was read. An account counts as read if complete listings, each reaching back
 * at least to the one before it, span the window without a gap. Where the window is not over yet,
 * the latest attempt must have been complete, and recent.
 */
public final class Coverages {

  private static final String QUESTION = Question.load("Coverages.sql");
  private static final Instant END = Timestamps.parse(Timestamps.END);

  private final Database database;
  private final Duration fresh;
  private final Clock clock;

  /**
   * @param fresh how old an account's latest listing may be to count as reaching the present; of
   *     one that is listed less often, twice its interval
   */
  public Coverages(Database database, Duration fresh, Clock clock) {
    this.database = database;
    this.fresh = fresh;
    this.clock = clock;
  }

  /**
   * How much of a window was read, and on what that rests.
   *
   * @param spans of each account that the coverage is about, what was ever read of it, but for the
   *     days of {@code undated} posts
   */
  public record Reading(Coverage coverage, Map<Handle, ReadSpans> spans, UndatedPosts undated) {
    public Reading {
      requireNonNull(coverage);
      requireNonNull(undated);
      spans = Map.copyOf(spans);
    }
  }

  /** What is known of accounts alone that are among those of a reading. */
  private static Reading only(List<Handle> accounts, Reading all) {
    Map<Handle, ReadSpans> spans = new HashMap<>(all.spans());
    spans.keySet().retainAll(accounts);
    return new Reading(
        new Coverage(
            all.coverage().asOf(),
            spans.size(),
            all.coverage().gaps().stream()
                .filter(gap -> accounts.contains(gap.account()))
                .toList()),
        spans,
        all.undated());
  }

  public Coverage of(Window window) {
    return reading(window).coverage();
  }

  public Reading reading(Window window) {
    return reading(window, clock.instant(), END, List.of());
  }

  /**
   * How much of a window was known to be read at the latest listing before its end and the present,
   * as if that were now: time that no listing could read is no gap.
   *
   * @param asked the accounts that it is about, read or not, active or not; those of a network if
   *     there are none
   */
  public Reading reached(Window window, List<Handle> asked) {
    Instant end = LatestListing.lastMoment(window, clock.instant());
    Instant moment = LatestListing.upTo(end, database).at().orElse(end);
    Reading all =
        reading(new Window(window.since(), Optional.empty(), window.zone()), moment, moment, asked);
    return asked.isEmpty() ? all : only(asked, all);
  }

  /**
   * How much of a window was known to be read at a moment in the past: by the attempts made and the
   * accounts added until then. Which accounts are active is taken as it is today.
   */
  public Coverage asOf(Instant moment, Window window) {
    return readingAsOf(moment, window).coverage();
  }

  /** The same, and on what it rests. */
  Reading readingAsOf(Instant moment, Window window) {
    return reading(window, moment, moment, List.of());
  }

  /**
   * @param latest what was stored after it does not count
   * @param also accounts that are added to those of the network
   */
  private Reading reading(Window window, Instant now, Instant latest, List<Handle> also) {
    Map<String, List<Attempt>> attempts = new LinkedHashMap<>();
    Set<String> inactive = new HashSet<>();
    Map<String, Duration> freshByInterval = new HashMap<>();
    database.each(
        QUESTION,
        row -> {
          collect(attempts, row);
          row.optionalDuration("older_than_seconds")
              .map(interval -> interval.multipliedBy(2))
              .filter(own -> own.compareTo(fresh) > 0)
              .ifPresent(own -> freshByInterval.put(row.text("username"), own));
          if (!row.flag("is_active")) {
            inactive.add(row.text("username"));
          }
        },
        latest,
        JsonArray.of(also.stream().map(Handle::value).toList()));
    UndatedPosts undated = UndatedPosts.in(database, latest);
    List<Coverage.Gap> gaps = new ArrayList<>();
    Map<Handle, ReadSpans> spans = new HashMap<>();
    attempts.forEach(
        (name, tries) -> {
          Handle account = new Handle(name);
          ReadSpans read =
              undated.cutFrom(
                  ReadSpans.of(tries.stream().flatMap(one -> one.span().stream()).toList()), name);
          spans.put(account, read);
          if (!isRead(
              tries, read, window, now.minus(freshByInterval.getOrDefault(name, fresh)), now)) {
            gaps.add(
                gap(
                    account,
                    tries,
                    inactive.contains(name),
                    undated.inWords(name, window),
                    read.latestIn(window).isEmpty()));
          }
        });
    Optional<Instant> asOf = LatestListing.upTo(latest, database).at();
    return new Reading(new Coverage(asOf, attempts.size(), gaps), spans, undated);
  }

  private static void collect(Map<String, List<Attempt>> attempts, Row row) {
    List<Attempt> tries =
        attempts.computeIfAbsent(row.text("username"), account -> new ArrayList<>());
    row.optionalInstant("timestamp")
        .ifPresent(
            at ->
                tries.add(
                    new Attempt(
                        at,
                        row.optionalInstant("covered_from")
                            .map(from -> new ReadSpans.Span(from, at)),
                        row.optionalText("reason"))));
  }

  /**
   * Tries come latest first.
   *
   * @param recently the latest attempt at listing an account that is read often enough is not
   *     before this
   */
  private static boolean isRead(
      List<Attempt> tries, ReadSpans read, Window window, Instant recently, Instant now) {
    Instant start = window.start().orElse(Instant.MIN);
    Optional<Instant> ended = window.end().filter(end -> end.isBefore(now));
    if (ended.isEmpty()
        && (tries.isEmpty()
            || tries.get(0).span().isEmpty()
            || tries.get(0).at().isBefore(recently))) {
      return false;
    }
    Instant end = ended.orElseGet(() -> tries.get(0).at());
    return end.isAfter(start) && read.span(start, end);
  }

  /** One try at listing an account; {@code span} is there if it was complete. */
  private record Attempt(Instant at, Optional<ReadSpans.Span> span, Optional<String> reason) {}

  private static Coverage.Gap gap(
      Handle account,
      List<Attempt> tries,
      boolean inactive,
      Optional<String> undated,
      boolean unread) {
    Optional<Instant> lastRead =
        tries.stream().flatMap(one -> one.span().stream()).findFirst().map(ReadSpans.Span::until);
    Optional<String> why =
        inactive
            ? Optional.of("inactive")
            : tries.stream().findFirst().flatMap(Attempt::reason).map(Reason::inWords);
    List<String> all = Stream.of(why, undated).flatMap(Optional::stream).toList();
    return new Coverage.Gap(
        account,
        lastRead,
        all.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", all)),
        unread);
  }
}
