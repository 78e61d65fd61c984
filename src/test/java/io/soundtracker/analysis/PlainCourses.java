package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Outcome;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.analysis.GeneratedNetwork.Snapshot;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The slow and obvious way to count posts and views gained day by day.
 *
 * @param network as it was known at the latest listing
 */
record PlainCourses(GeneratedNetwork network, Duration fresh, ZoneId zone, By by) {

  /** The network as it was known at the latest listing up to a moment, if there was any. */
  static Optional<PlainCourses> at(
      Instant moment, GeneratedNetwork network, Duration fresh, ZoneId zone, By by) {
    return network.attempts().stream()
        .filter(attempt -> attempt.outcome() != Outcome.SKIPPED)
        .map(Attempt::at)
        .filter(at -> !at.isAfter(moment))
        .max(Comparator.naturalOrder())
        .map(asOf -> new PlainCourses(network.asOf(asOf), fresh, zone, by));
  }

  /** Those that are being read: by now, or on one of the last three days. */
  List<Handle> accounts() {
    CoverageReference reference = new CoverageReference(network, fresh);
    LocalDate today = LocalDate.ofInstant(network.now(), zone);
    Set<Handle> gaps =
        reference.gaps(new Window(Optional.of(today.minusDays(7)), Optional.empty(), zone));
    return reference.accounts().stream()
        .filter(
            account ->
                !gaps.contains(account)
                    || isRead(account, today.minusDays(1))
                    || isRead(account, today.minusDays(2))
                    || isRead(account, today.minusDays(3)))
        .toList();
  }

  private boolean isRead(Handle account, LocalDate day) {
    return new CoverageReference(network, fresh)
        .gaps(new Window(Optional.of(day), Optional.of(day), zone), List.of(account))
        .isEmpty();
  }

  boolean isKnown(LocalDate day) {
    Set<Handle> gaps =
        new CoverageReference(network, fresh)
            .gaps(new Window(Optional.of(day), Optional.of(day), zone));
    List<Handle> accounts = accounts();
    long read = accounts.stream().filter(account -> !gaps.contains(account)).count();
    return read > 0 && read >= 0.95 * accounts.size();
  }

  private List<Post> posts(String key) {
    List<Handle> accounts = accounts();
    return network.posts().stream()
        .filter(post -> accounts.contains(post.account()))
        .filter(
            post ->
                (by == By.SONG ? network.songOf(post) : network.soundOf(post))
                    .equals(Optional.of(key)))
        .toList();
  }

  /** Whether four in five of its posts of 28 days are by accounts that were read over the last. */
  private boolean isKnown(String key, LocalDate day) {
    int posts = 0;
    int read = 0;
    for (Post post : posts(key)) {
      LocalDate posted = LocalDate.ofInstant(post.postedAt(), zone);
      if (posted.isAfter(day.minusDays(28)) && !posted.isAfter(day)) {
        posts++;
        read += isRead(post.account(), day) ? 1 : 0;
      }
    }
    return isKnown(day) && read >= 0.8 * posts;
  }

  OptionalLong posts(String key, LocalDate day) {
    return isKnown(key, day)
        ? OptionalLong.of(
            posts(key).stream()
                .filter(post -> LocalDate.ofInstant(post.postedAt(), zone).equals(day))
                .count())
        : OptionalLong.empty();
  }

  OptionalLong gained(String key, LocalDate day) {
    Instant start = day.atStartOfDay(zone).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant watched =
        network.attempts().stream()
            .filter(attempt -> attempt.outcome() != Outcome.SKIPPED)
            .map(Attempt::at)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    if (!isKnown(key, day) || start.isBefore(watched)) {
      return OptionalLong.empty();
    }
    long sum = 0;
    int posts = 0;
    int known = 0;
    for (Post post : posts(key)) {
      Instant old = post.postedAt().plus(Duration.ofDays(14));
      Instant until = old.isBefore(end) ? old : end;
      if (!post.postedAt().isBefore(end) || !old.isAfter(start)) {
        continue;
      }
      NavigableMap<Instant, Long> seen = seen(post);
      boolean seenByThen = !seen.isEmpty() && seen.firstKey().isBefore(until);
      if (!seenByThen && Duration.between(post.postedAt(), end).toHours() < 24) {
        continue;
      }
      posts++;
      if (seenByThen) {
        Instant from = seen.firstKey().isAfter(start) ? seen.firstKey() : start;
        OptionalLong before = PlainViews.at(post.postedAt(), seen, from);
        OptionalLong after = PlainViews.at(post.postedAt(), seen, until);
        if (before.isPresent() && after.isPresent()) {
          known++;
          sum += Math.max(0, after.getAsLong() - before.getAsLong());
        }
      }
    }
    if (known < 0.8 * posts) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(known == 0 ? 0 : Math.round(sum / (double) known * posts));
  }

  /** Known views by moment; of several of one moment the most. */
  private NavigableMap<Instant, Long> seen(Post post) {
    NavigableMap<Instant, Long> seen = new TreeMap<>();
    for (Snapshot snapshot : network.snapshots()) {
      if (snapshot.post().equals(post.id())) {
        snapshot.counts().views().ifPresent(views -> seen.merge(snapshot.at(), views, Math::max));
      }
    }
    return seen;
  }
}
