package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.account;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.Trend.Day;
import io.soundtracker.model.Account;
import io.soundtracker.model.Counts;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundLookup;
import io.soundtracker.store.TestDatabase;
import io.soundtracker.store.VideoRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts of October, observed now and then, worked out by hand. */
class TrendsTest {

  private static final OptionalLong UNKNOWN = OptionalLong.empty();

  @TempDir Path folder;
  @AutoClose private Database database;
  private Account ann;
  private Account bea;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    ann = account(database, "@ann", true);
    bea = account(database, "@bea", false);
  }

  private void observed(Account of, String id, String day, String at, long... views) {
    OptionalLong seen = Arrays.stream(views).findFirst();
    Counts counts = Counts.rounded(seen, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    new VideoRepository(database)
        .saveAll(
            of.id(),
            of.handle(),
            List.of(video(id, "2026-10-" + day, song("Tide"), counts)),
            "s1",
            Instant.parse("2026-10-" + at + ":00Z"));
  }

  private Trends trends() {
    Clock clock = Clock.fixed(TestDatabase.NOW, ZoneOffset.UTC);
    return new Trends(
        database,
        new Coverages(database, Duration.ofDays(2), clock),
        new PostHistories(database, clock));
  }

  private static Trends.Asked from(String since, String last) {
    return new Trends.Asked(
        Optional.of(LocalDate.parse("2026-10-" + since)),
        LocalDate.parse("2026-10-" + last),
        ZoneOffset.UTC,
        7);
  }

  private Trend post(String since, String last) {
    return trends().ofPost("p", from(since, last)).orElseThrow();
  }

  private Trend sound(String since, String last) {
    long id = new SoundLookup(database).byKey("Tide").orElseThrow().soundId();
    return trends().ofSound(id, By.SOUND, from(since, last));
  }

  private static OptionalLong known(long count) {
    return OptionalLong.of(count);
  }

  @Test
  void a_day_has_its_share_of_the_curve_and_a_gap_where_nothing_was_observed() {
    observed(ann, "p", "01", "02T12:00", 100);
    observed(ann, "p", "01", "03T12:00", 340);
    observed(ann, "p", "01", "06T12:00", 700);

    Trend trend = post("01", "07");
    assertThat(trend.days())
        .extracting(Day::gained)
        .containsExactly(UNKNOWN, UNKNOWN, known(188), UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    assertThat(trend.days())
        .extracting(Day::views)
        .containsExactly(UNKNOWN, known(100), known(340), UNKNOWN, UNKNOWN, known(700), UNKNOWN);
    assertThat(trend.falls()).isZero();
  }

  @Test
  void a_fall_is_counted_and_gains_nothing() {
    observed(ann, "p", "01", "02T00:00", 100);
    observed(ann, "p", "01", "03T00:00", 400);
    observed(ann, "p", "01", "03T12:00", 150);
    observed(ann, "p", "01", "04T00:00", 160);
    observed(ann, "p", "01", "04T12:00", 90);

    Trend trend = post("02", "04");
    assertThat(trend.days())
        .extracting(Day::gained)
        .as("a fall gains nothing, half a day is no day")
        .containsExactly(known(300), known(0), UNKNOWN);
    assertThat(trend.falls()).isEqualTo(2);
    assertThat(post("04", "04").falls()).as("of the days that are shown").isEqualTo(1);
  }

  @Test
  void velocity_is_gain_by_hours_over_a_full_window() {
    observed(ann, "p", "01", "02T06:00", 1_000);
    observed(ann, "p", "01", "09T06:00", 1_700);
    observed(ann, "p", "01", "16T06:00", 3_800);

    Trend trend = post("02", "20");
    assertThat(trend.pace().orElseThrow().perDay()).hasValue(300);
    assertThat(trend.paceBefore().orElseThrow().perDay()).hasValue(100);
    assertThat(trend.acceleration()).as("200 more in 7 days").hasValue(200 / 7.0);
    assertThat(trend.latest()).contains(Instant.parse("2026-10-16T06:00:00Z"));
  }

  @Test
  void before_there_are_full_windows_nothing_is_told() {
    observed(ann, "p", "01", "02T06:00", 1_000);
    observed(ann, "p", "01", "09T05:59", 1_700);
    assertThat(post("02", "20").pace()).as("a minute short").isEmpty();

    observed(ann, "p", "01", "09T06:00", 1_700);
    assertThat(post("02", "20").pace()).isPresent();
    observed(ann, "p", "01", "16T05:59", 2_000);
    assertThat(post("02", "20").paceBefore()).as("a minute short").isEmpty();
    assertThat(post("02", "20").acceleration()).isEmpty();
  }

  @Test
  void two_observations_far_apart_tell_no_pace_of_their_end() {
    observed(ann, "p", "01", "02T06:00", 1_000);
    observed(ann, "p", "01", "28T06:00", 3_600);

    Trend trend = post("02", "28");
    assertThat(trend.pace()).isEmpty();
    assertThat(trend.acceleration()).isEmpty();
    observed(ann, "p", "01", "20T06:00", 2_000);
    assertThat(post("02", "28").velocity())
        .as("eight days; somewhat more than evenly in the first")
        .hasValue(1_367 / 7.0);
    assertThat(post("02", "28").paceBefore()).as("nothing was seen before").isEmpty();
  }

  @Test
  void while_most_posts_are_not_read_there_is_neither_a_pace_nor_a_bar() {
    for (String id : List.of("a", "b", "c", "d", "e")) {
      observed(ann, id, "01", "02T00:00", 100);
      observed(ann, id, "01", "10T00:00", 900);
    }
    for (String day : List.of("11", "17")) {
      observed(ann, "a", "01", day + "T00:00", 1_000);
    }

    Trend some = sound("09", "17");
    assertThat(some.velocity()).isEmpty();
    assertThat(some.pace().orElseThrow().gained()).isEmpty();
    assertThat(some.pace().orElseThrow().percentKnown()).isBetween(20L, 30L);
    assertThat(some.days().get(2).gained()).as("one of five").isEmpty();

    for (String id : List.of("b", "c", "d")) {
      observed(ann, id, "01", "17T00:00", 1_600);
    }
    assertThat(sound("09", "17").velocity()).as("four of five").hasValue(2_200 / 7.0);
  }

  @Test
  void a_post_that_is_gone_hides_no_others() {
    for (String at : List.of("02T06:00", "09T06:00", "16T06:00")) {
      observed(ann, "p", "01", at, 700);
      observed(ann, "q", "01", "02T06:00", 100);
    }
    assertThat(sound("02", "16").velocity()).isEmpty();
    database.update("UPDATE videos SET is_deleted = 1 WHERE video_id = 'q'");
    assertThat(sound("02", "16").velocity()).hasValue(0);
  }

  @Test
  void of_two_snapshots_of_one_moment_a_post_and_its_account_take_the_same() {
    for (String at : List.of("02T00:00", "09T00:00", "16T00:00")) {
      observed(ann, "p", "01", at, 1_000);
    }
    database.update(
        """
        INSERT INTO video_history (video_id, session_id, scraped_at, views)
        SELECT video_id, session_id, scraped_at, 300 FROM video_history
        WHERE scraped_at > '2026-10-10'
        """);

    Trend account = trends().ofAccount(ann.handle(), from("01", "16"));
    assertThat(post("01", "16").pace()).isEqualTo(account.pace());
    assertThat(post("01", "16").falls()).isEqualTo(account.falls()).isZero();
  }

  @Test
  void a_post_that_was_observed_once_or_never_has_no_gain() {
    observed(ann, "p", "01", "02T06:00", 1_000);
    Trend once = post("01", "03");
    assertThat(once.days()).extracting(Day::gained).containsOnly(UNKNOWN);
    assertThat(once.days()).extracting(Day::views).contains(known(1_000));
    assertThat(once.pace()).isEmpty();

    observed(bea, "q", "01", "02T06:00");
    Trend never = trends().ofPost("q", from("01", "03")).orElseThrow();
    assertThat(never.first()).isEmpty();
    assertThat(never.days()).extracting(Day::views).containsOnly(UNKNOWN);
    assertThat(trends().ofPost("r", from("01", "03"))).isEmpty();
  }

  @Test
  void of_a_post_that_was_found_later_nothing_was_known() {
    observed(ann, "p", "01", "09T06:00", 1_700);

    assertThat(post("01", "08").posts()).isZero();
    assertThat(post("01", "08").first()).isEmpty();
    assertThat(post("01", "09").posts()).isEqualTo(1);
  }

  @Test
  void an_account_that_is_never_read_hides_no_day_and_is_named() {
    observed(ann, "p", "02", "03T12:00", 100);
    for (int day = 1; day <= 4; day++) {
      listed(ann, day);
    }
    database.update(
        "UPDATE accounts SET created_at = '2026-10-01 00:00:00' WHERE username = '@bea'");

    Trend trend = sound("01", "03");
    assertThat(trend.days()).extracting(Day::posts).startsWith(known(0), known(1));
    assertThat(trend.days()).extracting(Day::accountsRead).startsWith(1, 1);
    assertThat(trend.coverage().gaps()).extracting(gap -> gap.account()).contains(bea.handle());
  }

  /** A complete listing at noon of a day that reaches back to the first of the month. */
  private void listed(Account account, int day) {
    database.update(
        """
        INSERT INTO scrape_logs (account_id, session_id, status, timestamp, covered_from)
        VALUES (?, 's1', 'success', ?, '2026-10-01 00:00:00')
        """,
        account.id(),
        "2026-10-0" + day + " 12:00:00");
  }

  @Test
  void what_was_seen_after_the_last_day_does_not_count() {
    observed(ann, "p", "01", "02T06:00", 1_000);
    observed(ann, "p", "01", "09T06:00", 1_700);
    observed(ann, "p", "01", "16T06:00", 9_000);

    assertThat(post("01", "15").latest()).contains(Instant.parse("2026-10-09T06:00:00Z"));
    assertThat(post("01", "15").pace().orElseThrow().perDay()).hasValue(100);
  }

  @Test
  void of_a_sound_posts_accounts_and_gains_are_summed_up_by_day() {
    observed(ann, "a", "02", "03T00:00", 100);
    observed(ann, "a", "02", "04T00:00", 200);
    observed(ann, "b", "02", "03T00:00", 0);
    observed(ann, "b", "02", "04T00:00", 30);
    observed(bea, "c", "03", "03T18:00", 5);
    observed(bea, "c", "03", "04T06:00", 17);

    List<Day> days = sound("02", "05").days();
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
    observed(ann, "a", "01", "02T06:00", 100);
    observed(ann, "a", "01", "09T06:00", 800);
    observed(bea, "c", "05", "06T06:00", 50);
    observed(bea, "c", "05", "09T06:00", 750);

    Pace pace = sound("01", "10").pace().orElseThrow();
    assertThat(pace.gained()).hasValue(1_400);
    assertThat(pace.perDay()).hasValue(200);
    assertThat(pace.posts()).isEqualTo(2);
    assertThat(pace.partly()).isEqualTo(1);
  }

  @Test
  void an_account_has_its_own_posts_and_its_own_coverage() {
    observed(ann, "a", "02", "03T00:00", 100);
    observed(ann, "a", "02", "04T00:00", 200);
    observed(bea, "c", "02", "03T00:00", 5);

    Trend trend = trends().ofAccount(ann.handle(), from("02", "04"));
    assertThat(trend.posts()).isEqualTo(1);
    assertThat(trend.days()).extracting(Day::gained).containsExactly(UNKNOWN, known(100), UNKNOWN);
    assertThat(trend.coverage().accounts()).isEqualTo(1);
    assertThat(trend.coverage().gaps())
        .extracting(gap -> gap.account())
        .containsExactly(ann.handle());
  }

  @Test
  void without_a_first_day_a_post_begins_with_its_first_observation_and_others_four_weeks_ago() {
    observed(ann, "p", "01", "05T06:00", 1_000);
    Trends.Asked open =
        new Trends.Asked(Optional.empty(), LocalDate.parse("2026-10-20"), ZoneOffset.UTC, 20);

    assertThat(trends().ofPost("p", open).orElseThrow().days()).hasSize(16);
    assertThat(trends().ofAccount(ann.handle(), open).days()).as("two paces").hasSize(40);
  }
}
