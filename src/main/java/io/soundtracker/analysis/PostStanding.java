package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a post did beside the posts of its account before it, at the same age.
 *
 * @param id the platform's id of the post
 * @param age at its latest observation with known views; empty without one
 * @param views then
 * @param compared how many of the posts before it are known at that age
 * @param usual what these had then; empty where they are too few, or the post too young
 */
public record PostStanding(
    String id,
    Optional<Duration> age,
    OptionalLong views,
    int compared,
    Optional<Usual> usual,
    Verdict verdict) {

  /** What is to be said of the post. */
  public enum Verdict {
    BREAKOUT,
    USUAL,
    FEW_POSTS,
    TOO_YOUNG,
    NO_VIEWS;

    /** Whether enough is known to tell. */
    public boolean isJudged() {
      return this == BREAKOUT || this == USUAL;
    }

    /** For programs. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PostStanding {
    requireNonNull(id);
    requireNonNull(age);
    requireNonNull(views);
    requireNonNull(usual);
    requireNonNull(verdict);
  }

  /** How many times the usual views; empty where these are none or unknown. */
  public OptionalDouble times() {
    return usual.filter(known -> known.views() > 0).isPresent()
        ? OptionalDouble.of(views.getAsLong() / usual.get().views())
        : OptionalDouble.empty();
  }

  /** The modified z-score on log(views + 1); empty where the usual is unknown. */
  public OptionalDouble z() {
    return usual.isPresent()
        ? OptionalDouble.of(usual.get().z(views.getAsLong()))
        : OptionalDouble.empty();
  }
}
