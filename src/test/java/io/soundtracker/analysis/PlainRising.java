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
  private final List<Handle> counted;

  /**
   * @param until the last of the recent days, unless nothing was listed so late
   */
  PlainRising(
      GeneratedNetwork today, PostFilter filter, boolean originals, Optional<LocalDate> until) {
    this.filter = filter;
    this.originals = originals;
    this.zone = filter.window().zone();
    Instant latest = latestListing(today);
    LocalDate latestDay = LocalDate.ofInstant(latest, zone);
    this.last = until.filter(day -> day.isBefore(latestDay)).orElse(latestDay);
    this.network = latest.isBefore(start(-1)) ? today : today.asOf(start(-1).minusSeconds(1));
    this.counted = counted();
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
    return window(34, 7);
  }

  private Window window(int from, int to) {
    return new Window(Optional.of(last.minusDays(from)), Optional.of(last.minusDays(to)), zone);
  }

  private boolean isRead(Handle account, Instant moment) {
    return network.attempts().stream()
        .filter(attempt -> attempt.account().equals(account))
        .filter(attempt -> attempt.outcome() == Outcome.COMPLETE)
        .anyMatch(
            attempt ->
                attempt.at().isAfter(moment) && !attempt.coveredFrom().get().isAfter(moment));
  }

  /** Days are read as far as they were when the last listing was made. */
  Set<Handle> gaps(Duration fresh) {
    CoverageReference then = new CoverageReference(network.asOf(latestListing(network)), fresh);
    return then.gaps(
        new Window(Optional.of(last.minusDays(34)), Optional.empty(), zone),
        filter.accounts().isEmpty() ? then.accounts() : filter.accounts());
  }

  /** On average over the accounts that count. */
  double daysRead(Window window) {
    return counted.stream().mapToDouble(account -> days(account, window)).average().orElse(0);
  }

  private double days(Handle account, Window window) {
    return read(account, window.start().get(), window.end().get()) / 86_400.0;
  }

  /** Of which anything was read, and of the days before no tenth less than of the middle one. */
  private List<Handle> counted() {
    List<Handle> read =
        network.accounts().stream()
            .map(Account::handle)
            .filter(this::isCovered)
            .filter(this::isAsked)
            .filter(account -> read(account, start(34), start(-1)) > 0)
            .sorted(Comparator.comparing(account -> days(account, before())))
            .toList();
    return read.stream()
        .filter(
            account -> days(account, before()) >= 0.9 * days(read.get(read.size() / 2), before()))
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

  /** In seconds: between two moments at which anything can change, all is read or nothing. */
  private long read(Handle account, Instant from, Instant until) {
    TreeSet<Instant> edges = new TreeSet<>(List.of(from, until));
    network.attempts().stream()
        .filter(attempt -> attempt.account().equals(account))
        .flatMap(attempt -> Stream.concat(Stream.of(attempt.at()), attempt.coveredFrom().stream()))
        .filter(edge -> edge.isAfter(from) && edge.isBefore(until))
        .forEach(edges::add);
    long seconds = 0;
    List<Instant> inOrder = new ArrayList<>(edges);
    for (int i = 1; i < inOrder.size(); i++) {
      if (isRead(account, inOrder.get(i - 1))) {
        seconds += Duration.between(inOrder.get(i - 1), inOrder.get(i)).toSeconds();
      }
    }
    return seconds;
  }

  private List<Post> posts() {
    return new PlainPerformance(network, filter.in(window(34, 0)))
        .posts().stream()
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

  /** In each of the four weeks before. */
  List<Integer> weeksOf(String key) {
    return Stream.of(34, 27, 20, 13).map(day -> usesOf(key, window(day, day - 6))).toList();
  }

  /** The last post before the recent days, read or not. */
  Optional<Instant> lastUseBefore(String key) {
    return new PlainPerformance(
            network, filter.in(new Window(Optional.empty(), Optional.of(last.minusDays(7)), zone)))
        .posts().stream()
            .filter(post -> key(post).equals(Optional.of(key)))
            .map(Post::postedAt)
            .max(Comparator.naturalOrder());
  }
}
