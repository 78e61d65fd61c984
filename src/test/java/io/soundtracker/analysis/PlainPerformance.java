package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.analysis.GeneratedNetwork.Snapshot;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/** What posts reached and gained, worked out by plain loops over lists. */
final class PlainPerformance {

  private final GeneratedNetwork network;
  private final PostFilter filter;
  private final Instant start;
  private final Instant end;

  PlainPerformance(GeneratedNetwork network, PostFilter filter) {
    this.network = network;
    this.filter = filter;
    this.start = filter.window().start().orElse(Instant.MIN);
    this.end = filter.window().end().orElse(Instant.MAX);
  }

  /** The posts asked about, the oldest first. */
  List<Post> posts() {
    return network.posts().stream()
        .filter(post -> !post.postedAt().isBefore(start) && post.postedAt().isBefore(end))
        .filter(this::isAskedAbout)
        .sorted(Comparator.comparing(Post::postedAt))
        .toList();
  }

  private boolean isAskedAbout(Post post) {
    if (filter.targetsOnly() && !isTarget(post.account())) {
      return false;
    }
    if (!filter.accounts().isEmpty() && !filter.accounts().contains(post.account())) {
      return false;
    }
    List<String> leftOut = network.leftOut().stream().map(network::rootOf).toList();
    if (!filter.leaveOutListed() || network.soundOf(post).isEmpty()) {
      return true;
    }
    return !leftOut.contains(network.soundOf(post).get())
        && !leftOut.contains(keyOf(post).orElseThrow());
  }

  boolean isTarget(Handle account) {
    return filter
        .targets()
        .map(targets -> targets.contains(account))
        .orElseGet(() -> network.account(account).target());
  }

  Optional<String> keyOf(Post post) {
    return filter.by() == By.SONG ? network.songOf(post) : network.soundOf(post);
  }

  /** What a post gained; empty if it was not observed in the window. */
  private Optional<ViewsGained> gained(Post post) {
    List<Snapshot> observations =
        network.snapshots().stream()
            .filter(snapshot -> snapshot.post().equals(post.id()))
            .filter(snapshot -> snapshot.counts().views().isPresent())
            .filter(snapshot -> snapshot.at().isBefore(end))
            .sorted(Comparator.comparing(Snapshot::at).thenComparing(PlainPerformance::viewsOf))
            .toList();
    List<Snapshot> inside = new ArrayList<>();
    Optional<Snapshot> before = Optional.empty();
    for (Snapshot observation : observations) {
      if (observation.at().isAfter(start)) {
        inside.add(observation);
      } else {
        before = Optional.of(observation);
      }
    }
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    Snapshot last = inside.get(inside.size() - 1);
    Snapshot from = before.orElse(inside.get(0));
    if (from.at().equals(last.at())) {
      return Optional.of(new ViewsGained(OptionalLong.empty(), 0, 0, 1));
    }
    long gain = Math.max(0, viewsOf(last) - viewsOf(from));
    return Optional.of(new ViewsGained(OptionalLong.of(gain), 1, before.isPresent() ? 0 : 1, 0));
  }

  private static long viewsOf(Snapshot snapshot) {
    return snapshot.counts().views().getAsLong();
  }

  <K> Map<K, ViewsGained> gains(Function<Post, K> group) {
    Map<K, ViewsGained> gains = new HashMap<>();
    for (Post post : network.posts()) {
      if (isAskedAbout(post)) {
        gained(post).ifPresent(gain -> gains.merge(group.apply(post), gain, ViewsGained::plus));
      }
    }
    return gains;
  }

  /** By posts, then views, then key, as the question orders them. */
  SoundPerformances.Answer sounds() {
    List<Post> all = posts();
    Map<Optional<String>, ViewsGained> gains = gains(this::keyOf);
    ViewsGained gained =
        gains.values().stream().reduce(ViewsGained.NOT_OBSERVED, ViewsGained::plus);
    List<SoundPerformance> sounds =
        all.stream()
            .flatMap(post -> keyOf(post).stream())
            .distinct()
            .map(
                key -> {
                  SoundTotal total = soundTotal(key);
                  ViewsGained own = gains.getOrDefault(Optional.of(key), ViewsGained.NOT_OBSERVED);
                  return new SoundPerformance(
                      total,
                      own,
                      OptionalDouble.of(100.0 * total.figures().posts() / all.size()),
                      own.views().isPresent() && gained.views().getAsLong() > 0
                          ? OptionalDouble.of(
                              100.0 * own.views().getAsLong() / gained.views().getAsLong())
                          : OptionalDouble.empty());
                })
            .sorted(
                Comparator.comparing((SoundPerformance sound) -> -sound.total().figures().posts())
                    .thenComparing(sound -> -sound.total().figures().views().orElse(-1))
                    .thenComparing(SoundPerformance::key))
            .toList();
    return new SoundPerformances.Answer(
        sounds,
        new NetworkTotals.NetworkTotal(
            figures(all),
            all.stream().map(Post::account).distinct().count(),
            all.stream().filter(post -> keyOf(post).isEmpty()).count(),
            measured(all)),
        gained);
  }

  private Optional<MeasuredTimes> measured(List<Post> posts) {
    List<Instant> times = posts.stream().map(network::measuredAt).sorted().toList();
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(new MeasuredTimes(times.get(0), times.get(times.size() - 1)));
  }

  private SoundTotal soundTotal(String key) {
    List<Post> posts =
        posts().stream().filter(post -> keyOf(post).equals(Optional.of(key))).toList();
    List<Handle> adopters = posts.stream().map(Post::account).distinct().toList();
    GeneratedNetwork.Name name = network.name(key);
    return new SoundTotal(
        key,
        name.title(),
        name.artist(),
        name.original(),
        adopters.size(),
        (int) adopters.stream().filter(this::isTarget).count(),
        figures(posts),
        posts.get(0).postedAt(),
        posts.get(posts.size() - 1).postedAt());
  }

  Figures figures(List<Post> posts) {
    List<Counts> counts = posts.stream().map(network::countsOf).toList();
    List<Counts> whole = counts.stream().filter(PlainPerformance::isWhole).toList();
    return new Figures(
        posts.size(),
        sum(counts, Counts::views),
        sum(counts, Counts::likes),
        sum(counts, Counts::comments),
        sum(counts, Counts::shares),
        sum(counts, Counts::saves),
        posts.size() - whole.size(),
        whole.stream()
            .filter(each -> each.views().getAsLong() > 0)
            .mapToDouble(each -> 100.0 * interactions(each) / each.views().getAsLong())
            .average(),
        percent(
            whole.stream().mapToLong(PlainPerformance::interactions).sum(),
            sum(whole, Counts::views).orElse(0)));
  }

  OptionalDouble savesRate(List<Post> posts) {
    List<Counts> known =
        posts.stream()
            .map(network::countsOf)
            .filter(counts -> counts.views().isPresent() && counts.saves().isPresent())
            .toList();
    return percent(sum(known, Counts::saves).orElse(0), sum(known, Counts::views).orElse(0));
  }

  private static boolean isWhole(Counts counts) {
    return counts.views().isPresent()
        && counts.likes().isPresent()
        && counts.comments().isPresent()
        && counts.shares().isPresent();
  }

  private static long interactions(Counts counts) {
    return counts.likes().getAsLong() + counts.comments().getAsLong() + counts.shares().getAsLong();
  }

  private static OptionalDouble percent(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
  }

  private static OptionalLong sum(List<Counts> counts, Function<Counts, OptionalLong> part) {
    return counts.stream()
        .map(part)
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .reduce(Long::sum);
  }

  /** The ids of the most viewed posts, the first one first. */
  List<String> mostViewed(Predicate<Post> wanted, int limit) {
    return posts().stream()
        .filter(wanted)
        .sorted(
            Comparator.comparing((Post post) -> network.countsOf(post).views().orElse(-1))
                .thenComparing(Post::postedAt)
                .thenComparing(Post::id)
                .reversed())
        .limit(limit)
        .map(Post::id)
        .toList();
  }

  /** From where to where the latest listings leave no gap, each reaching back to the one before. */
  private Optional<List<Instant>> lastReadPart(Handle account) {
    List<Attempt> complete =
        network.attempts().stream()
            .filter(attempt -> attempt.account().equals(account))
            .filter(attempt -> attempt.coveredFrom().isPresent())
            .sorted(Comparator.comparing(Attempt::at).reversed())
            .toList();
    for (Attempt last : complete) {
      Instant from = last.coveredFrom().get();
      for (Attempt earlier : complete) {
        if (!earlier.at().isBefore(from) && earlier.coveredFrom().get().isBefore(from)) {
          from = earlier.coveredFrom().get();
        }
      }
      if (from.isBefore(end)) {
        return last.at().isAfter(start) ? Optional.of(List.of(from, last.at())) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Over the latest part of the window that was read. */
  PostingRhythm rhythm(Handle account) {
    Optional<List<Instant>> part = lastReadPart(account);
    List<Instant> times =
        posts().stream()
            .filter(post -> post.account().equals(account))
            .map(Post::postedAt)
            .filter(at -> part.isPresent() && !at.isBefore(part.get().get(0)))
            .filter(at -> at.isBefore(part.get().get(1)))
            .toList();
    if (times.size() < 2) {
      return new PostingRhythm(OptionalDouble.empty(), Optional.empty());
    }
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    gaps.sort(Comparator.naturalOrder());
    Duration median =
        gaps.size() % 2 == 1
            ? gaps.get(gaps.size() / 2)
            : gaps.get(gaps.size() / 2 - 1).plus(gaps.get(gaps.size() / 2)).dividedBy(2);
    Instant from = filter.window().start().orElse(times.get(0));
    if (part.get().get(0).isAfter(from)) {
      from = part.get().get(0);
    }
    Instant to = part.get().get(1);
    if (to.isAfter(end)) {
      to = end;
    }
    double weeks = Duration.between(from, to).toSeconds() / (7 * 86_400.0);
    return new PostingRhythm(
        weeks < 1 / 7.0 ? OptionalDouble.empty() : OptionalDouble.of(times.size() / weeks),
        Optional.of(median));
  }
}
