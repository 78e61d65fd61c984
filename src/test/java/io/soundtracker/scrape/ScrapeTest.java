package io.soundtracker.scrape;

import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.account;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Account;
import io.soundtracker.model.Channel;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.source.VideoSource;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrapeTest {

  private static final Video POST =
      video("v1", "2026-10-29", song("Tide", "Ada"), counts(100, 10, 1, 1));
  private static final Verdict ALL = new Verdict.Complete(Optional.empty());

  @TempDir Path folder;
  private Database database;
  private final List<ListingRequest> requests = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
  }

  @AfterEach
  void close() {
    Thread.interrupted();
    database.close();
  }

  private static Listing listing(Verdict verdict, Video... videos) {
    return new Listing(
        new Channel(Optional.of("MS4x"), Optional.of("42"), Optional.of("Ann's name")),
        List.of(videos),
        List.of(),
        verdict);
  }

  private ScrapeSummary run(int jobs, Function<Handle, Listing> answers, Account... accounts) {
    VideoSource source =
        new VideoSource() {
          @Override
          public Listing list(ListingRequest request) {
            requests.add(request);
            return answers.apply(request.handle());
          }

          @Override
          public String description() {
            return "a test";
          }
        };
    ScrapePolicy policy =
        new ScrapePolicy(
            Duration.ofDays(30),
            Duration.ofDays(7),
            Optional.empty(),
            OptionalInt.empty(),
            jobs,
            Duration.ZERO,
            Duration.ZERO);
    ScrapeListener silent =
        new ScrapeListener() {
          @Override
          public void started(Handle account) {}

          @Override
          public void finished(ScrapeSummary.Result result) {}
        };
    return new Scrape(database, source, policy, silent, Clock.fixed(NOW, ZoneOffset.UTC))
        .run(
            List.of(accounts), "{\"zone\":\"UTC\"}", summary -> OptionalInt.of(summary.accounts()));
  }

  private Account stored(String handle) {
    return new AccountRepository(database).find(Handle.parse(handle)).orElseThrow();
  }

  private String only(String sql) {
    return database.first(sql, row -> row.text("found")).orElseThrow();
  }

  @Test
  void a_complete_listing_makes_the_account_wait_for_its_next_turn() {
    ScrapeSummary summary = run(1, handle -> listing(ALL, POST), account(database, "@ann", false));

    assertThat(summary.status()).isEqualTo(SessionStatus.COMPLETED);
    Account ann = stored("@ann");
    assertThat(ann.lastListedAt()).contains(NOW);
    assertThat(ann.lastFullListingAt()).contains(NOW);
    assertThat(ann.displayName()).contains("Ann's name");
    assertThat(ann.channelId()).contains("MS4x");
    assertThat(ann.timesListed()).isEqualTo(1);
    assertThat(new AccountRepository(database).notListedSince(NOW)).isEmpty();
    assertThat(
            only(
                """
                SELECT status || ' ' || total_accounts || successful_scrapes || failed_scrapes || ' '
                  || total_videos_scraped || total_new_videos || total_updated_videos || ' '
                  || configuration || ' ' || source || ' ' || exit_code || ' ' || end_time AS found
                FROM scrape_sessions
                """))
        .isEqualTo("completed 110 110 {\"zone\":\"UTC\"} a test 1 2026-10-30 06:00:00");
  }

  @Test
  void a_failing_account_never_stops_the_others() {
    Map<Handle, Listing> answers =
        Map.of(
            Handle.parse("@ann"), Listing.failed(Reason.PRIVATE, "ERROR: private"),
            Handle.parse("@bea"),
                listing(new Verdict.Partial(Reason.RATE_LIMITED, "HTTP Error 429"), POST),
            Handle.parse("@cid"), listing(ALL));

    ScrapeSummary summary =
        run(
            1,
            answers::get,
            account(database, "@ann", false),
            account(database, "@bea", false),
            account(database, "@cid", false));

    assertThat(summary.status()).isEqualTo(SessionStatus.PARTIAL);
    assertThat(List.of(summary.complete(), summary.partial(), summary.failed()))
        .containsExactly(1L, 1L, 1L);
    assertThat(
            database.list(
                """
                SELECT username || ' ' || status || ' ' || COALESCE(reason, '-') || ' '
                  || COALESCE(error_message, '-') || ' ' || videos_found || ' '
                  || COALESCE(covered_from, '-') AS found
                FROM scrape_logs l JOIN accounts a ON a.id = l.account_id ORDER BY username
                """,
                row -> row.text("found")))
        .containsExactly(
            "@ann failed PRIVATE ERROR: private 0 -",
            "@bea partial RATE_LIMITED HTTP Error 429 1 -",
            "@cid success - - 0 0001-01-01 00:00:00");
    assertThat(stored("@bea").lastListedAt()).as("due again").isEmpty();
    assertThat(stored("@bea").timesListed()).isEqualTo(1);
    assertThat(stored("@ann").timesListed()).isZero();
    assertThat(only("SELECT error_log AS found FROM scrape_sessions"))
        .contains("{\"account\":\"@ann\",\"reason\":\"PRIVATE\",\"detail\":\"ERROR: private\"}")
        .contains("@bea");
  }

  @Test
  void an_account_without_posts_is_read_completely_unless_it_had_some() {
    Account ann = account(database, "@ann", false);
    Listing none = Listing.failed(Reason.NO_POSTS, "does not have any videos posted");

    assertThat(run(1, handle -> none, ann).complete()).isEqualTo(1);
    assertThat(stored("@ann").lastFullListingAt()).contains(NOW);
    run(1, handle -> listing(ALL, POST), ann);
    assertThat(run(1, handle -> none, ann).failed()).as("suspect").isEqualTo(1);
  }

  @Test
  void what_can_only_fail_again_ends_the_session() {
    ScrapeSummary summary =
        run(
            1,
            handle -> Listing.failed(Reason.NETWORK_DOWN, "Name or service not known"),
            account(database, "@ann", false),
            account(database, "@bea", false));

    assertThat(summary.status()).isEqualTo(SessionStatus.FAILED);
    assertThat(requests).hasSize(1);
    assertThat(summary.notTried()).containsExactly(Handle.parse("@bea"));
    assertThat(only("SELECT error_log AS found FROM scrape_sessions")).contains("NOT_TRIED");
  }

  @Test
  void an_account_is_listed_in_full_at_first_and_again_after_a_week() {
    Account ann = account(database, "@ann", false);
    run(1, handle -> listing(ALL), ann);
    database.update("UPDATE accounts SET last_full_listing_at = ?", NOW.minus(Duration.ofDays(6)));
    run(1, handle -> listing(ALL), stored("@ann"));
    database.update("UPDATE accounts SET last_full_listing_at = ?", NOW.minus(Duration.ofDays(7)));
    run(1, handle -> listing(ALL), stored("@ann"));

    assertThat(requests)
        .extracting(ListingRequest::since)
        .containsExactly(
            Optional.empty(), Optional.of(NOW.minus(Duration.ofDays(30))), Optional.empty());
  }

  @Test
  void a_listing_of_the_recent_posts_is_no_full_listing() {
    Instant since = NOW.minus(Duration.ofDays(30));
    run(
        1,
        handle -> listing(new Verdict.Complete(Optional.of(since)), POST),
        account(database, "@ann", false));

    assertThat(stored("@ann").lastListedAt()).contains(NOW);
    assertThat(stored("@ann").lastFullListingAt()).isEmpty();
    assertThat(only("SELECT covered_from AS found FROM scrape_logs"))
        .isEqualTo("2026-09-30 06:00:00");
  }

  @Test
  void a_source_that_breaks_is_a_failure_of_its_account() {
    ScrapeSummary summary =
        run(
            1,
            handle -> {
              throw new IllegalStateException("broken");
            },
            account(database, "@ann", false));

    assertThat(summary.results())
        .singleElement()
        .satisfies(
            result ->
                assertThat(result.verdict())
                    .isEqualTo(
                        new Verdict.Failed(
                            Reason.UNKNOWN, "java.lang.IllegalStateException: broken")));
  }

  @Test
  void several_accounts_are_listed_at_once() {
    CountDownLatch both = new CountDownLatch(2);
    ScrapeSummary summary =
        run(
            2,
            handle -> {
              both.countDown();
              try {
                assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return listing(ALL);
            },
            account(database, "@ann", false),
            account(database, "@bea", false));

    assertThat(summary.complete()).isEqualTo(2);
  }

  @Test
  void an_interrupt_keeps_what_was_read_and_leaves_the_rest_due() {
    Thread session = Thread.currentThread();
    ScrapeSummary summary =
        run(
            1,
            handle -> {
              session.interrupt();
              try {
                Thread.sleep(Duration.ofMinutes(1).toMillis());
                throw new AssertionError("nobody ended the listing");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return listing(new Verdict.Partial(Reason.INTERRUPTED, "ended"), POST);
              }
            },
            account(database, "@ann", false),
            account(database, "@bea", false));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(summary.notTried()).containsExactly(Handle.parse("@bea"));
    assertThat(only("SELECT status || total_new_videos AS found FROM scrape_sessions"))
        .isEqualTo("partial1");
  }

  @Test
  void a_session_whose_process_died_is_closed_by_the_next() {
    database.update(
        "INSERT INTO scrape_sessions (session_id, start_time) VALUES ('old', '2026-10-01 06:00:00')");

    run(1, handle -> listing(ALL), account(database, "@ann", false));

    assertThat(
            only(
                "SELECT status || ' ' || end_time AS found FROM scrape_sessions"
                    + " WHERE session_id = 'old'"))
        .isEqualTo("failed 2026-10-01 06:00:00");
  }
}
