package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.store.RunLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which accounts a scrape lists, and when it lists none. */
class ScrapeDueTest {

  private static final Clock NOON = clock("2026-10-10T12:00:00Z");
  private static final String LISTED =
      "SELECT a.username FROM scrape_logs l JOIN accounts a ON a.id = l.account_id"
          + " WHERE l.session_id = (SELECT session_id FROM scrape_sessions"
          + " ORDER BY id DESC LIMIT 1) ORDER BY 1";

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  private static Clock clock(String moment) {
    return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
  }

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home).at(NOON);
    rows = Rows.of(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "@bea");
    assertThat(scrape("2026-10-10T06:00:00Z")).as(tracker.err()).isZero();
  }

  /** Scrapes a recording of that moment, with a listing of each of three accounts. */
  private int scrape(String moment, String... options) {
    Recording recording =
        Recording.in(home.resolve("recording"))
            .madeAt(moment)
            .lists("ann", Recording.post("2026-10-01T10:00:00Z", "Tide - Ola Fenn"))
            .lists("bea", Recording.post("2026-10-02T10:00:00Z", "Tide - Ola Fenn"))
            .lists("cai", Recording.post("2026-10-03T10:00:00Z", "Tide - Ola Fenn"));
    return tracker.run(
        Stream.concat(Stream.of("scrape", "--from", recording.path()), Stream.of(options))
            .toArray(String[]::new));
  }

  private long sessions() {
    return rows.number("SELECT COUNT(*) FROM scrape_sessions");
  }

  @Test
  void accounts_that_were_read_within_a_day_are_not_due() {
    assertThat(scrape("2026-10-11T05:59:00Z")).isZero();

    assertThat(sessions()).isEqualTo(1);
    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.err()).as("nobody watches").isEmpty();
  }

  @Test
  void accounts_are_due_after_a_day() {
    assertThat(scrape("2026-10-11T06:01:00Z")).isZero();

    assertThat(rows.column(LISTED)).containsExactly("@ann", "@bea");
  }

  @Test
  void the_threshold_can_be_set_for_once() {
    assertThat(scrape("2026-10-10T18:00:00Z", "--older-than", "13h")).isZero();
    assertThat(sessions()).isEqualTo(1);

    assertThat(scrape("2026-10-10T18:00:00Z", "--older-than", "11h")).isZero();

    assertThat(rows.column(LISTED)).containsExactly("@ann", "@bea");
  }

  @Test
  void the_threshold_is_a_setting() {
    tracker.with("TRACKER_SCRAPE_OLDER_THAN", "3h");

    assertThat(scrape("2026-10-10T10:00:00Z")).isZero();

    assertThat(sessions()).isEqualTo(2);
  }

  @Test
  void a_new_account_alone_is_due() {
    tracker.run("accounts", "add", "@cai");

    assertThat(scrape("2026-10-10T12:00:00Z")).isZero();

    assertThat(rows.column(LISTED)).containsExactly("@cai");
  }

  @Test
  void force_lists_all_that_are_active() {
    tracker.run("accounts", "add", "@cai");
    tracker.run("accounts", "deactivate", "@bea");

    assertThat(scrape("2026-10-10T07:00:00Z", "--force")).isZero();

    assertThat(rows.column(LISTED)).containsExactly("@ann", "@cai");
  }

  @Test
  void accounts_that_are_not_active_are_never_due() {
    tracker.run("accounts", "deactivate", "@bea");

    assertThat(scrape("2026-10-20T07:00:00Z")).isZero();

    assertThat(rows.column(LISTED)).containsExactly("@ann");
  }

  @Test
  void a_named_account_is_listed_whether_due_or_not() {
    assertThat(scrape("2026-10-10T07:00:00Z", "https://www.tiktok.com/@Bea?lang=en")).isZero();

    assertThat(rows.column(LISTED)).containsExactly("@bea");
  }

  @Test
  void an_account_that_is_named_twice_is_listed_once() {
    assertThat(scrape("2026-10-11T07:00:00Z", "@bea", "BEA")).isZero();

    assertThat(rows.column(LISTED)).containsExactly("@bea");
    assertThat(rows.number("SELECT total_accounts FROM scrape_sessions ORDER BY id DESC LIMIT 1"))
        .isEqualTo(1);
  }

  @Test
  void a_failed_account_stays_due() {
    tracker.run("accounts", "add", "@dora");

    assertThat(scrape("2026-10-10T07:00:00Z")).isEqualTo(4);
    assertThat(scrape("2026-10-10T08:00:00Z")).isEqualTo(4);

    assertThat(rows.column(LISTED)).containsExactly("@dora");
    assertThat(rows.value("SELECT last_scraped_at FROM accounts WHERE username = '@dora'"))
        .isNull();
  }

  @Test
  void a_dry_run_names_what_is_due_and_changes_nothing() throws Exception {
    tracker.run("accounts", "add", "@cai");
    Files.createDirectory(home.resolve("config"));
    Files.writeString(home.resolve("config/accounts.csv"), "account\n@eve\n");
    String contents = contents();

    assertThat(scrape("2026-10-10T07:00:00Z", "--dry-run")).isZero();

    assertThat(tracker.out()).contains("@cai").contains("never").doesNotContain("@ann");
    assertThat(tracker.err()).contains("1 account; ").contains("Nothing was done");
    assertThat(contents()).isEqualTo(contents);
  }

  private String contents() {
    StringBuilder contents = new StringBuilder();
    for (Object table : rows.column("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      contents.append(table).append(rows.all("SELECT * FROM \"" + table + "\"")).append('\n');
    }
    return contents.toString();
  }

  @Test
  void a_second_run_ends_at_once_with_11() {
    int code =
        RunLock.holding(
            home.resolve("tracker.db"), "a night run", NOON, () -> scrape("2026-10-12T06:00:00Z"));

    assertThat(code).isEqualTo(11);
    assertThat(tracker.err()).contains("a night run").contains("2026-10-10 12:00:00");
    assertThat(tracker.err().lines()).hasSize(1);
    assertThat(sessions()).isEqualTo(1);
  }
}
