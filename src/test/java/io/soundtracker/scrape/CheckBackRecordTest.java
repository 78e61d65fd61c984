package io.soundtracker.scrape;

import static io.soundtracker.scrape.PostingAccount.DAY;
import static io.soundtracker.scrape.PostingAccount.HOUR;
import static io.soundtracker.scrape.PostingAccount.SIX_HOURS;
import static io.soundtracker.scrape.PostingAccount.post;
import static io.soundtracker.store.TestDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.CheckBack;
import io.soundtracker.analysis.CheckBackTallies;
import io.soundtracker.analysis.PostHistories;
import io.soundtracker.model.Ladder;
import io.soundtracker.store.StartRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which ages of the ladder were met, next to slow and obvious counts. */
class CheckBackRecordTest {

  @TempDir Path folder;
  @AutoClose private TestSession session;
  private PostingAccount ann;

  @BeforeEach
  void make() {
    ann = PostingAccount.in(folder);
    session = ann.session();
  }

  @Test
  void only_ages_that_the_rhythm_of_runs_can_meet_are_missed() {
    session.checksBack(
        HOUR, SIX_HOURS, DAY, Duration.ofDays(2), Duration.ofDays(4), Duration.ofDays(9));
    ann.posts().add(post("v1", NOW.minusSeconds(60)));
    ann.list();
    session.later(DAY);
    ann.list();
    StartRepository starts = new StartRepository(session.database());
    starts.note(NOW, Duration.ZERO);
    starts.note(NOW.plus(DAY), Duration.ZERO);
    starts.note(NOW.plus(DAY).plusSeconds(60), HOUR);
    Ladder ladder = new Ladder(List.of(HOUR, Duration.ofDays(9)));
    CheckBackTallies checkBacks = new CheckBackTallies(session.database());
    assertThat(checkBacks.rhythm()).contains(DAY);
    session.later(Duration.ofDays(4));

    assertThat(checkBacks.tally(NOW, session.now(), DAY, ladder))
        .as("1 h and 6 h are out of reach, 1 d was met, 2 d missed, 4 d is not over")
        .isEqualTo(new CheckBackTallies.Tally(1, 1, 2));
    assertThat(checkBacks.tally(NOW, session.now(), HOUR, ladder))
        .isEqualTo(new CheckBackTallies.Tally(1, 3, 0));
    assertThat(checkBacks.tally(session.now(), session.now(), HOUR, ladder))
        .isEqualTo(new CheckBackTallies.Tally(0, 0, 0));
  }

  static Stream<Long> seeds() {
    return LongStream.range(0, 60).boxed();
  }

  /** Any ladder and any listings, next to a slow and obvious count. */
  @ParameterizedTest
  @MethodSource("seeds")
  void meets_as_many_ages_as_a_slow_count_says(long seed) {
    Random random = new Random(seed);
    List<Duration> rungs =
        random
            .ints(1L + random.nextInt(6), 1, 500)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(Duration::ofMinutes)
            .toList();
    session.checksBack(rungs.toArray(Duration[]::new));
    Instant posted = NOW.minus(Duration.ofMinutes(random.nextInt(600)));
    ann.posts().add(post("v1", posted));
    List<Instant> measured = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ann.list();
      measured.add(session.now());
      check(seed, rungs, posted, measured);
      session.later(Duration.ofMinutes(random.nextInt(200)));
    }
    compareTally(seed, new Ladder(rungs), posted);
  }

  /** Told of all posts together, and of one post age by age, it is the same. */
  private void compareTally(long seed, Ladder ladder, Instant posted) {
    StartRepository starts = new StartRepository(session.database());
    starts.note(NOW, Duration.ZERO);
    starts.note(NOW.plus(HOUR), Duration.ZERO);
    Map<CheckBack.State, Long> ages =
        new PostHistories(session.database(), Clock.fixed(session.now(), ZoneOffset.UTC))
            .find("v1").orElseThrow().checkBacks().stream()
                .flatMap(checkBacks -> checkBacks.rungs().stream())
                .collect(Collectors.groupingBy(CheckBack::state, Collectors.counting()));

    assertThat(
            new CheckBackTallies(session.database())
                .tally(posted.minus(DAY), session.now(), HOUR, ladder))
        .as("seed %d: %s", seed, ages)
        .isEqualTo(
            new CheckBackTallies.Tally(
                ages.getOrDefault(CheckBack.State.MET, 0L).intValue(),
                ages.getOrDefault(CheckBack.State.MISSED, 0L).intValue(),
                ages.getOrDefault(CheckBack.State.OUT_OF_REACH, 0L).intValue()));
  }

  private void check(long seed, List<Duration> rungs, Instant posted, List<Instant> measured) {
    Instant now = session.now();
    boolean tracked = posted.plus(rungs.get(rungs.size() - 1)).isAfter(measured.get(0));
    int met = 0;
    for (int i = 0; i < rungs.size() && tracked; i++) {
      Instant from = posted.plus(rungs.get(i));
      Instant to = i + 1 < rungs.size() ? posted.plus(rungs.get(i + 1)) : Instant.MAX;
      met += measured.stream().anyMatch(at -> !at.isBefore(from) && at.isBefore(to)) ? 1 : 0;
    }
    Optional<Instant> next =
        rungs.stream().map(posted::plus).filter(at -> at.isAfter(now)).findFirst();
    assertThat(
            session.only(
                """
                SELECT checks_completed || ' ' || COALESCE(next_check_at, 'never') || ' '
                  || tracking_complete AS found FROM videos
                """))
        .as("seed %d after %s of %s, posted %s", seed, measured, rungs, posted)
        .isEqualTo(
            "%d %s %d"
                .formatted(
                    met,
                    next.filter(at -> tracked)
                        .map(at -> at.toString().replace('T', ' ').replace("Z", ""))
                        .orElse("never"),
                    tracked && next.isEmpty() ? 1 : 0));
  }
}
