package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Marks;
import io.soundtracker.model.Video;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestAccount;
import io.soundtracker.store.TestDatabase;
import io.soundtracker.store.VideoRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One post, posted at noon on 1 October 2026, whose growth can be worked out by hand. */
class PostHistoriesTest {

  private static final Instant POSTED = Instant.parse("2026-10-01T12:00:00Z");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-03T12:00:00Z"), ZoneOffset.UTC);
  private static final Counts EXACT =
      new Counts(
          OptionalLong.of(2_000),
          OptionalLong.of(150),
          OptionalLong.of(30),
          OptionalLong.of(20),
          OptionalLong.of(9),
          true);

  @TempDir Path folder;
  @AutoClose private Database database;
  private TestAccount ann;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    ann = TestAccount.in(database, "@ann", true);
  }

  private void seen(String moment, Counts counts) {
    Video video =
        new Video(
            "7000001",
            POSTED,
            Optional.of("a caption"),
            List.of(),
            OptionalInt.of(15),
            song("Tide", "Ola Fenn"),
            counts,
            new Marks(Optional.of(true), Optional.empty()));
    ann.lists(Instant.parse(moment), video);
  }

  private PostHistory history() {
    return new PostHistories(database, CLOCK).find("7000001").orElseThrow();
  }

  @Test
  void a_post_that_is_not_stored_has_no_history() {
    assertThat(new PostHistories(database, CLOCK).find("7000001")).isEmpty();
  }

  @Test
  void tells_what_is_stored_of_the_post() {
    seen("2026-10-01T18:00:00Z", EXACT);

    PostHistory history = history();
    assertThat(history.post().account()).hasToString("@ann");
    assertThat(history.post().postedAt()).contains(POSTED);
    assertThat(history.post().caption()).contains("a caption");
    assertThat(history.post().sound()).map(Post.SoundName::key).contains("Tide - Ola Fenn");
    assertThat(history.post().counts()).isEqualTo(EXACT);
    assertThat(history.post().engagementRate()).hasValue(10);
    assertThat(history.marks().pinned()).contains(true);
    assertThat(history.marks().photo()).as("unknown, not no").isEmpty();
    assertThat(history.missingSince()).isEmpty();
    assertThat(history.checkBacks()).as("never under a schedule").isEmpty();
  }

  @Test
  void tells_since_when_a_post_is_missing() {
    seen("2026-10-01T18:00:00Z", EXACT);
    new VideoRepository(database)
        .saveMissing(
            ann.account().id(),
            Optional.empty(),
            List.of(),
            3,
            Instant.parse("2026-10-02T06:00:00Z"));

    assertThat(history().missingSince()).contains(Instant.parse("2026-10-02T06:00:00Z"));
    assertThat(history().post().deleted()).isFalse();
  }

  @Test
  void each_snapshot_has_its_age_and_the_growth_since_the_one_before() {
    seen("2026-10-01T18:00:00Z", counts(1_000, 90, 6, 4));
    seen("2026-10-02T00:00:00Z", EXACT);
    seen("2026-10-02T12:00:00Z", counts(1_900, 140, 30, 20));

    assertThat(history().snapshots())
        .containsExactly(
            new Snapshot(
                Instant.parse("2026-10-01T18:00:00Z"),
                Optional.of(Duration.ofHours(6)),
                counts(1_000, 90, 6, 4),
                OptionalDouble.of(10),
                OptionalLong.empty(),
                OptionalDouble.empty()),
            new Snapshot(
                Instant.parse("2026-10-02T00:00:00Z"),
                Optional.of(Duration.ofHours(12)),
                EXACT,
                OptionalDouble.of(10),
                OptionalLong.of(1_000),
                OptionalDouble.of(4_000)),
            new Snapshot(
                Instant.parse("2026-10-02T12:00:00Z"),
                Optional.of(Duration.ofDays(1)),
                counts(1_900, 140, 30, 20),
                OptionalDouble.of(10),
                OptionalLong.of(-100),
                OptionalDouble.of(-200)));
  }

  @Test
  void growth_to_and_from_unknown_views_is_unknown() {
    seen("2026-10-01T18:00:00Z", counts(1_000, 90, 6, 4));
    seen("2026-10-02T00:00:00Z", Counts.UNKNOWN);
    seen("2026-10-02T12:00:00Z", counts(3_000, 90, 6, 4));

    assertThat(history().snapshots()).extracting(Snapshot::gain).containsOnly(OptionalLong.empty());
    assertThat(history().snapshots())
        .extracting(Snapshot::velocity)
        .containsOnly(OptionalDouble.empty());
    assertThat(history().snapshots().get(1).counts()).isEqualTo(Counts.UNKNOWN);
    assertThat(history().viewsAtAges().get(2).views())
        .as("at 24 h, which was measured")
        .hasValue(3_000);
  }

  @Test
  void two_snapshots_of_one_moment_have_a_gain_but_no_velocity() {
    seen("2026-10-01T18:00:00Z", counts(1_000, 90, 6, 4));
    seen("2026-10-01T18:00:00Z", counts(1_010, 90, 6, 4));

    assertThat(history().snapshots().get(1).gain()).hasValue(10);
    assertThat(history().snapshots().get(1).velocity()).isEmpty();
    assertThat(history().viewsAtAges().get(1).views()).as("the later one").hasValue(1_010);
  }

  @Test
  void snapshots_come_by_time_even_if_a_clock_went_back() {
    seen("2026-10-02T12:00:00Z", counts(3_000, 90, 6, 4));
    seen("2026-10-01T18:00:00Z", counts(1_000, 90, 6, 4));
    seen("2026-10-01T11:00:00Z", counts(500, 90, 6, 4));

    assertThat(history().snapshots())
        .extracting(snapshot -> snapshot.age().orElseThrow())
        .containsExactly(Duration.ofHours(-1), Duration.ofHours(6), Duration.ofDays(1));
    assertThat(history().snapshots().get(2).gain()).hasValue(2_000);
  }

  @Test
  void views_are_told_for_the_ages_that_snapshots_bracket() {
    seen("2026-10-01T14:00:00Z", counts(200, 90, 6, 4));
    seen("2026-10-02T00:00:00Z", counts(1_200, 90, 6, 4));
    seen("2026-10-03T12:00:00Z", counts(3_600, 90, 6, 4));

    assertThat(history().viewsAtAges())
        .extracting(ViewsAtAge::age)
        .containsExactly(
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7));
    assertThat(history().viewsAtAges())
        .extracting(ViewsAtAge::views)
        .containsExactly(
            OptionalLong.empty(),
            OptionalLong.of(666),
            OptionalLong.of(2_262),
            OptionalLong.empty(),
            OptionalLong.empty());
    assertThat(history().halfLife().age()).contains(Duration.parse("PT18H10M42S"));
    assertThat(history().halfLife().latestViews()).hasValue(3_600);
    assertThat(history().course()).startsWith(200L).endsWith(3_600L).isSorted();
  }

  @Test
  void the_check_backs_of_a_tracked_post_are_told_rung_by_rung() {
    seen("2026-10-01T13:05:00Z", EXACT);
    database.update(
        """
        UPDATE videos SET tracking_started_at = posted_at, checks_completed = 2,
          next_check_at = '2026-10-03 12:00:00',
          check_schedule = '["2026-10-01 13:00:00","2026-10-01 18:00:00","2026-10-03 12:00:00",
            "2026-10-04 12:00:00"]'
        """);

    CheckBacks checkBacks = history().checkBacks().orElseThrow();
    assertThat(checkBacks.since()).isEqualTo(POSTED);
    assertThat(checkBacks.completed()).isEqualTo(2);
    assertThat(checkBacks.next()).contains(Instant.parse("2026-10-03T12:00:00Z"));
    assertThat(checkBacks.ended()).isFalse();
    assertThat(checkBacks.rungs())
        .extracting(CheckBack::state)
        .containsExactly(
            CheckBack.State.MET,
            CheckBack.State.MISSED,
            CheckBack.State.DUE,
            CheckBack.State.AHEAD);
    assertThat(checkBacks.rungs().get(0).met()).contains(Instant.parse("2026-10-01T13:05:00Z"));
  }
}
