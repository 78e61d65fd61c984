package io.soundtracker.analysis;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A post's views by its age: known at the snapshots and between two that are near each other, and
 * unknown elsewhere. Two are near that are up to 8 days apart, so that weekly listings leave no
 * gaps, or of which the later is at most twice as old as the earlier. In between views grow evenly
 * with log(12 hours + age): posts grow ever more slowly, and a straight line would lie below most
 * of them. That a post begins at age 0 with 0 views is not taken for granted: views at a young age
 * are known only if a snapshot is younger still.
 */
public final class ViewCurve {

  private static final int FEW = 8;
  private static final double SOON = Duration.ofHours(12).toSeconds();
  private static final long NEAR = Duration.ofDays(8).toSeconds();

  private long[] ages = new long[FEW]; // in seconds, ascending
  private long[] views = new long[FEW];
  private int size;

  /**
   * Adds what was seen at an age; of several views at one age the one that was added last counts.
   */
  void add(Duration age, OptionalLong count) {
    count.ifPresent(known -> add(age.toSeconds(), known));
  }

  /** Likewise, in seconds and known views. */
  void add(long age, long count) {
    int at = index(age);
    if (at < 0) {
      at = -at - 1;
      if (size == ages.length) {
        ages = Arrays.copyOf(ages, size * 2);
        views = Arrays.copyOf(views, size * 2);
      }
      System.arraycopy(ages, at, ages, at + 1, size - at);
      System.arraycopy(views, at, views, at + 1, size - at);
      ages[at] = age;
      size++;
    }
    views[at] = count;
  }

  /** Where an age is, or would come, as {@link Arrays#binarySearch} tells it. */
  private int index(long age) {
    return size == 0 || age > ages[size - 1] ? -size - 1 : Arrays.binarySearch(ages, 0, size, age);
  }

  public ViewsAtAge at(Duration age) {
    int at = index(age.toSeconds());
    int before = at < 0 ? -at - 2 : at;
    int after = at < 0 ? -at - 1 : at;
    return new ViewsAtAge(age, viewsAt(age), ageOf(before), ageOf(after));
  }

  /** The views alone, for those who ask for many. */
  OptionalLong viewsAt(Duration age) {
    long seconds = age.toSeconds();
    int at = index(seconds);
    if (at >= 0) {
      return OptionalLong.of(views[at]);
    }
    int after = -at - 1;
    return after == 0 || after == size || !areNear(after - 1, after)
        ? OptionalLong.empty()
        : OptionalLong.of(between(after - 1, after, seconds));
  }

  private Optional<Duration> ageOf(int index) {
    return index < 0 || index >= size
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(ages[index]));
  }

  /** The age from which on something is known; empty if nothing is. */
  Optional<Duration> firstAge() {
    return ageOf(0);
  }

  /** The age up to which anything is known; empty if nothing is. */
  Optional<Duration> latestAge() {
    return ageOf(size - 1);
  }

  /** The ages at which the post was seen, in seconds, youngest first. */
  LongStream ages() {
    return Arrays.stream(ages, 0, size);
  }

  /** At how many ages fewer views were seen than at the one before, from an age on. */
  long fallsSince(Duration age) {
    return IntStream.range(1, size)
        .filter(i -> ages[i] >= age.toSeconds() && views[i] < views[i - 1])
        .count();
  }

  private boolean areNear(int earlier, int later) {
    long gap = ages[later] - ages[earlier];
    boolean clockWasWrong = ages[earlier] <= -SOON;
    return !clockWasWrong && (gap <= NEAR || gap <= ages[earlier]);
  }

  private long between(int from, int to, long age) {
    double share =
        ages[from] <= -SOON // a clock was wrong, and a straight line is drawn
            ? (age - ages[from]) / (double) (ages[to] - ages[from])
            : growth(ages[from], age) / growth(ages[from], ages[to]);
    return views[from] + Math.round(share * (views[to] - views[from]));
  }

  /** How far a post comes from one age to another, in no unit. */
  private static double growth(long from, long to) {
    return Math.log((SOON + to) / (SOON + from));
  }

  /**
   * Views at this many even steps from the first known ones to the last, to be drawn: gaps are
   * drawn over. Empty if there are not two.
   */
  List<Long> course(int steps) {
    if (size < 2) {
      return List.of();
    }
    long seconds = ages[size - 1] - ages[0];
    return LongStream.range(0, steps)
        .mapToObj(step -> drawn(ages[0] + seconds * step / (steps - 1)))
        .toList();
  }

  /** The views at an age from the first to the last, whatever the gap. */
  private long drawn(long age) {
    int at = index(age);
    return at >= 0 ? views[at] : between(-at - 2, -at - 1, age);
  }

  HalfLife halfLife() {
    if (size == 0) {
      return new HalfLife(Optional.empty(), OptionalLong.empty());
    }
    long latest = views[size - 1];
    return new HalfLife(
        latest > 0 ? firstAgeWith(latest / 2.0) : Optional.empty(), OptionalLong.of(latest));
  }

  /** Empty if the first snapshot shows more than that already, or it was reached in a gap. */
  private Optional<Duration> firstAgeWith(double count) {
    if (views[0] > count) {
      return Optional.empty();
    }
    int reached = IntStream.range(0, size).filter(i -> views[i] >= count).findFirst().orElseThrow();
    int before = Math.max(0, reached - 1);
    return areNear(before, reached)
        ? Optional.of(Duration.ofSeconds(ageBetween(before, reached, count)))
        : Optional.empty();
  }

  private long ageBetween(int from, int to, double count) {
    if (views[from] == views[to]) {
      return ages[from];
    }
    double share = (count - views[from]) / (views[to] - views[from]);
    double grown = share * growth(ages[from], ages[to]);
    return ages[from] + Math.round((SOON + ages[from]) * Math.expm1(grown));
  }
}
