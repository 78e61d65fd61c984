package io.soundtracker.scrape;

import io.soundtracker.model.Handle;
import io.soundtracker.source.ListingRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many requests a call will probably make, judged by the account's last calls. May be asked
 * from several threads.
 */
public final class RequestForecast {

  /** So many calls of an account are looked at: the last full listing is mostly among them. */
  public static final int LAST_CALLS = 10;

  /** The profile, and one page of the listing. */
  private static final int LEAST = 2;

  private static final int POSTS_A_PAGE = 15;

  private final Map<Handle, List<Integer>> last = new HashMap<>();

  /**
   * @param last what each account's last calls have cost, the latest first
   */
  public RequestForecast(Map<Handle, List<Integer>> last) {
    last.forEach((account, costs) -> this.last.put(account, new ArrayList<>(costs)));
  }

  /** Of a listing of all posts, the most that one has cost; else what is usual. */
  public synchronized int of(ListingRequest request) {
    List<Integer> costs = last.getOrDefault(request.handle(), List.of()).stream().sorted().toList();
    boolean all = request.since().isEmpty();
    int cost = costs.isEmpty() ? LEAST : costs.get(all ? costs.size() - 1 : costs.size() / 2);
    return Math.max(LEAST, Math.min(cost, mostOf(request)));
  }

  private static int mostOf(ListingRequest request) {
    return request.limit().isEmpty()
        ? Integer.MAX_VALUE
        : 1 + (request.limit().getAsInt() + POSTS_A_PAGE - 1) / POSTS_A_PAGE;
  }

  /** Takes note of what a call has cost, if it was made at all. */
  synchronized void learn(Handle account, int requests) {
    if (requests == 0) {
      return;
    }
    List<Integer> costs = last.computeIfAbsent(account, some -> new ArrayList<>());
    costs.add(0, requests);
    if (costs.size() > LAST_CALLS) {
      costs.remove(LAST_CALLS);
    }
  }
}
