package io.soundtracker.process;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a program may run.
 *
 * @param wall from its start to its end
 * @param idle without a byte on standard output or standard error
 * @param grace between asking it to end and killing it; zero kills almost at once
 */
public record Limits(Duration wall, Duration idle, Duration grace) {

  public Limits {
    requirePositive("wall", wall);
    requirePositive("idle", idle);
    Objects.requireNonNull(grace, "grace");
    if (grace.isNegative()) {
      throw new IllegalArgumentException("grace is negative: " + grace);
    }
  }

  private static void requirePositive(String name, Duration limit) {
    Objects.requireNonNull(limit, name);
    if (limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException(name + " limit is not positive: " + limit);
    }
  }
}
