package io.soundtracker.sample;

import io.soundtracker.model.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A post of the invented network.
 *
 * @param id 19 digits, the second of posting in the upper 32 bits
 * @param growth how it would do if nothing odd befell it
 */
public record SamplePost(
    String id,
    SampleAccount account,
    Instant postedAt,
    String caption,
    Optional<SampleSong> song,
    boolean photo,
    Growth growth,
    Optional<Oddity> oddity) {

  private static final double LIKES_LEFT = 0.8;
  private static final List<Integer> USUAL_SECONDS =
      List.of(7, 9, 11, 12, 14, 15, 17, 21, 26, 30, 34, 59, 60, 61, 93);

  public boolean is(Oddity wanted) {
    return oddity.filter(wanted::equals).isPresent();
  }

  /** Whether it lies on top of its account's listing, whatever its age. */
  public boolean pinned() {
    return is(Oddity.PINNED);
  }

  public boolean existsAt(Instant moment) {
    return !postedAt.isAfter(moment)
        && !(is(Oddity.VANISHES) && moment.isAfter(InventedNetwork.VANISHED_AT));
  }

  /** The video's length, or the music's for a photo post; a silent photo post has none. */
  public OptionalInt durationSeconds() {
    if (photo) {
      return song.map(s -> OptionalInt.of(s.durationSeconds())).orElse(OptionalInt.empty());
    }
    return OptionalInt.of(new Dice("duration " + id).pick(USUAL_SECONDS));
  }

  /** What the platform shows of its counts at a moment; unknown is what it leaves out. */
  public Counts countsAt(Instant moment) {
    Counts counts = growth.at(Duration.between(postedAt, moment));
    OptionalLong unknown = OptionalLong.empty();
    if (is(Oddity.NO_COUNTS)
        || (is(Oddity.COUNTS_MISSING_ONCE) && moment.equals(InventedNetwork.DAYS.get(2)))) {
      return Counts.UNKNOWN;
    }
    if (is(Oddity.NO_VIEWS)) {
      return Counts.rounded(
          unknown, counts.likes(), counts.comments(), counts.shares(), counts.saves());
    }
    if (is(Oddity.NO_SAVES)) {
      return Counts.rounded(
          counts.views(), counts.likes(), counts.comments(), counts.shares(), unknown);
    }
    if (is(Oddity.LIKES_FALL) && moment.isAfter(InventedNetwork.LIKES_FELL_AT)) {
      long likes = (long) (counts.likes().orElseThrow() * LIKES_LEFT);
      return Counts.rounded(
          counts.views(),
          OptionalLong.of(likes),
          counts.comments(),
          counts.shares(),
          counts.saves());
    }
    return counts;
  }
}
