package io.soundtracker.analysis;

import io.soundtracker.analysis.ReadSpans.Span;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each account that was asked about performed in a window. */
public final class AccountPerformances {

  private final Database database;

  public AccountPerformances(Database database) {
    this.database = database;
  }

  /**
   * By views, most first; active accounts without a post in the window are there too.
   *
   * @param read of each account, what was read of it
   * @param best how many posts of each are wanted at most
   */
  public List<AccountPerformance> of(PostFilter filter, Map<Handle, ReadSpans> read, int best) {
    try (Gains.Asked gains = new Gains(database).ask(filter)) {
      return posted(filter, best).performances(filter, read, gains);
    }
  }

  /** What accounts posted, before it is known what that gained. */
  Posted posted(PostFilter filter, int best) {
    return new Posted(
        new AccountTotals(database).withTimes(filter),
        new MostViewed(database).ofAccounts(filter, best));
  }

  /**
   * @param totals with when each account posted, in order
   */
  record Posted(Map<AccountTotal, List<Instant>> totals, Map<Handle, List<Post>> best) {

    /** With gains that were asked for of the same posts. */
    List<AccountPerformance> performances(
        PostFilter filter, Map<Handle, ReadSpans> read, Gains.Asked asked) {
      Map<Handle, ViewsGained> gains = asked.byAccount();
      List<AccountPerformance> performances = new ArrayList<>();
      totals.forEach(
          (total, times) ->
              performances.add(
                  new AccountPerformance(
                      total,
                      gains.getOrDefault(total.account(), ViewsGained.NOT_OBSERVED),
                      rhythm(
                          filter.window(), Optional.ofNullable(read.get(total.account())), times),
                      best.getOrDefault(total.account(), List.of()))));
      return performances;
    }
  }

  /** Over the latest part of the window that was read; of all time, from the first post in it. */
  private static PostingRhythm rhythm(
      Window window, Optional<ReadSpans> read, List<Instant> posts) {
    Optional<Span> part = read.flatMap(spans -> spans.latestIn(window));
    if (part.isEmpty()) {
      return PostingRhythm.UNKNOWN;
    }
    Instant until = window.end().filter(part.get().until()::isAfter).orElse(part.get().until());
    List<Instant> known =
        posts.stream().filter(at -> !at.isBefore(part.get().from()) && at.isBefore(until)).toList();
    if (known.isEmpty()) {
      return PostingRhythm.UNKNOWN;
    }
    Instant start = window.start().orElse(known.get(0));
    return PostingRhythm.of(
        known, part.get().from().isAfter(start) ? part.get().from() : start, until);
  }
}
