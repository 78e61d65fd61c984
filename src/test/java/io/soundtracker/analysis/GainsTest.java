package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestAccount;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views gained from the tenth to the twelfth of October, worked out by hand. */
class GainsTest {

  private static final Window WINDOW =
      new Window(
          Optional.of(LocalDate.parse("2026-10-10")),
          Optional.of(LocalDate.parse("2026-10-12")),
          ZoneOffset.UTC);
  private static final Optional<String> TIDE = Optional.of("Tide");

  @TempDir Path folder;
  @AutoClose private Database database;
  private TestAccount ann;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    ann = TestAccount.in(database, "@ann", true);
  }

  private void observed(String post, String at, long views) {
    observed(ann, post, song("Tide"), at, OptionalLong.of(views));
  }

  private void observed(
      TestAccount account, String post, Optional<Sound> sound, String at, OptionalLong views) {
    OptionalLong unknown = OptionalLong.empty();
    Counts counts = Counts.rounded(views, unknown, unknown, unknown, unknown);
    account.lists(Instant.parse(at), video(post, "2026-09-01", sound, counts));
  }

  private Map<Optional<String>, ViewsGained> gains() {
    return gains(PostFilter.of(WINDOW));
  }

  private Map<Optional<String>, ViewsGained> gains(PostFilter filter) {
    try (Gains.Asked asked = new Gains(database).ask(filter)) {
      return asked.bySound();
    }
  }

  private static ViewsGained gain(long views, long posts, long fromFirst, long unknown) {
    return new ViewsGained(OptionalLong.of(views), posts, fromFirst, unknown);
  }

  @Test
  void an_old_post_gains_from_the_last_observation_before_to_the_last_one_inside() {
    observed("a", "2026-10-01T06:00:00Z", 100);
    observed("a", "2026-10-09T06:00:00Z", 400);
    observed("a", "2026-10-10T06:00:00Z", 450);
    observed("a", "2026-10-12T06:00:00Z", 700);
    observed("a", "2026-10-13T06:00:00Z", 900);

    assertThat(gains()).containsExactlyEntriesOf(Map.of(TIDE, gain(300, 1, 0, 0)));
  }

  @Test
  void an_observation_at_the_very_start_is_before_and_one_at_the_very_end_is_after() {
    observed("a", "2026-10-10T00:00:00Z", 100);
    observed("a", "2026-10-12T23:59:59Z", 130);
    observed("a", "2026-10-13T00:00:00Z", 999);

    assertThat(gains()).containsExactlyEntriesOf(Map.of(TIDE, gain(30, 1, 0, 0)));
  }

  @Test
  void a_post_that_was_not_observed_before_counts_from_its_first_observation_inside() {
    observed("a", "2026-10-10T06:00:00Z", 5_000);
    observed("a", "2026-10-11T06:00:00Z", 5_600);

    assertThat(gains()).containsExactlyEntriesOf(Map.of(TIDE, gain(600, 1, 1, 0)));
  }

  @Test
  void of_a_post_that_was_observed_once_nothing_is_known() {
    observed("a", "2026-10-11T06:00:00Z", 5_000);

    ViewsGained gained = gains().get(TIDE);
    assertThat(gained.views()).as("unknown is not 0").isEmpty();
    assertThat(gained.unknown()).isEqualTo(1);

    observed("b", "2026-10-09T06:00:00Z", 10);
    observed("b", "2026-10-11T06:00:00Z", 17);
    assertThat(gains()).containsExactlyEntriesOf(Map.of(TIDE, gain(7, 1, 0, 1)));
  }

  @Test
  void a_post_that_was_not_observed_inside_is_not_there() {
    observed("a", "2026-10-09T06:00:00Z", 100);
    observed("a", "2026-10-13T06:00:00Z", 900);

    assertThat(gains()).isEmpty();
  }

  @Test
  void a_fall_counts_as_nothing_and_takes_nothing_from_others() {
    observed("a", "2026-10-09T06:00:00Z", 100);
    observed("a", "2026-10-11T06:00:00Z", 80);
    observed("b", "2026-10-09T06:00:00Z", 100);
    observed("b", "2026-10-11T06:00:00Z", 103);

    assertThat(gains()).containsExactlyEntriesOf(Map.of(TIDE, gain(3, 2, 0, 0)));
  }

  @Test
  void a_snapshot_without_views_is_no_observation() {
    observed("a", "2026-10-08T06:00:00Z", 100);
    observed(ann, "a", song("Tide"), "2026-10-09T06:00:00Z", OptionalLong.empty());
    observed("a", "2026-10-11T06:00:00Z", 160);
    observed(ann, "a", song("Tide"), "2026-10-12T06:00:00Z", OptionalLong.empty());
    observed(ann, "b", song("Quiet"), "2026-10-11T06:00:00Z", OptionalLong.empty());

    assertThat(gains()).containsExactlyEntriesOf(Map.of(TIDE, gain(60, 1, 0, 0)));
  }

  @Test
  void posts_without_a_sound_and_of_other_accounts_are_kept_apart() {
    TestAccount bea = TestAccount.in(database, "@bea", false);
    for (TestAccount account : List.of(ann, bea)) {
      String post = "of" + account.handle();
      observed(account, post, Optional.empty(), "2026-10-09T06:00:00Z", OptionalLong.of(1));
      observed(account, post, Optional.empty(), "2026-10-11T06:00:00Z", OptionalLong.of(6));
    }

    assertThat(gains()).containsExactlyEntriesOf(Map.of(Optional.empty(), gain(10, 2, 0, 0)));
    try (Gains.Asked asked = new Gains(database).ask(PostFilter.of(WINDOW).ofTargets(true))) {
      assertThat(asked.byAccount())
          .containsExactlyEntriesOf(Map.of(Handle.parse("@ann"), gain(5, 1, 0, 0)));
    }
  }

  @Test
  void without_a_first_day_every_post_counts_from_its_first_observation() {
    observed("a", "2026-10-01T06:00:00Z", 100);
    observed("a", "2026-10-11T06:00:00Z", 450);

    assertThat(gains(PostFilter.of(Window.all(ZoneOffset.UTC))))
        .containsExactlyEntriesOf(Map.of(TIDE, gain(350, 1, 1, 0)));
  }

  @Test
  void snapshots_are_only_looked_up_never_walked_through() {
    List<String> plan =
        database.list(
            "EXPLAIN QUERY PLAN " + Question.load("PostGains.sql"),
            row -> row.text("detail"),
            PostFilter.of(WINDOW).parameters("", "z"));

    assertThat(plan).anyMatch(step -> step.startsWith("SEARCH h USING"));
    assertThat(plan).noneMatch(step -> step.matches("SCAN (h|l)\\b.*"));
  }
}
