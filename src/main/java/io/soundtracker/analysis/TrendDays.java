package io.soundtracker.analysis;

import io.soundtracker.analysis.Trend.Day;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Counts up what posts did on each day of a window, which has a first and a last one. */
final class TrendDays {

  /** What is known of a day so far. */
  private static final class Tally {
    private final Instant start;
    private final Instant end;
    private final KnownGain gain;
    private final Set<Long> adopters = new HashSet<>();
    private long posts;
    private long observed;
    private OptionalLong views = OptionalLong.empty(); // of the post that was added last

    private Tally(LocalDate day, Window window) {
      start = day.atStartOfDay(window.zone()).toInstant();
      end = day.plusDays(1).atStartOfDay(window.zone()).toInstant();
      gain = new KnownGain(start, end);
    }

    private boolean contains(Instant moment) {
      return !moment.isBefore(start) && moment.isBefore(end);
    }

    /** Whether there are observations on it, and it is a whole day between the first and last. */
    private boolean isWithin(Optional<Instant> first, Optional<Instant> latest) {
      return observed > 0
          && !first.orElseThrow().isAfter(start)
          && !latest.orElseThrow().isBefore(end);
    }

    private void add(PostCurve post) {
      if (contains(post.postedAt())) {
        posts++;
        adopters.add(post.account());
      }
      OptionalLong last =
          post.curve().ages().filter(age -> contains(post.postedAt().plusSeconds(age))).max();
      if (last.isPresent()) {
        observed++;
        views = post.curve().viewsAt(Duration.ofSeconds(last.getAsLong()));
      }
      gain.add(post);
    }
  }

  private TrendDays() {}

  /**
   * The days, the earliest first.
   *
   * @param read which days are known of the accounts whose posts count
   */
  static List<Day> of(Trend.Kind kind, List<PostCurve> posts, Window window, DaysRead read) {
    NavigableMap<LocalDate, Tally> tallies = new TreeMap<>();
    LocalDate last = window.until().orElseThrow();
    for (LocalDate day = window.since().orElseThrow(); !day.isAfter(last); day = day.plusDays(1)) {
      tallies.put(day, new Tally(day, window));
    }
    for (PostCurve post : posts) {
      Instant since = post.first().filter(post.postedAt()::isAfter).orElseGet(post::postedAt);
      tallies
          .tailMap(LocalDate.ofInstant(since, window.zone()), true)
          .values()
          .forEach(tally -> tally.add(post));
    }
    Optional<Instant> first =
        posts.stream().flatMap(one -> one.first().stream()).min(Comparator.naturalOrder());
    Optional<Instant> latest =
        posts.stream().flatMap(one -> one.latest().stream()).max(Comparator.naturalOrder());
    List<Day> days = new ArrayList<>();
    tallies.forEach(
        (day, tally) -> {
          boolean known = read.isKnown(day);
          days.add(
              new Day(
                  day,
                  known ? OptionalLong.of(tally.posts) : OptionalLong.empty(),
                  tally.posts,
                  known ? OptionalLong.of(tally.adopters.size()) : OptionalLong.empty(),
                  read.over(day),
                  tally.observed,
                  tally.isWithin(first, latest) ? tally.gain.gained() : OptionalLong.empty(),
                  kind == Trend.Kind.VIDEO ? tally.views : OptionalLong.empty()));
        });
    return days;
  }
}
