package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Outcome;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is rising, worked out by plain loops over lists, and sums in place of special functions. */
final class PlainRising {

  private final GeneratedNetwork network;
  private final PostFilter filter;
  private final boolean originals;
  private final ZoneId zone;
  private final LocalDate last;
  private final List<Post> undated;
  private final int weeks;
  private final List<Handle> counted;

  /**
   * @param undated the ids of posts whose time is not known, but for their upload date
   * @param until the last of the recent days, unless nothing was listed so late
   */
  PlainRising(
      GeneratedNetwork today,
      Set<String> undated,
      PostFilter filter,
      boolean originals,
      Optional<LocalDate> until) {
    this.filter = filter;
    this.originals = originals;
    this.zone = filter.window().zone();
    Instant latest = latestListing(today);
    LocalDate latestDay = LocalDate.ofInstant(latest, zone);
    this.last = until.filter(day -> day.isBefore(latestDay)).orElse(latestDay);
    this.network = latest.isBefore(start(-1)) ? today : today.asOf(start(-1).minusSeconds(1));
    this.undated = network.posts().stream().filter(post -> undated.contains(post.id())).toList();
    this.weeks = mostTelling();
    this.counted = counted(weeks);
  }

  private static Instant latestListing(GeneratedNetwork network) {
    return network.attempts().stream()
        .filter(attempt -> attempt.outcome() != Outcome.SKIPPED)
        .map(Attempt::at)
        .max(Comparator.naturalOrder())
        .orElse(network.now());
  }

  LocalDate last() {
    return last;
  }

  /** So many days before the last one. */
  private Instant start(int daysBefore) {
    return last.minusDays(daysBefore).atStartOfDay(zone).toInstant();
  }

  Window recent() {
    return window(6, 0);
  }

  Window before() {
    return before(weeks);
  }

  private Window before(int someWeeks) {
    return window(6 + 7 * someWeeks, 7);
  }

  private Window window(int from, int to) {
    return new Window(Optional.of(last.minusDays(from)), Optional.of(last.minusDays(to)), zone);
  }

  /** Unless a post of unknown time may have been posted on that day. */
  private boolean isRead(Handle account, Instant moment) {
    if (undated.stream()
        .filter(post -> post.account().equals(account))
        .anyMatch(post -> uploadDay(post).contains(moment))) {
      return false;
    }
    return network.attempts().stream()
        .filter(attempt -> attempt.account().equals(account))
        .filter(attempt -> attempt.outcome() == Outcome.COMPLETE)
        .anyMatch(
            attempt ->
                attempt.at().isAfter(moment) && !attempt.coveredFrom().get().isAfter(moment));
  }

  private static Window uploadDay(Post post) {
    Optional<LocalDate> day = Optional.of(LocalDate.ofInstant(post.postedAt(), ZoneOffset.UTC));
    return new Window(day, day, ZoneOffset.UTC);
  }

  private boolean hasUndated(Handle account, int daysBefore) {
    return undated.stream()
        .filter(post -> post.account().equals(account))
        .map(PlainRising::uploadDay)
        .anyMatch(
            day ->
                day.end().get().isAfter(start(daysBefore))
                    && day.start().get().isBefore(start(-1)));
  }

  /** Days are read as far as they were when the last listing was made. */
  Set<Handle> gaps(Duration fresh) {
    CoverageReference then = new CoverageReference(network.asOf(latestListing(network)), fresh);
    List<Handle> accounts = filter.accounts().isEmpty() ? then.accounts() : filter.accounts();
    Set<Handle> gaps =
        new HashSet<>(
            then.gaps(
                new Window(Optional.of(last.minusDays(34)), Optional.empty(), zone), accounts));
    accounts.stream().filter(account -> hasUndated(account, 34)).forEach(gaps::add);
    return gaps;
  }

  /** On average over the accounts that count. */
  double daysRead(Window window) {
    return counted.stream().mapToDouble(account -> days(account, window)).average().orElse(0);
  }

  private double days(Handle account, Window window) {
    return read(account, window.start().get(), window.end().get()) / 86_400.0;
  }

  int asked() {
    return askedAccounts().size();
  }

  List<Handle> counted() {
    return counted;
  }

  private List<Handle> askedAccounts() {
    return network.accounts().stream()
        .map(Account::handle)
        .filter(this::isCovered)
        .filter(this::isAsked)
        .toList();
  }

  /** Those weeks, of 4 and fewer, for which accounts times weeks is greatest. */
  private int mostTelling() {
    return Stream.of(4, 3, 2, 1)
        .max(
            Comparator.comparing((Integer some) -> counted(some).size() * some)
                .thenComparing(Comparator.naturalOrder()))
        .get();
  }

  private List<Handle> counted(int someWeeks) {
    double enough = 0.9 * read(askedAccounts(), start(6), start(-1)) / 86_400.0;
    return askedAccounts().stream()
        .filter(account -> days(account, recent()) > 0)
        .filter(account -> days(account, recent()) >= enough)
        .filter(account -> days(account, before(someWeeks)) >= 0.9 * 7 * someWeeks)
        .filter(account -> !hasUndated(account, 6 + 7 * someWeeks))
        .toList();
  }

  private boolean counts(Post post) {
    return isRead(post.account(), post.postedAt()) && counted.contains(post.account());
  }

  /** Of the network, or asked about by name. */
  private boolean isCovered(Handle account) {
    return filter.accounts().contains(account)
        || new CoverageReference(network.asOf(latestListing(network)), Duration.ZERO)
            .accounts()
            .contains(account);
  }

  private boolean isAsked(Handle account) {
    return (filter.accounts().isEmpty() || filter.accounts().contains(account))
        && (!filter.targetsOnly() || network.account(account).target());
  }

  private long read(Handle account, Instant from, Instant until) {
    return read(List.of(account), from, until);
  }

  /**
   * Of any of them, in seconds: between two moments at which anything can change, all is read or
   * nothing.
   */
  private long read(List<Handle> any, Instant from, Instant until) {
    TreeSet<Instant> edges = new TreeSet<>(List.of(from, until));
    Stream.concat(
            network.attempts().stream()
                .filter(attempt -> any.contains(attempt.account()))
                .flatMap(
                    attempt ->
                        Stream.concat(Stream.of(attempt.at()), attempt.coveredFrom().stream())),
            undated.stream()
                .map(PlainRising::uploadDay)
                .flatMap(day -> Stream.of(day.start().get(), day.end().get())))
        .filter(edge -> edge.isAfter(from) && edge.isBefore(until))
        .forEach(edges::add);
    long seconds = 0;
    List<Instant> inOrder = new ArrayList<>(edges);
    for (int i = 1; i < inOrder.size(); i++) {
      Instant moment = inOrder.get(i - 1);
      if (any.stream().anyMatch(account -> isRead(account, moment))) {
        seconds += Duration.between(moment, inOrder.get(i)).toSeconds();
      }
    }
    return seconds;
  }

  private List<Post> posts() {
    return new PlainPerformance(network, filter.in(window(6 + 7 * weeks, 0)))
        .posts().stream()
            .filter(post -> !undated.contains(post))
            .filter(post -> key(post).isPresent())
            .filter(post -> originals || !network.name(key(post).get()).original())
            .toList();
  }

  private Optional<String> key(Post post) {
    return filter.by() == By.SONG ? network.songOf(post) : network.soundOf(post);
  }

  long unreadPosts() {
    return posts().stream().filter(post -> !counts(post)).count();
  }

  List<String> keys() {
    return readPosts().stream().map(post -> key(post).get()).distinct().sorted().toList();
  }

  private List<Post> readPosts() {
    return posts().stream().filter(this::counts).toList();
  }

  private List<Post> readPosts(String key, Window window) {
    return readPosts().stream()
        .filter(post -> key(post).equals(Optional.of(key)))
        .filter(post -> window.contains(post.postedAt()))
        .toList();
  }

  int postsOf(String key, Window window) {
    return readPosts(key, window).size();
  }

  int accountsOf(String key, Window window) {
    return (int) readPosts(key, window).stream().map(Post::account).distinct().count();
  }

  int usesOf(String key, Window window) {
    Set<List<Object>> uses = new HashSet<>();
    for (Post post : readPosts(key, window)) {
      uses.add(List.of(post.account(), LocalDate.ofInstant(post.postedAt(), zone)));
    }
    return uses.size();
  }

  /** In each of the weeks before. */
  List<Integer> weeksOf(String key) {
    return Stream.of(34, 27, 20, 13)
        .skip(4 - weeks)
        .map(day -> usesOf(key, window(day, day - 6)))
        .toList();
  }

  /** The last post before the recent days, read or not. */
  Optional<Instant> lastUseBefore(String key) {
    return new PlainPerformance(
            network, filter.in(new Window(Optional.empty(), Optional.of(last.minusDays(7)), zone)))
        .posts().stream()
            .filter(post -> !undated.contains(post))
            .filter(post -> key(post).equals(Optional.of(key)))
            .map(Post::postedAt)
            .max(Comparator.naturalOrder());
  }
}
