package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether posts are measured at the ages at which they are to be. */
public final class CheckBackTallies {

  private static final String TALLY = Question.load("CheckBackTallies.sql");

  /** Sessions whose distances tell how often runs come. */
  private static final int SESSIONS = 21;

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
   * How often runs come: the median distance between the last sessions; empty where there are fewer
   * than two.
   */
  public Optional<Duration> rhythm() {
    List<Instant> starts =
        database.list(
            "SELECT start_time FROM scrape_sessions ORDER BY start_time DESC LIMIT ?",
            row -> row.instant("start_time"),
            SESSIONS);
    List<Duration> distances =
        IntStream.range(1, starts.size())
            .mapToObj(i -> Duration.between(starts.get(i), starts.get(i - 1)))
            .sorted()
            .toList();
    return distances.isEmpty()
        ? Optional.empty()
        : Optional.of(distances.get(distances.size() / 2));
  }

  /** What became of the ages that were passed in a time, given how often runs come. */
  public Tally tally(Instant from, Instant to, Duration rhythm) {
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
            rhythm.toSeconds())
        .orElseThrow();
  }
}
