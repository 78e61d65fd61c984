package io.soundtracker.loopback;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Something that goes wrong, for an account ({@link SiteAccount#fails}) or for the whole site
 * ({@link LoopbackTikTok#fails}). This is the one place that knows all faults: a new one is a
 * factory method that turns the usual reply into another, or lets it travel another way.
 *
 * <p>Where it strikes can be narrowed: {@code Fault.http(429).onPage(3).firstTimes(2)}.
 */
public final class Fault {

  private static final int LAST_PAGE = Integer.MAX_VALUE;
  private static final Set<Endpoint> EVERYWHERE = Set.of(Endpoint.values());
  private static final int OUT_OF_SERVICE = 10101;

  private final BiFunction<Visit, Reply, Reply> effect;
  private final Set<Endpoint> endpoints;
  private final int fromPage;
  private final int toPage;
  private final int times;

  private Fault(
      BiFunction<Visit, Reply, Reply> effect,
      Set<Endpoint> endpoints,
      int fromPage,
      int toPage,
      int times) {
    this.effect = effect;
    this.endpoints = endpoints;
    this.fromPage = fromPage;
    this.toPage = toPage;
    this.times = times;
  }

  private static Fault everywhere(BiFunction<Visit, Reply, Reply> effect) {
    return new Fault(effect, EVERYWHERE, 1, LAST_PAGE, Integer.MAX_VALUE);
  }

  private static Fault onListing(BiFunction<Visit, Reply, Reply> effect) {
    return everywhere(effect).on(Endpoint.LISTING);
  }

  // What the account is

  /** The account is private: its profile says so (10222), its listing is empty without end. */
  public static Fault privateAccount() {
    return everywhere(
        (visit, usual) ->
            visit.account().map(a -> Pages.secret(a, visit.endpoint())).orElse(usual));
  }

  /** The account is gone: its profile has status 10221 and nothing else. */
  public static Fault gone() {
    return everywhere((visit, usual) -> Pages.missing(visit.endpoint()));
  }

  // What stands in front of a page

  /** A page that makes the client wait for a proof of work which is not there. */
  public static Fault challenge() {
    return everywhere((visit, usual) -> Pages.challenge()).on(Endpoint.USER_PAGE, Endpoint.VIDEO);
  }

  /**
   * A profile page without the data that a client reads. yt-dlp finds its way by the embed page.
   */
  public static Fault noUniversalData() {
    return everywhere((visit, usual) -> Pages.withoutData()).on(Endpoint.USER_PAGE);
  }

  // What the listing says

  /** The listing ends with error JSON and HTTP status 200, which yt-dlp takes for its end. */
  public static Fault earlyEnd() {
    return onListing((visit, usual) -> Pages.statusOnly(OUT_OF_SERVICE));
  }

  /**
   * From this page on, the page before comes again and again. yt-dlp sees it if that is page 1, and
   * goes on for ever if it is a later one.
   */
  public static Fault samePageFrom(int page) {
    if (page < 2) {
      throw new IllegalArgumentException("No page comes before page " + page);
    }
    return onListing(
            (visit, usual) ->
                visit.account().map(a -> Pages.listing(a, a.pageOf(page - 1))).orElse(usual))
        .fromPage(page);
  }

  // What arrives

  /** An HTTP status with an empty body. */
  public static Fault http(int status) {
    return everywhere((visit, usual) -> Reply.status(status));
  }

  /** HTTP status 200 and nothing in it. */
  public static Fault emptyBody() {
    return onListing((visit, usual) -> usual.withBody(""));
  }

  /** JSON that stops in the middle, in a reply that is whole as HTTP. */
  public static Fault brokenJson() {
    return onListing(
        (visit, usual) -> usual.withBody(usual.body().substring(0, usual.body().length() / 2)));
  }

  // When it arrives

  /** No answer for as long as the client waits. */
  public static Fault hang() {
    return everywhere((visit, usual) -> usual.withDelivery(Delivery.never()));
  }

  /** An answer after a silence. */
  public static Fault slow(Duration silence) {
    return everywhere((visit, usual) -> usual.withDelivery(Delivery.after(silence)));
  }

  /** An answer byte by byte, which outlasts every time limit of yt-dlp's. */
  public static Fault drip(Duration perByte) {
    return everywhere((visit, usual) -> usual.withDelivery(Delivery.dripping(perByte)));
  }

  // Where and how often it strikes

  /** Only there. */
  public Fault on(Endpoint first, Endpoint... more) {
    Set<Endpoint> there = EnumSet.of(first, more);
    return new Fault(effect, there, fromPage, toPage, times);
  }

  /** Only on this page of the listing, counted from 1. */
  public Fault onPage(int page) {
    return new Fault(effect, Set.of(Endpoint.LISTING), page, page, times);
  }

  /** Only on the listing, from this page on, counted from 1. */
  public Fault fromPage(int page) {
    return new Fault(effect, Set.of(Endpoint.LISTING), page, LAST_PAGE, times);
  }

  /** Only the first few of the requests that it would strike. */
  public Fault firstTimes(int count) {
    return new Fault(effect, endpoints, fromPage, toPage, count);
  }

  boolean isMeant(Visit visit) {
    int page = visit.page().orElse(fromPage);
    return endpoints.contains(visit.endpoint()) && page >= fromPage && page <= toPage;
  }

  int times() {
    return times;
  }

  Reply strike(Visit visit, Reply usual) {
    return effect.apply(visit, usual);
  }
}
