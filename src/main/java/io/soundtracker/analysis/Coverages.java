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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The same of another connection. */
  Coverages in(Database other) {
    return new Coverages(other, fresh, clock);
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
    UndatedPosts undated = UndatedPosts.in(database, latest);
    List<Coverage.Gap> gaps = new ArrayList<>();
    Map<Handle, ReadSpans> spans = new HashMap<>();
    for (Listed account : listed(latest, also)) {
      ReadSpans read = undated.cutFrom(account.spans(), account.handle().value());
      spans.put(account.handle(), read);
      if (!account.isRead(read, window, fresh, now)) {
        gaps.add(account.gap(undated, read, window));
      }
    }
    Optional<Instant> asOf = LatestListing.upTo(latest, database).at();
    return new Reading(new Coverage(asOf, spans.size(), gaps), spans, undated);
  }

  private List<Listed> listed(Instant latest, List<Handle> also) {
    return database.list(
        QUESTION, Listed::of, latest, JsonArray.of(also.stream().map(Handle::value).toList()));
  }

  /** The latest try at listing an account. */
  private record Attempt(Instant at, boolean complete, Optional<String> reason) {}

  /**
   * What came of listing an account.
   *
   * @param interval how often it is listed, if that is not as often as the others
   * @param spans of which complete listings show everything
   */
  private record Listed(
      Handle handle,
      boolean active,
      Optional<Duration> interval,
      Optional<Attempt> last,
      ReadSpans spans) {

    static Listed of(Row row) {
      return new Listed(
          new Handle(row.text("username")),
          row.flag("is_active"),
          row.optionalDuration("older_than_seconds"),
          row.optionalInstant("tried_at")
              .map(at -> new Attempt(at, row.flag("is_complete"), row.optionalText("reason"))),
          new ReadSpans(row.optionalText("listings").map(Listed::spans).orElse(List.of())));
    }

    /** Texts of moments are in the order of the moments: only those at the ends need be read. */
    private static List<ReadSpans.Span> spans(String listings) {
      List<ReadSpans.Span> spans = new ArrayList<>();
      String[] times = listings.split("\\|", -1);
      String until = times[0];
      String from = times[1];
      for (int i = 2; i < times.length; i += 2) {
        if (times[i].compareTo(from) < 0) {
          spans.add(span(from, until));
          until = times[i];
          from = times[i + 1];
        } else if (times[i + 1].compareTo(from) < 0) {
          from = times[i + 1];
        }
      }
      spans.add(span(from, until));
      return spans;
    }

    private static ReadSpans.Span span(String from, String until) {
      return new ReadSpans.Span(Timestamps.parse(from), Timestamps.parse(until));
    }

    /**
     * @param read what is left of its spans
     * @param fresh how old the latest attempt at an account that is listed often may be
     */
    boolean isRead(ReadSpans read, Window window, Duration fresh, Instant now) {
      Instant start = window.start().orElse(Instant.MIN);
      Instant recently =
          now.minus(
              interval
                  .map(often -> often.multipliedBy(2))
                  .filter(own -> own.compareTo(fresh) > 0)
                  .orElse(fresh));
      Optional<Instant> end =
          window
              .end()
              .filter(ended -> ended.isBefore(now))
              .or(
                  () ->
                      last.filter(Attempt::complete)
                          .map(Attempt::at)
                          .filter(at -> !at.isBefore(recently)));
      return end.filter(until -> until.isAfter(start) && read.span(start, until)).isPresent();
    }

    Coverage.Gap gap(UndatedPosts undated, ReadSpans read, Window window) {
      Optional<String> why =
          active ? last.flatMap(Attempt::reason).map(Reason::inWords) : Optional.of("inactive");
      List<String> all =
          Stream.of(why, undated.inWords(handle.value(), window))
              .flatMap(Optional::stream)
              .toList();
      return new Coverage.Gap(
          handle,
          spans.latestFirst().stream().findFirst().map(ReadSpans.Span::until),
          all.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", all)),
          read.latestIn(window).isEmpty());
    }
  }
}
