package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Marks;

/** A post that was asked about, and how it did beside its account's own. */
public record Breakout(Post post, Marks marks, PostStanding standing) {

  public Breakout {
    requireNonNull(post);
    requireNonNull(marks);
    requireNonNull(standing);
  }
}
