package io.soundtracker.process;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a program ended.
 *
 * @param ending what made it end
 * @param exitCode 128 + the signal if a signal ended it; empty only if it outlived being killed
 * @param stderr its standard error; of a long one the first and the last 64 KiB, and between them a
 *     line that says how many bytes were left out
 * @param elapsed from its start until nothing of it was left
 */
public record Outcome(Ending ending, OptionalInt exitCode, String stderr, Duration elapsed) {

  /** What made the program end. */
  public enum Ending {
    /** It ended by itself. */
    EXITED,
    /** The consumer of its lines had enough. */
    STOPPED,
    /** It ran for too long. */
    WALL_LIMIT,
    /** It was silent for too long. */
    IDLE_LIMIT,
    /** The thread that ran it was interrupted. */
    INTERRUPTED
  }

  public Outcome {
    Objects.requireNonNull(ending, "ending");
    Objects.requireNonNull(exitCode, "exitCode");
    Objects.requireNonNull(stderr, "stderr");
    Objects.requireNonNull(elapsed, "elapsed");
  }
}
