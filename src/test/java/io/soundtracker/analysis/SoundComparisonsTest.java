package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.SoundComparison.Change;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Video;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestAccount;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second week of October beside the first, worked out by hand. */
class SoundComparisonsTest {

  private static final Instant NOW = Instant.parse("2026-10-20T06:00:00Z");
  private static final Handle CID = Handle.parse("@cid");

  @TempDir Path folder;
  @AutoClose private Database database;
  private Coverages coverages;

  /** Ann and Bea were read back to their first post, Cid was never read since the tenth. */
  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    coverages = new Coverages(database, Duration.ofDays(2), Clock.fixed(NOW, ZoneOffset.UTC));
    save(
        "@ann",
        "2026-10-19T06:00:00Z",
        video("a1", "2026-10-02", song("Tide"), counts(100, 1, 1, 1)),
        video("a2", "2026-10-08", song("Tide"), counts(10, 1, 1, 1)),
        video("a3", "2026-10-09", song("Tide"), counts(20, 1, 1, 1)),
        video("a4", "2026-10-10", song("Moss"), counts(5, 1, 1, 1)));
    save(
        "@bea",
        "2026-10-19T07:00:00Z",
        video("b1", "2026-10-03", song("Reed"), counts(100, 1, 1, 1)),
        video("b2", "2026-10-03", song("Reed"), counts(100, 1, 1, 1)),
        video("b3", "2026-10-11", song("Reed"), counts(7, 1, 1, 1)),
        video("b4", "2026-10-14", song("Tide"), counts(1, 1, 1, 1)));
    save(
        "@cid",
        "2026-10-10T06:00:00Z",
        video("c1", "2026-10-02", song("Moss"), counts(50, 1, 1, 1)),
        video("c2", "2026-10-09", song("Pine"), counts(50, 1, 1, 1)));
  }

  private void save(String handle, String readAt, Video... videos) {
    TestAccount.in(database, handle, true).listsAll(Instant.parse(readAt), videos);
  }

  private static PostFilter secondWeek() {
    return PostFilter.of(
        new Window(
            Optional.of(LocalDate.parse("2026-10-08")),
            Optional.of(LocalDate.parse("2026-10-14")),
            ZoneOffset.UTC));
  }

  private Optional<SoundComparison> compare(PostFilter filter, SoundMeasure measure) {
    return new SoundComparisons(database, coverages)
        .before(filter, coverages.of(filter.window()), measure)
        .map(before -> before.compare(new SoundPerformances(database).of(filter).sounds()));
  }

  @Test
  void a_sound_has_its_change_in_posts_accounts_and_views_and_its_climb() {
    SoundComparison comparison = compare(secondWeek(), SoundMeasure.POSTS).orElseThrow();

    assertThat(comparison.before().inWords()).startsWith("2026-10-01 to 2026-10-07");
    Change tide = comparison.changes().get("Tide");
    assertThat(tide.isNew()).isFalse();
    assertThat(tide.posts()).isEqualTo(3 - 1);
    assertThat(tide.accounts()).isEqualTo(2 - 1);
    assertThat(tide.views()).hasValue(31 - 100);
    assertThat(tide.now().rank()).hasValue(1);
    assertThat(tide.ranksClimbed()).as("from the second rank").hasValue(1);
    Change reed = comparison.changes().get("Reed");
    assertThat(reed.posts()).isEqualTo(-1);
    assertThat(reed.ranksClimbed()).as("from the first to the second").hasValue(-1);
  }

  @Test
  void sounds_that_are_equal_share_a_rank() {
    SoundComparison comparison = compare(secondWeek(), SoundMeasure.POSTS).orElseThrow();

    assertThat(comparison.changes().get("Moss").now().rank())
        .isEqualTo(comparison.changes().get("Reed").now().rank());
  }

  @Test
  void an_account_that_was_not_fully_read_makes_nothing_come_or_go() {
    SoundComparison comparison = compare(secondWeek(), SoundMeasure.VIEWS).orElseThrow();

    assertThat(comparison.accounts()).isEqualTo(2);
    assertThat(comparison.coverage().isComplete()).as("of the week before").isTrue();
    assertThat(comparison.changes()).as("Pine was used by Cid alone").doesNotContainKey("Pine");
    assertThat(comparison.changes().get("Moss").isNew()).as("to those compared").isTrue();
    assertThat(comparison.changes().get("Moss").ranksClimbed()).isEmpty();
  }

  @Test
  void without_an_account_that_was_read_nothing_is_compared() {
    SoundComparison comparison =
        compare(secondWeek().ofAccounts(List.of(CID)), SoundMeasure.POSTS).orElseThrow();

    assertThat(comparison.accounts()).isZero();
    assertThat(comparison.changes()).isEmpty();
  }

  @Test
  void a_window_without_a_first_day_has_nothing_to_be_compared_with() {
    assertThat(compare(PostFilter.of(Window.all(ZoneOffset.UTC)), SoundMeasure.POSTS)).isEmpty();
  }
}
