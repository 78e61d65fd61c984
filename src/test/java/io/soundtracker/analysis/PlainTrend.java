package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Outcome;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.analysis.GeneratedNetwork.Snapshot;
import io.soundtracker.model.Handle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What some posts did from day to day, worked out by plain loops over lists. */
final class PlainTrend {

  private final GeneratedNetwork network;
  private final Trends.Asked asked;
  private final List<Handle> accounts;
  private final Map<Post, NavigableMap<Instant, Long>> posts = new HashMap<>();

  /**
   * @param accounts whose listings tell on which days posts are known; of all that were there at
   *     the latest listing if there are none
   */
  PlainTrend(
      GeneratedNetwork today, Trends.Asked asked, Predicate<Post> wanted, List<Handle> accounts) {
    this.asked = asked;
    this.network = today.asOf(end(asked.last()).minusSeconds(1));
    this.accounts = accounts;
    for (Post post : network.posts()) {
      if (wanted.test(post) && post.postedAt().isBefore(end(asked.last()))) {
        posts.put(post, seen(post));
      }
    }
  }

  /** Known views by moment; of several of one moment the most. */
  private NavigableMap<Instant, Long> seen(Post post) {
    NavigableMap<Instant, Long> seen = new TreeMap<>();
    for (Snapshot snapshot : network.snapshots()) {
      if (snapshot.post().equals(post.id()) && snapshot.at().isBefore(end(asked.last()))) {
        snapshot.counts().views().ifPresent(views -> seen.merge(snapshot.at(), views, Math::max));
      }
    }
    return seen;
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(asked.zone()).toInstant();
  }

  private Instant end(LocalDate day) {
    return start(day.plusDays(1));
  }

  private boolean isOn(LocalDate day, Instant moment) {
    return LocalDate.ofInstant(moment, asked.zone()).equals(day);
  }

  long posts(LocalDate day) {
    return posts.keySet().stream().filter(post -> isOn(day, post.postedAt())).count();
  }

  long adopters(LocalDate day) {
    return posts.keySet().stream()
        .filter(post -> isOn(day, post.postedAt()))
        .map(Post::account)
        .distinct()
        .count();
  }

  long observed(LocalDate day) {
    return posts.values().stream()
        .filter(seen -> seen.keySet().stream().anyMatch(at -> isOn(day, at)))
        .count();
  }

  /** Of the only post. */
  OptionalLong views(LocalDate day) {
    return posts.values().stream()
        .flatMap(seen -> seen.entrySet().stream())
        .filter(entry -> isOn(day, entry.getKey()))
        .max(Map.Entry.comparingByKey())
        .map(entry -> OptionalLong.of(entry.getValue()))
        .orElse(OptionalLong.empty());
  }

  private List<Instant> observations() {
    return posts.values().stream().flatMap(seen -> seen.keySet().stream()).sorted().toList();
  }

  OptionalLong gained(LocalDate day) {
    List<Instant> all = observations();
    return observed(day) == 0
            || all.get(0).isAfter(start(day))
            || all.get(all.size() - 1).isBefore(end(day))
        ? OptionalLong.empty()
        : pace(start(day), end(day))
            .flatMap(pace -> pace.gained().stream().boxed().findFirst())
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty());
  }

  private static OptionalLong gained(
      Instant postedAt, NavigableMap<Instant, Long> seen, Instant from, Instant to) {
    if (seen.isEmpty()) {
      return OptionalLong.empty();
    }
    Instant since = from.isAfter(seen.firstKey()) ? from : seen.firstKey();
    Instant until = to.isBefore(seen.lastKey()) ? to : seen.lastKey();
    OptionalLong before = PlainViews.at(postedAt, seen, since);
    OptionalLong after = PlainViews.at(postedAt, seen, until);
    return since.isBefore(until) && before.isPresent() && after.isPresent()
        ? OptionalLong.of(Math.max(0, after.getAsLong() - before.getAsLong()))
        : OptionalLong.empty();
  }

  long falls() {
    Instant first = start(asked.since().orElseThrow());
    long falls = 0;
    for (NavigableMap<Instant, Long> seen : posts.values()) {
      for (Instant at : seen.keySet()) {
        Map.Entry<Instant, Long> before = seen.lowerEntry(at);
        if (before != null && !at.isBefore(first) && seen.get(at) < before.getValue()) {
          falls++;
        }
      }
    }
    return falls;
  }

  /**
   * The pace up to the latest observation, or an earlier one.
   *
   * @param back how many paces earlier
   */
  Optional<Pace> pace(int back) {
    List<Instant> all = observations();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Instant to = all.get(all.size() - 1).minus(Duration.ofDays((long) asked.paceDays() * back));
    Instant from = to.minus(Duration.ofDays(asked.paceDays()));
    Instant before = from.minus(Duration.ofDays(asked.paceDays()));
    boolean within = all.stream().anyMatch(at -> at.isAfter(from) && !at.isAfter(to));
    boolean earlier = all.stream().anyMatch(at -> at.isAfter(before) && !at.isAfter(from));
    return within && earlier ? pace(from, to) : Optional.empty();
  }

  private Optional<Pace> pace(Instant from, Instant to) {
    long gained = 0;
    long known = 0;
    long partly = 0;
    long knownSeconds = 0;
    long seconds = 0;
    for (Map.Entry<Post, NavigableMap<Instant, Long>> post : posts.entrySet()) {
      NavigableMap<Instant, Long> seen = post.getValue();
      Instant posted = post.getKey().postedAt();
      OptionalLong gain = gained(posted, seen, from, to);
      if (gain.isPresent()) {
        gained += gain.getAsLong();
        known++;
        boolean late = seen.firstKey().isAfter(from);
        boolean early = seen.lastKey().isBefore(to);
        partly += late || early ? 1 : 0;
        knownSeconds +=
            Duration.between(late ? seen.firstKey() : from, early ? seen.lastKey() : to)
                .toSeconds();
      }
      Instant there = seen.isEmpty() ? posted : seen.lastKey();
      if (!post.getKey().deleted() && there.isBefore(posted.plus(Duration.ofDays(14)))) {
        there = posted.plus(Duration.ofDays(14));
      }
      Instant end = there.isBefore(to) ? there : to;
      Instant start = posted.isAfter(from) ? posted : from;
      seconds += Math.max(0, Duration.between(start, end).toSeconds());
    }
    OptionalLong sum =
        knownSeconds >= seconds * 0.8 ? OptionalLong.of(gained) : OptionalLong.empty();
    return known == 0
        ? Optional.empty()
        : Optional.of(new Pace(from, to, sum, known, partly, knownSeconds, seconds));
  }

  private List<Handle> known() {
    Instant latest =
        network.attempts().stream()
            .filter(attempt -> attempt.outcome() != Outcome.SKIPPED)
            .map(Attempt::at)
            .max(Comparator.naturalOrder())
            .orElse(network.now());
    return accounts.isEmpty()
        ? new CoverageReference(network.asOf(latest), Duration.ofDays(2)).accounts()
        : accounts;
  }

  /**
   * Whether every moment of a day was shown by a complete listing made later, of nearly each
   * account that such a listing shows a moment of in all the days.
   */
  boolean isRead(LocalDate day) {
    List<Handle> being =
        known().stream()
            .filter(
                account ->
                    isRead(account, start(asked.since().orElseThrow()), end(asked.last()), true))
            .toList();
    long read =
        being.stream().filter(account -> isRead(account, start(day), end(day), false)).count();
    return read > 0 && read >= 0.95 * being.size();
  }

  /**
   * @param partly whether any moment will do
   */
  private boolean isRead(Handle account, Instant from, Instant until, boolean partly) {
    List<Attempt> attempts =
        network.attempts().stream().filter(one -> one.account().equals(account)).toList();
    Predicate<Instant> shown =
        moment ->
            attempts.stream()
                .filter(one -> one.at().isAfter(moment))
                .anyMatch(one -> one.coveredFrom().filter(at -> !at.isAfter(moment)).isPresent());
    List<Instant> moments =
        Stream.concat(
                Stream.of(from, until.minusMillis(1)),
                attempts.stream()
                    .flatMap(
                        one ->
                            Stream.concat(
                                Stream.of(one.at(), one.at().minusMillis(1)),
                                one.coveredFrom().stream()))
                    .filter(at -> at.isAfter(from) && at.isBefore(until)))
            .toList();
    return partly ? moments.stream().anyMatch(shown) : moments.stream().allMatch(shown);
  }
}
