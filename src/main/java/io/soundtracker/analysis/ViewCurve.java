package io.soundtracker.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * A post's views by its age: known at the snapshots, on straight lines between them, and unknown
 * before the first and after the last. That a post begins at age 0 with 0 views is not taken for
 * granted: views at a young age are known only if a snapshot is younger still.
 */
public final class ViewCurve {

  private final NavigableMap<Duration, Long> known = new TreeMap<>();

  /**
   * Adds what was seen at an age; of several views at one age the one that was added last counts.
   */
  void add(Duration age, OptionalLong views) {
    views.ifPresent(count -> known.put(age, count));
  }

  public ViewsAtAge at(Duration age) {
    Optional<Entry<Duration, Long>> before = Optional.ofNullable(known.floorEntry(age));
    Optional<Entry<Duration, Long>> after = Optional.ofNullable(known.ceilingEntry(age));
    return new ViewsAtAge(
        age,
        before.isPresent() && after.isPresent()
            ? OptionalLong.of(between(before.get(), after.get(), age))
            : OptionalLong.empty(),
        before.map(Entry::getKey),
        after.map(Entry::getKey));
  }

  private static long between(Entry<Duration, Long> from, Entry<Duration, Long> to, Duration age) {
    if (from.getKey().equals(to.getKey())) {
      return from.getValue();
    }
    double elapsed = age.minus(from.getKey()).toSeconds();
    double span = to.getKey().minus(from.getKey()).toSeconds();
    return from.getValue() + Math.round(elapsed * (to.getValue() - from.getValue()) / span);
  }

  /**
   * Views at this many even steps from the first known ones to the last; empty if there are not
   * two.
   */
  List<Long> course(int steps) {
    if (known.size() < 2) {
      return List.of();
    }
    Duration first = known.firstKey();
    long seconds = known.lastKey().minus(first).toSeconds();
    return LongStream.range(0, steps)
        .mapToObj(step -> at(first.plusSeconds(seconds * step / (steps - 1))))
        .map(views -> views.views().orElseThrow())
        .toList();
  }

  HalfLife halfLife() {
    if (known.isEmpty()) {
      return new HalfLife(Optional.empty(), OptionalLong.empty());
    }
    long latest = known.lastEntry().getValue();
    return new HalfLife(
        latest > 0 ? firstAgeWith(latest / 2.0) : Optional.empty(), OptionalLong.of(latest));
  }

  /** Empty if the first snapshot shows more than that already. */
  private Optional<Duration> firstAgeWith(double views) {
    Entry<Duration, Long> before = known.firstEntry();
    if (before.getValue() > views) {
      return Optional.empty();
    }
    for (Entry<Duration, Long> entry : known.entrySet()) {
      if (entry.getValue() >= views) {
        return Optional.of(ageBetween(before, entry, views));
      }
      before = entry;
    }
    throw new IllegalStateException("The latest views are less than half of themselves");
  }

  private static Duration ageBetween(
      Entry<Duration, Long> from, Entry<Duration, Long> to, double views) {
    if (from.getValue().equals(to.getValue())) {
      return from.getKey();
    }
    double share = (views - from.getValue()) / (to.getValue() - from.getValue());
    Duration span = to.getKey().minus(from.getKey());
    return from.getKey().plusSeconds(Math.round(share * span.toSeconds()));
  }
}
