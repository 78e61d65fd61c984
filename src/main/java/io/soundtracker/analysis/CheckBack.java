package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One rung of a post's check-backs.
 *
 * @param met the first snapshot from then on and before the next rung
 */
public record CheckBack(Instant due, State state, Optional<Instant> met) {

  public CheckBack {
    requireNonNull(due);
    requireNonNull(state);
    requireNonNull(met);
  }

  /** What came of a rung, or can still come of it. */
  public enum State {
    /** There is a snapshot between it and the next. */
    MET("met"),
    /** There is none, though the post was tracked by then. */
    MISSED("missed"),
    /** There is none, but runs do not come often enough to count on one. */
    OUT_OF_REACH("not to be met by such runs"),
    /** The next one was due before the post was tracked at all. */
    BEFORE_TRACKING("before it was tracked"),
    /** Its time has come, and the next one's has not. */
    DUE("due"),
    AHEAD("ahead"),
    /** Nothing was seen from then on, and tracking has ended. */
    DROPPED("dropped");

    private final String inWords;

    State(String inWords) {
      this.inWords = requireNonNull(inWords);
    }

    public String inWords() {
      return inWords;
    }
  }

  /**
   * What came of each rung.
   *
   * @param dues earliest first; {@code seen} are the moments of the post's snapshots, likewise
   * @param since when tracking began
   * @param ended whether tracking has ended
   * @param rhythm how often runs come; zero where that is not known
   */
  static List<CheckBack> rungs(
      List<Instant> dues,
      List<Instant> seen,
      Instant since,
      boolean ended,
      Duration rhythm,
      Instant now) {
    List<CheckBack> rungs = new ArrayList<>();
    for (int i = 0; i < dues.size(); i++) {
      Instant due = dues.get(i);
      Instant next = i + 1 < dues.size() ? dues.get(i + 1) : Instant.MAX;
      Optional<Instant> met =
          seen.stream().filter(at -> !at.isBefore(due) && at.isBefore(next)).findFirst();
      State state = met.isPresent() ? State.MET : unmet(due, next, since, ended, rhythm, now);
      rungs.add(new CheckBack(due, state, met));
    }
    return rungs;
  }

  private static State unmet(
      Instant due, Instant next, Instant since, boolean ended, Duration rhythm, Instant now) {
    if (!next.isAfter(since)) {
      return State.BEFORE_TRACKING;
    } else if (!next.isAfter(now)) {
      return next.isBefore(due.plus(rhythm)) ? State.OUT_OF_REACH : State.MISSED;
    } else if (ended) {
      return State.DROPPED;
    }
    return due.isAfter(now) ? State.AHEAD : State.DUE;
  }
}
