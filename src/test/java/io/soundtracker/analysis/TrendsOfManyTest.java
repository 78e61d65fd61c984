package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.Trend.Day;
import io.soundtracker.model.Account;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trends of sounds and accounts, worked out by hand. */
class TrendsOfManyTest {

  private static final OptionalLong UNKNOWN = OptionalLong.empty();

  @TempDir Path folder;
  @AutoClose private TidePosts tide;

  @BeforeEach
  void make() {
    tide = new TidePosts(folder);
  }

  private static OptionalLong known(long count) {
    return OptionalLong.of(count);
  }

  @Test
  void an_account_that_is_never_read_hides_no_day_and_is_named() {
    tide.observed(tide.ann, "p", "02", "03T12:00", 100);
    for (int day = 1; day <= 4; day++) {
      listed(tide.ann, day);
    }
    tide.database.update(
        "UPDATE accounts SET created_at = '2026-10-01 00:00:00' WHERE username = '@bea'");

    Trend trend = tide.sound("01", "03");
    assertThat(trend.days()).extracting(Day::posts).startsWith(known(0), known(1));
    assertThat(trend.days()).extracting(Day::accountsRead).startsWith(1, 1);
    assertThat(trend.coverage().gaps())
        .extracting(gap -> gap.account())
        .contains(tide.bea.handle());
  }

  /** A complete listing at noon of a day that reaches back to the first of the month. */
  private void listed(Account account, int day) {
    tide.database.update(
        """
        INSERT INTO scrape_logs (account_id, session_id, status, timestamp, covered_from)
        VALUES (?, 's1', 'success', ?, '2026-10-01 00:00:00')
        """,
        account.id(),
        "2026-10-0" + day + " 12:00:00");
  }

  @Test
  void what_was_seen_after_the_last_day_does_not_count() {
    tide.observed(tide.ann, "p", "01", "02T06:00", 1_000);
    tide.observed(tide.ann, "p", "01", "09T06:00", 1_700);
    tide.observed(tide.ann, "p", "01", "16T06:00", 9_000);

    assertThat(tide.post("01", "15").latest()).contains(Instant.parse("2026-10-09T06:00:00Z"));
    assertThat(tide.post("01", "15").pace().orElseThrow().perDay()).hasValue(100);
  }

  @Test
  void of_a_sound_posts_accounts_and_gains_are_summed_up_by_day() {
    tide.observed(tide.ann, "a", "02", "03T00:00", 100);
    tide.observed(tide.ann, "a", "02", "04T00:00", 200);
    tide.observed(tide.ann, "b", "02", "03T00:00", 0);
    tide.observed(tide.ann, "b", "02", "04T00:00", 30);
    tide.observed(tide.bea, "c", "03", "03T18:00", 5);
    tide.observed(tide.bea, "c", "03", "04T06:00", 17);

    List<Day> days = tide.sound("02", "05").days();
    assertThat(days)
        .extracting(Day::postsAtLeast)
        .as("of days that were not read over, what was seen is no count")
        .containsExactly(2L, 1L, 0L, 0L);
    assertThat(days).extracting(Day::posts).containsOnly(UNKNOWN);
    assertThat(days).extracting(Day::adopters).containsOnly(UNKNOWN);
    assertThat(days)
        .extracting(Day::gained)
        .as("130 of the first account, 7 of the other; the last day was not over")
        .containsExactly(UNKNOWN, known(137), UNKNOWN, UNKNOWN);
    assertThat(days).extracting(Day::observed).containsExactly(0L, 3L, 3L, 0L);
  }

  @Test
  void posts_that_are_new_in_a_window_count_from_their_first_observation_and_are_counted() {
    tide.observed(tide.ann, "a", "01", "02T06:00", 100);
    tide.observed(tide.ann, "a", "01", "09T06:00", 800);
    tide.observed(tide.bea, "c", "05", "06T06:00", 50);
    tide.observed(tide.bea, "c", "05", "09T06:00", 750);

    Pace pace = tide.sound("01", "10").pace().orElseThrow();
    assertThat(pace.gained()).hasValue(1_400);
    assertThat(pace.perDay()).hasValue(200);
    assertThat(pace.posts()).isEqualTo(2);
    assertThat(pace.partly()).isEqualTo(1);
  }

  @Test
  void an_account_has_its_own_posts_and_its_own_coverage() {
    tide.observed(tide.ann, "a", "02", "03T00:00", 100);
    tide.observed(tide.ann, "a", "02", "04T00:00", 200);
    tide.observed(tide.bea, "c", "02", "03T00:00", 5);

    Trend trend = tide.trends().ofAccount(tide.ann.handle(), TidePosts.from("02", "04"));
    assertThat(trend.posts()).isEqualTo(1);
    assertThat(trend.days()).extracting(Day::gained).containsExactly(UNKNOWN, known(100), UNKNOWN);
    assertThat(trend.coverage().accounts()).isEqualTo(1);
    assertThat(trend.coverage().gaps())
        .extracting(gap -> gap.account())
        .containsExactly(tide.ann.handle());
  }

  @Test
  void without_a_first_day_a_post_begins_with_its_first_observation_and_others_four_weeks_ago() {
    tide.observed(tide.ann, "p", "01", "05T06:00", 1_000);
    Trends.Asked open =
        new Trends.Asked(Optional.empty(), LocalDate.parse("2026-10-20"), ZoneOffset.UTC, 20);

    assertThat(tide.trends().ofPost("p", open).orElseThrow().days()).hasSize(16);
    assertThat(tide.trends().ofAccount(tide.ann.handle(), open).days()).as("two paces").hasSize(40);
  }
}
