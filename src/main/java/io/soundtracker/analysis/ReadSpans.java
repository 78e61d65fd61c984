package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import io.soundtracker.store.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What complete listings of one account show without a gap: all that was posted in a span is known.
 *
 * @param latestFirst neither overlapping nor touching
 */
public record ReadSpans(List<Span> latestFirst) {

  private static final Instant FIRST_POST = Timestamps.parse(Timestamps.BEGINNING);

  public ReadSpans {
    latestFirst = List.copyOf(latestFirst);
  }

  /** From a moment, which belongs to it, until another, which does not. */
  public record Span(Instant from, Instant until) {

    static final Span EVER = new Span(Instant.MIN, Instant.MAX);

    public Span {
      requireNonNull(from);
      requireNonNull(until);
      if (from.equals(FIRST_POST)) {
        from = Instant.MIN;
      }
    }

    boolean hasPartIn(Window window) {
      return window.end().filter(end -> !from.isBefore(end)).isEmpty()
          && window.start().filter(start -> !until.isAfter(start)).isEmpty();
    }
  }

  /** What each complete listing reached back to, and when it was made; the latest first. */
  static ReadSpans of(List<Span> listings) {
    List<Span> spans = new ArrayList<>();
    for (Span listing : listings) {
      int last = spans.size() - 1;
      if (last < 0 || listing.until().isBefore(spans.get(last).from())) {
        spans.add(listing);
      } else if (listing.from().isBefore(spans.get(last).from())) {
        spans.set(last, new Span(listing.from(), spans.get(last).until()));
      }
    }
    return new ReadSpans(spans);
  }

  /** Whether everything is known of the time from one moment until another. */
  public boolean span(Instant from, Instant until) {
    return latestFirst.stream()
        .anyMatch(span -> !span.from().isAfter(from) && !span.until().isBefore(until));
  }

  /** What is left when nothing is known of some time. */
  ReadSpans without(Span unknown) {
    return new ReadSpans(
        latestFirst.stream()
            .flatMap(
                span ->
                    Stream.of(
                        new Span(later(span.from(), unknown.until()), span.until()),
                        new Span(span.from(), earlier(span.until(), unknown.from()))))
            .filter(span -> span.from().isBefore(span.until()))
            .toList());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Whether all that was posted at a moment is known. */
  boolean contain(Instant moment) {
    for (Span span : latestFirst) {
      if (!span.from().isAfter(moment)) {
        return span.until().isAfter(moment);
      }
    }
    return false;
  }

  /** How much of the time from one moment until another is known. */
  Duration within(Instant from, Instant until) {
    Duration known = Duration.ZERO;
    for (Span span : latestFirst) {
      Instant first = later(span.from(), from);
      Instant last = earlier(span.until(), until);
      if (first.isBefore(last)) {
        known = known.plus(Duration.between(first, last));
      }
    }
    return known;
  }

  /** The latest that has a part in a window. */
  Optional<Span> latestIn(Window window) {
    return latestFirst.stream().filter(span -> span.hasPartIn(window)).findFirst();
  }
}
