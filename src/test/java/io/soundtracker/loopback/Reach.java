package io.soundtracker.loopback;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where and how often a {@link Fault} strikes.
 *
 * @param fromPage of the listing, counted from 1
 * @param toPage the last one
 * @param spared how many requests go by before the first is struck
 * @param times how many are struck
 */
record Reach(Set<Endpoint> endpoints, int fromPage, int toPage, int spared, int times) {

  private static final int ALWAYS = Integer.MAX_VALUE;

  static final Reach EVERYWHERE = new Reach(Set.of(Endpoint.values()), 1, ALWAYS, 0, ALWAYS);

  Reach {
    endpoints = Set.copyOf(endpoints);
  }

  Reach on(Endpoint first, Endpoint... more) {
    return new Reach(EnumSet.of(first, more), fromPage, toPage, spared, times);
  }

  Reach onPages(int from, int to) {
    return new Reach(Set.of(Endpoint.LISTING), from, to, spared, times);
  }

  Reach fromPage(int page) {
    return onPages(page, ALWAYS);
  }

  Reach afterTimes(int count) {
    return new Reach(endpoints, fromPage, toPage, count, times);
  }

  Reach firstTimes(int count) {
    return new Reach(endpoints, fromPage, toPage, spared, count);
  }

  boolean includes(Visit visit) {
    int page = visit.page().orElse(fromPage);
    return endpoints.contains(visit.endpoint()) && page >= fromPage && page <= toPage;
  }

  /** Whether the request of this number, from 1, among those that are included is struck. */
  boolean isTurn(int number) {
    return number > spared && number - spared <= times;
  }
}
