package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a sound, an account or a post did from day to day, and how fast it gains views.
 *
 * @param subject its key, handle or id
 * @param coverage how much was read of those whose posts count
 * @param posts of all times, up to the end of the window; of a post 0 if it was found later
 * @param first when any of them was first observed with known views; empty if none was
 * @param latest when any was last
 * @param days each day of the window
 * @param falls how often the views of a post were fewer than at the observation before
 * @param paceDays how many days a pace is taken over
 * @param pace over the days up to the latest observation; empty if nothing was observed in as many
 *     days before
 * @param paceBefore over these
 */
public record Trend(
    Kind kind,
    String subject,
    Window window,
    Coverage coverage,
    long posts,
    Optional<Instant> first,
    Optional<Instant> latest,
    List<Day> days,
    long falls,
    int paceDays,
    Optional<Pace> pace,
    Optional<Pace> paceBefore) {

  /** What a trend is of. */
  public enum Kind {
    SOUND,
    ACCOUNT,
    VIDEO;

    /** As people type it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Trend {
    requireNonNull(kind);
    requireNonNull(subject);
    requireNonNull(window);
    requireNonNull(coverage);
    requireNonNull(first);
    requireNonNull(latest);
    days = List.copyOf(days);
    requireNonNull(pace);
    requireNonNull(paceBefore);
  }

  /**
   * One day of the window's zone.
   *
   * @param posts empty unless 95 % of the accounts of which anything in the window was read were
   *     read over the whole day
   * @param postsAtLeast those that are stored
   * @param adopters how many accounts the posts are of; empty as these
   * @param accountsRead how many accounts were read over the whole day
   * @param observed how many posts were observed on it, whenever they were posted
   * @param gained what all posts gained in views, as far as that lies between two observations of
   *     each, where a fall counts as 0; empty for a day without an observation, and if less than 80
   *     % of the time of all posts lies between two
   * @param views of the post at its last observation of the day; empty without one, and for others
   *     than a post
   */
  public record Day(
      LocalDate day,
      OptionalLong posts,
      long postsAtLeast,
      OptionalLong adopters,
      int accountsRead,
      long observed,
      OptionalLong gained,
      OptionalLong views) {
    public Day {
      requireNonNull(day);
      requireNonNull(posts);
      requireNonNull(adopters);
      requireNonNull(gained);
      requireNonNull(views);
    }
  }

  /** Views a day up to the latest observation; empty where too little is known. */
  public OptionalDouble velocity() {
    return pace.map(Pace::perDay).orElse(OptionalDouble.empty());
  }

  /** The same over as many days before. */
  public OptionalDouble velocityBefore() {
    return paceBefore.map(Pace::perDay).orElse(OptionalDouble.empty());
  }

  /** How much that changed in a day, in views a day; empty where one of the two is unknown. */
  public OptionalDouble acceleration() {
    return velocity().isPresent() && velocityBefore().isPresent()
        ? OptionalDouble.of((velocity().getAsDouble() - velocityBefore().getAsDouble()) / paceDays)
        : OptionalDouble.empty();
  }
}
