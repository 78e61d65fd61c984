package io.soundtracker.analysis;

import io.soundtracker.analysis.ReadSpans.Span;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How each account that was asked about performed in a window. */
public final class AccountPerformances {

  private static final String POST_TIMES = Question.load("PostTimes.sql");

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
        new AccountTotals(database).of(filter),
        postTimes(filter),
        new MostViewed(database).ofAccounts(filter, best));
  }

  record Posted(
      List<AccountTotal> totals, Map<Handle, List<Instant>> times, Map<Handle, List<Post>> best) {

    /** With gains that were asked for of the same posts. */
    List<AccountPerformance> performances(
        PostFilter filter, Map<Handle, ReadSpans> read, Gains.Asked asked) {
      Map<Handle, ViewsGained> gains = asked.byAccount();
      return totals.stream()
          .map(
              total ->
                  new AccountPerformance(
                      total,
                      gains.getOrDefault(total.account(), ViewsGained.NOT_OBSERVED),
                      rhythm(
                          filter.window(),
                          Optional.ofNullable(read.get(total.account())),
                          times.getOrDefault(total.account(), List.of())),
                      best.getOrDefault(total.account(), List.of())))
          .toList();
    }
  }

  private Map<Handle, List<Instant>> postTimes(PostFilter filter) {
    Map<Handle, List<Instant>> times = new HashMap<>();
    database.each(
        POST_TIMES,
        row -> times.put(new Handle(row.text("username")), inOrder(row.text("seconds"))),
        filter.parameters());
    return times;
  }

  private static List<Instant> inOrder(String seconds) {
    return Stream.of(seconds.split(" ", -1))
        .mapToLong(Long::parseLong)
        .sorted()
        .mapToObj(Instant::ofEpochSecond)
        .toList();
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
