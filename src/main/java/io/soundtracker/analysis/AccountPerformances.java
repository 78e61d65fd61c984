package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
   * @param best how many posts of each are wanted at most
   */
  public List<AccountPerformance> of(PostFilter filter, int best) {
    Map<Handle, ViewsGained> gains = new Gains(database).byAccount(filter);
    Map<Handle, List<Post>> bestPosts = new MostViewed(database).ofAccounts(filter, best);
    Map<Handle, List<Instant>> times = postTimes(filter);
    return new AccountTotals(database)
        .of(filter).stream()
            .map(
                total ->
                    new AccountPerformance(
                        total,
                        gains.getOrDefault(total.account(), ViewsGained.NOT_OBSERVED),
                        rhythm(filter, total, times.getOrDefault(total.account(), List.of())),
                        bestPosts.getOrDefault(total.account(), List.of())))
            .toList();
  }

  private Map<Handle, List<Instant>> postTimes(PostFilter filter) {
    Map<Handle, List<Instant>> times = new HashMap<>();
    database.each(
        POST_TIMES,
        row ->
            times
                .computeIfAbsent(new Handle(row.text("username")), key -> new ArrayList<>())
                .add(row.instant("posted_at")),
        filter.parameters());
    return times;
  }

  /** Over as much of the window as was read: without a first day, from the first post. */
  private static PostingRhythm rhythm(PostFilter filter, AccountTotal total, List<Instant> posts) {
    if (posts.isEmpty()) {
      return PostingRhythm.UNKNOWN;
    }
    Instant lastPost = posts.get(posts.size() - 1);
    Instant known = total.lastRead().filter(lastPost::isBefore).orElse(lastPost);
    return PostingRhythm.of(
        posts,
        filter.window().start().orElse(posts.get(0)),
        filter.window().end().filter(known::isAfter).orElse(known));
  }
}
