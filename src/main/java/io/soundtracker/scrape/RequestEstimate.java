package io.soundtracker.scrape;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.store.Database;
import io.soundtracker.store.VideoRepository;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

/**
 * About how many requests a listing costs: its pages, as far as the number of posts is known, and
 * the page of the profile. Retries and confirmations come on top.
 */
public final class RequestEstimate {

  private static final int POSTS_ON_A_PAGE = 15;

  /** The profile, and one page of the listing. */
  static final int LEAST = 2;

  private final VideoRepository videos;

  public RequestEstimate(Database database) {
    this.videos = new VideoRepository(database);
  }

  /**
   * How many requests to keep free for each call of a session. A profile that is asked for another
   * one's sake costs a page; so does, for all that is known, an account that never was read.
   */
  ToIntFunction<ListingRequest> of(List<Due> queue, ScrapePolicy policy, Instant now) {
    Map<Handle, Integer> expected = new HashMap<>();
    for (Due due : queue) {
      long requests = of(due.account(), policy.requestFor(due, now)).orElse(LEAST);
      expected.put(due.account().handle(), (int) Math.min(requests, Integer.MAX_VALUE));
    }
    return request ->
        request.limit().equals(OptionalInt.of(1))
            ? LEAST
            : expected.getOrDefault(request.handle(), LEAST);
  }

  /** Empty for a listing of all posts of an account of which nobody knows how many it has. */
  public OptionalLong of(Account account, ListingRequest request) {
    OptionalLong posts =
        request.since().isPresent() ? stored(account, request) : total(account, request);
    if (request.limit().isPresent()) {
      long limit = request.limit().getAsInt();
      posts = OptionalLong.of(Math.min(limit, posts.orElse(limit)));
    }
    // Where a listing ends before the last post, it is the page after that which tells.
    long beyond = request.since().isPresent() ? 1 : 0;
    return posts.isPresent() ? OptionalLong.of(pages(posts.getAsLong()) + beyond + 1) : posts;
  }

  private OptionalLong stored(Account account, ListingRequest request) {
    return OptionalLong.of(videos.count(account.id(), request.since()));
  }

  private OptionalLong total(Account account, ListingRequest request) {
    OptionalLong profile = account.profile().videos();
    return profile.isPresent() || account.lastFullListingAt().isEmpty()
        ? profile
        : stored(account, request);
  }

  private static long pages(long posts) {
    return (posts + POSTS_ON_A_PAGE - 1) / POSTS_ON_A_PAGE;
  }
}
