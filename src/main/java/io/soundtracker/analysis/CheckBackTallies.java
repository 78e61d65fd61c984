package io.soundtracker.analysis;

import io.soundtracker.model.Ladder;
import io.soundtracker.store.Database;
import io.soundtracker.store.StartRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether posts are measured at the ages at which they are to be. */
public final class CheckBackTallies {

  private static final String TALLY = Question.load("CheckBackTallies.sql");

  /** Runs whose distances tell how often they come. */
  private static final int STARTS = 21;

  private final Database database;

  public CheckBackTallies(Database database) {
    this.database = database;
  }

  /**
   * Ages that young posts have passed, the first one after the post was found.
   *
   * @param met a listing measured the post before its next age
   * @param missed none did, though runs come often enough
   * @param outOfReach none did, and runs do not come often enough to count on that
   */
  public record Tally(int met, int missed, int outOfReach) {}

  /**
   * How often runs come that list what is due: the median distance between the last ones; empty
   * where there are fewer than two.
   */
  public Optional<Duration> rhythm() {
    List<Instant> starts = new StartRepository(database).last(STARTS);
    List<Duration> distances =
        IntStream.range(1, starts.size())
            .mapToObj(i -> Duration.between(starts.get(i), starts.get(i - 1)))
            .sorted()
            .toList();
    return distances.isEmpty()
        ? Optional.empty()
        : Optional.of(distances.get(distances.size() / 2));
  }

  /**
   * What became of the ages that young posts passed in a time, given how often runs come.
   *
   * @param ladder whose longest age tells how long a post is young
   */
  public Tally tally(Instant from, Instant to, Duration rhythm, Ladder ladder) {
    return database
        .first(
            TALLY,
            row ->
                new Tally(
                    row.smallNumber("met"),
                    row.smallNumber("missed"),
                    row.smallNumber("out_of_reach")),
            from,
            to,
            rhythm.toSeconds(),
            from.minus(ladder.top().orElse(Duration.ZERO)))
        .orElseThrow();
  }
}
