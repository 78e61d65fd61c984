package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.report.ExclusiveWords;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestAccount;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was gained and lost since a run, told in the words of an alert. */
class ExclusiveChangesTest {

  private static final Instant RUN = Instant.parse("2026-11-02T08:00:00Z");
  private static final Instant NEXT_DAY = Instant.parse("2026-11-03T06:00:00Z");
  private static final PostFilter ALL = PostFilter.of(Window.all(ZoneOffset.UTC));

  @TempDir Path folder;
  @AutoClose private Database database;
  private TestAccount ann;
  private TestAccount cid;
  private TestAccount dot;

  /** Ann is a target, Cid and Dot are not; all were read before the run. */
  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    ann = TestAccount.in(database, "@ann", true);
    cid = TestAccount.in(database, "@cid", false);
    dot = TestAccount.in(database, "@dot", false);
    Instant before = RUN.minus(Duration.ofHours(2));
    ann.listsAll(before, video("11", "2026-10-20", song("Tide"), Counts.UNKNOWN));
    cid.listsAll(before, video("31", "2026-10-20", song("Theirs"), Counts.UNKNOWN));
    dot.listsAll(before);
  }

  private ExclusiveChanges.Answer since(Instant moment) {
    Clock clock = Clock.fixed(NEXT_DAY.plusSeconds(3_600), ZoneOffset.UTC);
    return new ExclusiveChanges(database, new Coverages(database, Duration.ofDays(2), clock))
        .since(moment, ALL, false);
  }

  private List<String> told(Instant moment) {
    ExclusiveChanges.Answer answer = since(moment);
    ExclusiveWords words = new ExclusiveWords(ZoneOffset.UTC);
    return answer.changes().stream().map(change -> words.of(change, answer.coverage())).toList();
  }

  @Test
  void nothing_is_told_if_nothing_changed() {
    ann.listsAll(NEXT_DAY, video("12", "2026-11-02", song("Tide"), Counts.UNKNOWN));
    cid.listsAll(NEXT_DAY, video("32", "2026-11-02", song("Theirs"), Counts.UNKNOWN));

    assertThat(told(RUN)).isEmpty();
  }

  @Test
  void a_use_by_an_outsider_is_told_with_its_day_when_it_was_found_and_the_link() {
    cid.listsAll(NEXT_DAY, video("32", "2026-11-01", song("Tide"), Counts.UNKNOWN));

    assertThat(told(RUN))
        .containsExactly(
            "Tide is no longer exclusive: @cid used it on 2026-11-01 (found 2026-11-03),"
                + " https://www.tiktok.com/@cid/video/32");
    ExclusiveChange change = since(RUN).changes().get(0);
    assertThat(change.gained()).isFalse();
    assertThat(change.after().status()).isEqualTo(Exclusivity.NEAR_EXCLUSIVE);
    assertThat(change.before().orElseThrow().status()).isEqualTo(Exclusivity.EXCLUSIVE);
  }

  @Test
  void further_uses_are_counted_and_kept() {
    cid.listsAll(
        NEXT_DAY,
        video("33", "2026-11-02", song("Tide"), Counts.UNKNOWN),
        video("32", "2026-11-01", song("Tide"), Counts.UNKNOWN));
    dot.listsAll(NEXT_DAY, video("41", "2026-11-02", song("Tide"), Counts.UNKNOWN));

    assertThat(told(RUN)).singleElement().asString().endsWith("video/32 and 2 more outside posts");
    assertThat(since(RUN).changes().get(0).uses())
        .extracting(use -> use.account() + " " + use.link().getPath())
        .containsExactly("@cid /@cid/video/32", "@cid /@cid/video/33", "@dot /@dot/video/41");
    assertThat(since(RUN).changes().get(0).after().status()).isEqualTo(Exclusivity.SHARED);
  }

  @Test
  void a_song_new_to_the_targets_is_exclusive_now() {
    ann.listsAll(NEXT_DAY, video("12", "2026-11-02", song("Reef"), Counts.UNKNOWN));

    assertThat(told(RUN)).containsExactly("Reef is exclusive now");
    assertThat(since(RUN).changes().get(0).before()).isEmpty();
  }

  @Test
  void an_outsider_that_could_not_be_read_makes_it_no_longer_known() {
    dot.refuses(NEXT_DAY);

    assertThat(told(RUN))
        .containsExactly(
            "Tide is no longer known to be exclusive: @dot (the account is private; last read"
                + " 2026-11-02) was not fully read");
    assertThat(since(RUN).before().isComplete()).isTrue();
    assertThat(since(RUN).coverage().isComplete()).isFalse();
  }

  @Test
  void an_outsider_that_is_read_again_makes_it_known() {
    dot.refuses(RUN.minusSeconds(60));
    dot.listsAll(NEXT_DAY);

    assertThat(told(RUN))
        .containsExactly("Tide is known to be exclusive now: every other account was fully read");
  }

  @Test
  void what_was_only_thought_to_be_exclusive_is_told_in_other_words() {
    dot.refuses(RUN.minusSeconds(60));
    dot.listsAll(NEXT_DAY, video("41", "2026-10-20", song("Tide"), Counts.UNKNOWN));
    ann.listsAll(NEXT_DAY, video("12", "2026-11-02", song("Reef"), Counts.UNKNOWN));

    assertThat(told(RUN))
        .containsExactly(
            "Tide is not exclusive, as was thought: @dot used it on 2026-10-20 (found 2026-11-03),"
                + " https://www.tiktok.com/@dot/video/41",
            "Reef is exclusive now");
  }

  @Test
  void a_new_song_is_exclusive_as_far_as_known_if_an_outsider_was_not_read() {
    dot.refuses(RUN.minusSeconds(60));
    dot.refuses(NEXT_DAY);
    ann.listsAll(NEXT_DAY, video("12", "2026-11-02", song("Reef"), Counts.UNKNOWN));

    assertThat(told(RUN))
        .containsExactly("Reef is exclusive now as far as known: 2 of 3 accounts read");
  }

  @Test
  void a_new_outsider_that_was_never_read_takes_the_claim_away() {
    new AccountRepository(database)
        .add(Handle.parse("@eve"), false, Optional.empty(), Optional.empty(), NEXT_DAY);

    assertThat(told(RUN))
        .containsExactly(
            "Tide is no longer known to be exclusive: @eve (never read) was not fully read");
  }

  @Test
  void what_was_found_in_the_very_second_of_the_run_belongs_to_the_time_before() {
    cid.listsAll(RUN, video("32", "2026-11-01", song("Tide"), Counts.UNKNOWN));

    assertThat(told(RUN)).isEmpty();
    assertThat(told(RUN.minusSeconds(1))).hasSize(1);
  }

  @Test
  void a_merge_rewrites_the_past_and_is_no_change() {
    database.update(
        """
        UPDATE videos SET sound_id = (SELECT id FROM sounds WHERE sound_key = 'Tide')
        WHERE video_id = '31'
        """);

    assertThat(told(RUN)).as("shared then as now").isEmpty();
  }
}
