package io.soundtracker.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Something that goes wrong, for an account ({@link SiteAccount#fails}) or for the whole site
 * ({@link LoopbackTikTok#fails}). This is the one place that knows all faults: a new one is a
 * factory method that turns the usual reply into another, or lets it travel another way. What goes
 * wrong before a request is made is in {@link Network}.
 *
 * <p>Where it strikes can be narrowed: {@code Fault.http(429).onPage(3).firstTimes(2)}.
 */
public final class Fault {

  private static final int OUT_OF_SERVICE = 10101;
  private static final String SESSION_COOKIE = "sessionid";

  private final BiFunction<Visit, Reply, Reply> effect;
  private final Reach reach;

  private Fault(BiFunction<Visit, Reply, Reply> effect, Reach reach) {
    this.effect = effect;
    this.reach = reach;
  }

  private static Fault everywhere(BiFunction<Visit, Reply, Reply> effect) {
    return new Fault(effect, Reach.EVERYWHERE);
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
    return gone(Pages.GONE);
  }

  /** The account is gone, and its profile says so by another status code, as 10202. */
  public static Fault gone(int statusCode) {
    return everywhere((visit, usual) -> Pages.missing(visit.endpoint(), statusCode));
  }

  /**
   * The author allows no embedding. yt-dlp asks for the embed page where the profile is useless.
   */
  public static Fault noEmbedding() {
    return http(404).on(Endpoint.EMBED);
  }

  // What stands in front of a page

  /**
   * TikTok hides profiles from this address, which looks as if the account were gone; its listing
   * can still be had by channel id. Meant for the whole site.
   */
  public static Fault addressBlocked() {
    return everywhere((visit, usual) -> Pages.missing(visit.endpoint(), Pages.NOT_FROM_HERE))
        .on(Endpoint.USER_PAGE, Endpoint.EMBED, Endpoint.VIDEO);
  }

  /** A redirect to {@code /login}, except for a client with a {@code sessionid} cookie. */
  public static Fault loginRedirect() {
    return everywhere(
            (visit, usual) ->
                visit.cookies().containsKey(SESSION_COOKIE) ? usual : Reply.redirect(Pages.LOGIN))
        .on(Endpoint.USER_PAGE, Endpoint.VIDEO);
  }

  /** A page that makes the client wait for a proof of work which is not there. */
  public static Fault challenge() {
    return everywhere((visit, usual) -> Pages.waiting("")).on(Endpoint.USER_PAGE, Endpoint.VIDEO);
  }

  /** A page that wants a proof of work, which yt-dlp can do for a video's page. */
  public static Fault solvableChallenge() {
    return challenge(Challenge.solvable());
  }

  /** A page that wants a proof of work for which yt-dlp seeks in vain, one second per page. */
  public static Fault unsolvableChallenge() {
    return challenge(Challenge.unsolvable());
  }

  private static Fault challenge(Challenge challenge) {
    return everywhere(
            (visit, usual) -> challenge.isSolvedBy(visit.cookies()) ? usual : challenge.page())
        .on(Endpoint.USER_PAGE, Endpoint.VIDEO);
  }

  /** A page with a puzzle for people, in place of JSON too. */
  public static Fault captcha() {
    return everywhere((visit, usual) -> Pages.captcha());
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

  /** A page without posts, with status 0, that says that nothing follows. */
  public static Fault emptyEnd() {
    return emptyPage(false);
  }

  /** A page without posts, with status 0, that says that more follow. */
  public static Fault emptyPage() {
    return emptyPage(true);
  }

  private static Fault emptyPage(boolean more) {
    return onListing(
        (visit, usual) ->
            visit.account().map(a -> Pages.listing(a, ListingPage.empty(more))).orElse(usual));
  }

  /** Pages that say that nothing follows, whether it does or not. */
  public static Fault nothingFollows() {
    return json(page -> page.put("hasMorePrevious", false));
  }

  /** Pages that say that more follow, even after the last one; yt-dlp looks back to 2016. */
  public static Fault endless() {
    return json(page -> page.put("hasMorePrevious", true));
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

  /** Listing pages of another shape; with {@link #on}, also of the JSON in a profile page. */
  public static Fault json(Consumer<ObjectNode> change) {
    return onListing((visit, usual) -> PageJson.change(usual, change));
  }

  /** Every item of a listing's page is changed, for example by a {@link Damage}. */
  public static Fault items(Consumer<ObjectNode> change) {
    return json(page -> PageJson.items(page).forEach(change));
  }

  /** One item of a listing's page is changed, counted from 1. */
  public static Fault item(int number, Consumer<ObjectNode> change) {
    return json(page -> change.accept(PageJson.items(page).get(number - 1)));
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

  /** Less than the reply's length promises, and then the end of the connection. */
  public static Fault shortBody() {
    return delivered(Delivery.cutShort());
  }

  /** Half of the reply, and then a reset. */
  public static Fault reset() {
    return delivered(Delivery.reset());
  }

  /** The end of the connection in place of an answer. */
  public static Fault dropped() {
    return delivered(Delivery.dropped());
  }

  // When it arrives

  /** No answer for as long as the client waits. */
  public static Fault hang() {
    return delivered(Delivery.never());
  }

  /** An answer after a silence. */
  public static Fault slow(Duration silence) {
    return delivered(Delivery.after(silence));
  }

  /** An answer byte by byte, which outlasts every time limit of yt-dlp's. */
  public static Fault drip(Duration perByte) {
    return delivered(Delivery.dripping(perByte));
  }

  private static Fault delivered(Delivery way) {
    return everywhere((visit, usual) -> usual.withDelivery(way));
  }

  // Where and how often it strikes

  /** Only there. */
  public Fault on(Endpoint first, Endpoint... more) {
    return new Fault(effect, reach.on(first, more));
  }

  /** Only on this page of the listing, counted from 1. */
  public Fault onPage(int page) {
    return new Fault(effect, reach.onPages(page, page));
  }

  /** Only on the listing, from this page on, counted from 1. */
  public Fault fromPage(int page) {
    return new Fault(effect, reach.fromPage(page));
  }

  /** Not the first few of the requests that it would strike. */
  public Fault afterTimes(int count) {
    return new Fault(effect, reach.afterTimes(count));
  }

  /** Only the first few of the requests that it would strike. */
  public Fault firstTimes(int count) {
    return new Fault(effect, reach.firstTimes(count));
  }

  Reach reach() {
    return reach;
  }

  Reply strike(Visit visit, Reply usual) {
    return effect.apply(visit, usual);
  }
}
