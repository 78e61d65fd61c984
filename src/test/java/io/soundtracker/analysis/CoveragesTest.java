package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
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

class CoveragesTest {

  private static final String ALL = "0001-01-01 00:00:00";

  @TempDir Path folder;
  @AutoClose private Database database;
  private Instant now = Instant.parse("2026-10-21T12:00:00Z");

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    TestDatabase.account(database, "@ann", true);
  }

  private void complete(String handle, String at, String from) {
    log(handle, at, "success", null, from);
  }

  private void failed(String handle, String at, String reason) {
    log(handle, at, "failed", reason, null);
  }

  private void log(String handle, String at, String status, String reason, String from) {
    database.update(
        """
        INSERT INTO scrape_logs (session_id, account_id, timestamp, status, reason, covered_from)
        SELECT 's', id, ?, ?, ?, ? FROM accounts WHERE username = ?
        """,
        at,
        status,
        Optional.ofNullable(reason),
        Optional.ofNullable(from),
        handle);
  }

  private Coverage coverage(String since, String until) {
    return new Coverages(database, Duration.ofDays(2), Clock.fixed(now, ZoneOffset.UTC))
        .of(
            new Window(
                Optional.ofNullable(since).map(LocalDate::parse),
                Optional.ofNullable(until).map(LocalDate::parse),
                ZoneOffset.UTC));
  }

  @Test
  void an_account_that_was_never_read_is_a_gap() {
    Coverage coverage = coverage(null, null);

    assertThat(coverage.accounts()).isEqualTo(1);
    assertThat(coverage.gaps())
        .containsExactly(
            new Coverage.Gap(Handle.parse("@ann"), Optional.empty(), Optional.empty(), true));
  }

  @Test
  void one_full_listing_covers_everything() {
    complete("@ann", "2026-10-20 06:00:00", ALL);

    assertThat(coverage(null, null).isComplete()).isTrue();
    assertThat(coverage("2026-10-01", null).isComplete()).isTrue();
    assertThat(coverage("2026-10-01", "2026-10-10").isComplete()).isTrue();
    assertThat(coverage("2026-10-01", "2026-10-20").asOf())
        .contains(Instant.parse("2026-10-20T06:00:00Z"));
  }

  @Test
  void a_listing_of_the_last_days_covers_only_them() {
    complete("@ann", "2026-10-20 06:00:00", "2026-10-10 00:00:00");

    assertThat(coverage("2026-10-10", null).isComplete()).isTrue();
    assertThat(coverage("2026-10-09", null).isComplete()).isFalse();
    assertThat(coverage(null, null).isComplete()).isFalse();
  }

  @Test
  void listings_that_overlap_cover_together() {
    complete("@ann", "2026-10-10 06:00:00", ALL);
    complete("@ann", "2026-10-15 06:00:00", "2026-10-09 00:00:00");
    complete("@ann", "2026-10-20 06:00:00", "2026-10-14 00:00:00");

    assertThat(coverage(null, null).isComplete()).isTrue();
  }

  @Test
  void a_hole_between_listings_is_a_gap() {
    complete("@ann", "2026-10-10 06:00:00", ALL);
    complete("@ann", "2026-10-20 06:00:00", "2026-10-14 00:00:00");

    assertThat(coverage(null, null).isComplete()).isFalse();
    assertThat(coverage("2026-10-14", null).isComplete()).isTrue();
    assertThat(coverage(null, "2026-10-09").isComplete()).isTrue();
    assertThat(coverage(null, "2026-10-12").isComplete()).isFalse();
  }

  @Test
  void a_failure_of_today_is_a_gap_although_yesterday_was_read() {
    complete("@ann", "2026-10-20 06:00:00", ALL);
    failed("@ann", "2026-10-21 06:00:00", "PRIVATE");

    assertThat(coverage("2026-10-01", null).gaps())
        .containsExactly(
            new Coverage.Gap(
                Handle.parse("@ann"),
                Optional.of(Instant.parse("2026-10-20T06:00:00Z")),
                Optional.of("the account is private"),
                false));
    assertThat(coverage("2026-10-01", "2026-10-19").isComplete())
        .as("a window that ended before the failure")
        .isTrue();
  }

  @Test
  void an_account_that_was_not_read_for_long_is_a_gap() {
    complete("@ann", "2026-10-20 06:00:00", ALL);

    now = Instant.parse("2026-10-22T06:00:00Z");
    assertThat(coverage(null, null).isComplete()).as("two days ago").isTrue();
    now = Instant.parse("2026-10-22T06:00:01Z");
    assertThat(coverage(null, null).isComplete()).as("longer ago").isFalse();
    assertThat(coverage("2026-10-21", null).isComplete()).isFalse();
    assertThat(coverage(null, "2026-10-19").isComplete()).as("what was read stays read").isTrue();
  }

  @Test
  void a_window_that_ends_after_the_last_listing_is_not_covered_by_it_for_ever() {
    complete("@ann", "2026-10-20 06:00:00", ALL);
    now = Instant.parse("2026-11-21T06:00:00Z");

    assertThat(coverage("2026-11-15", null).isComplete()).isFalse();
    assertThat(coverage(null, "2026-11-15").isComplete()).isFalse();
    assertThat(coverage(null, "2026-12-24").isComplete()).isFalse();
  }

  @Test
  void an_inactive_account_with_posts_is_a_gap_once_it_is_read_no_more() {
    TestDatabase.account(database, "@bea", false);
    database.update(
        """
        INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, posted_at)
        SELECT 'v1', id, 'https://www.tiktok.com/@bea/video/v1', '2026-10-01',
          '2026-10-01 12:00:00'
        FROM accounts WHERE username = '@bea'
        """);
    complete("@ann", "2026-10-20 06:00:00", ALL);
    complete("@bea", "2026-10-10 06:00:00", ALL);
    database.update("UPDATE accounts SET is_active = 0 WHERE username = '@bea'");

    assertThat(coverage("2026-10-01", null).gaps())
        .containsExactly(
            new Coverage.Gap(
                Handle.parse("@bea"),
                Optional.of(Instant.parse("2026-10-10T06:00:00Z")),
                Optional.of("inactive"),
                false));
    assertThat(coverage("2026-10-01", "2026-10-09").isComplete())
        .as("what was read while it was active stays read")
        .isTrue();
  }

  @Test
  void a_day_that_was_not_over_when_it_was_read_is_a_gap() {
    complete("@ann", "2026-10-20 06:00:00", ALL);

    assertThat(coverage("2026-10-20", "2026-10-20").isComplete()).isFalse();
    assertThat(coverage("2026-10-19", "2026-10-19").isComplete()).isTrue();
  }

  @Test
  void a_window_that_begins_after_the_latest_listing_is_a_gap() {
    complete("@ann", "2026-10-20 06:00:00", ALL);

    assertThat(coverage("2026-10-21", null).isComplete()).isFalse();
    assertThat(coverage("2026-12-01", null).isComplete()).as("in the future").isFalse();
  }

  @Test
  void inactive_accounts_without_posts_are_not_waited_for() {
    TestDatabase.account(database, "@bea", false);
    database.update("UPDATE accounts SET is_active = 0 WHERE username = '@bea'");
    complete("@ann", "2026-10-20 06:00:00", ALL);

    Coverage coverage = coverage(null, null);

    assertThat(coverage.isComplete()).isTrue();
    assertThat(List.of(coverage.accounts(), coverage.accountsRead())).containsExactly(1, 1);
  }

  @Test
  void an_account_that_is_listed_less_often_stays_fresh_for_two_of_its_own_intervals() {
    complete("@ann", "2026-10-18 12:00:00", ALL);
    assertThat(coverage("2026-10-01", null).isComplete()).isFalse();

    database.update("UPDATE accounts SET older_than_seconds = 7 * 86400");
    assertThat(coverage("2026-10-01", null).isComplete()).isTrue();

    database.update("UPDATE accounts SET older_than_seconds = 3600");
    assertThat(coverage("2026-10-01", null).isComplete()).as("never less than asked").isFalse();
  }
}
