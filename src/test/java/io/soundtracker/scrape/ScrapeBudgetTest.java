package io.soundtracker.scrape;

import static io.soundtracker.scrape.TestSession.ALL;
import static io.soundtracker.scrape.TestSession.POST;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Account;
import io.soundtracker.model.Channel;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a session notes in the ledger, and how its request budget ends it. */
@Timeout(60)
class ScrapeBudgetTest {

  private static final OptionalInt ANY = OptionalInt.empty();
  private static final Verdict BAD_SITE = new Verdict.Partial(Reason.SITE_ERROR, "HTTP Error 503");

  @TempDir Path folder;
  private TestSession session;

  @BeforeEach
  void make() {
    session = new TestSession(folder);
    session.allow(ANY, ANY);
  }

  @AfterEach
  void close() {
    Thread.interrupted();
    session.close();
  }

  private static Listing costing(int requests, Verdict verdict, Video... videos) {
    return new Listing(
        Channel.UNKNOWN,
        List.of(videos),
        List.of(),
        List.of(),
        verdict,
        new Transcript("", 1, requests, 0, 0, 0));
  }

  private List<String> ledger() {
    return rows(session.database());
  }

  private static List<String> rows(Database database) {
    return database.list(
        """
        SELECT account || ' ' || COALESCE(requests, '?') || ' ' || COALESCE(verdict, '?')
          || COALESCE(' ' || reason, '') AS call
        FROM ytdlp_calls ORDER BY id
        """,
        row -> row.text("call"));
  }

  @Test
  void every_call_is_in_the_ledger_retries_and_confirmations_included() {
    session.known("@bea");
    Account ann = session.account("@ann");
    AtomicInteger tries = new AtomicInteger();

    session.run(
        1,
        handle -> {
          if (handle.name().equals("bea")) {
            return costing(2, ALL, POST);
          }
          return tries.incrementAndGet() == 1
              ? costing(3, new Verdict.Failed(Reason.HIDDEN, "no profile"))
              : costing(1, new Verdict.Failed(Reason.NOT_FOUND, "no user"));
        },
        ann);

    assertThat(ledger())
        .containsExactly(
            "@bea 2 success", "@ann 3 failed HIDDEN", "@ann 1 failed NOT_FOUND", "@bea 2 success");
    assertThat(
            session.only(
                "SELECT COUNT(DISTINCT session_id) || ' ' || MIN(started_at) AS found"
                    + " FROM ytdlp_calls WHERE seconds >= 0"))
        .isEqualTo("2 2026-10-30 06:00:00");
  }

  @Test
  void the_row_of_a_call_is_there_before_it_begins() {
    List<String> seen = new ArrayList<>();

    session.run(
        1,
        handle -> {
          try (Database another = Database.open(folder.resolve("tracker.db"))) {
            seen.addAll(rows(another));
          }
          return costing(4, ALL);
        },
        session.account("@ann"));

    assertThat(seen).containsExactly("@ann ? ?");
    assertThat(ledger()).containsExactly("@ann 4 success");
  }

  @Test
  void a_call_that_breaks_may_have_asked_for_something() {
    session.run(
        1,
        handle -> {
          throw new IllegalStateException("broken");
        },
        session.account("@ann"));

    assertThat(ledger()).containsExactly("@ann 1 failed UNKNOWN");
  }

  @Test
  void a_day_without_requests_ends_the_session_and_the_next_ones_at_once() {
    session.allow(ANY, OptionalInt.of(5));
    Account[] accounts = session.accounts("@ann", "@bea", "@cyd", "@dot");

    ScrapeSummary summary = session.run(1, handle -> costing(2, ALL), accounts);

    assertThat(summary.endedBy()).contains(Reason.BUDGET_SPENT);
    assertThat(summary.status()).isEqualTo(SessionStatus.PARTIAL);
    assertThat(summary.results()).hasSize(2);
    assertThat(summary.notTried()).extracting(Handle::name).containsExactly("cyd", "dot");
    assertThat(summary.budgetSpentUntil()).contains(TestDatabase.NOW.plus(Duration.ofDays(1)));
    assertThat(summary.coolDownUntil()).isEmpty();

    session.later(Duration.ofHours(23));
    ScrapeSummary next = session.run(5, handle -> costing(2, ALL), accounts);

    assertThat(next.results()).isEmpty();
    assertThat(next.status()).isEqualTo(SessionStatus.FAILED);
    assertThat(next.notTried()).hasSize(4);
    assertThat(next.budgetSpentUntil())
        .as("the ledger's moments are cut off to seconds")
        .contains(TestDatabase.NOW.plus(Duration.ofDays(1)).plusSeconds(1));
    assertThat(session.requests()).hasSize(2);
    assertThat(session.only("SELECT error_log AS found FROM scrape_sessions ORDER BY id DESC"))
        .contains("@ann", "NOT_TRIED");
    assertThat(session.only("SELECT ended_by AS found FROM scrape_sessions ORDER BY id DESC"))
        .isEqualTo("BUDGET_SPENT");

    session.later(Duration.ofHours(1).plusSeconds(2));
    assertThat(session.run(5, handle -> costing(1, ALL), accounts).complete()).isEqualTo(4);
  }

  @Test
  void an_account_that_does_not_fit_leaves_the_others_their_turn() {
    session.run(1, handle -> costing(1, ALL), session.account("@big"));
    session
        .database()
        .update(
            "UPDATE accounts SET total_videos = 6000, last_full_listing_at = '2026-01-01 00:00:00'");
    session.later(Duration.ofDays(2));
    session.allow(ANY, OptionalInt.of(20));
    Account[] accounts =
        Stream.of("@ann", "@bea", "@cyd", "@dot", "@eve")
            .map(session::account)
            .toArray(Account[]::new);
    session.run(1, handle -> costing(3, ALL), accounts);

    session.later(Duration.ofHours(1));
    ScrapeSummary summary =
        session.run(
            1,
            handle -> costing(2, ALL),
            session.stored("@big"),
            session.stored("@ann"),
            session.stored("@bea"));

    assertThat(summary.notTried()).extracting(Handle::name).containsExactly("big");
    assertThat(summary.complete()).isEqualTo(2);
    assertThat(summary.endedBy()).isEmpty();
    assertThat(summary.budgetSpentUntil()).isPresent();

    session.later(Duration.ofHours(23).plusSeconds(2));
    ScrapeSummary next = session.run(1, handle -> costing(400, ALL), session.stored("@big"));
    assertThat(next.complete())
        .as("half of the day is free, and it will never be less")
        .isEqualTo(1);
  }

  @Test
  void five_workers_stay_within_the_day_together() {
    session.allow(ANY, OptionalInt.of(21));
    Account[] accounts =
        session.accounts(
            IntStream.range(0, 30).mapToObj(i -> "@account" + i).toArray(String[]::new));

    CyclicBarrier all = new CyclicBarrier(5);

    ScrapeSummary summary =
        session.run(
            5,
            handle -> {
              try {
                all.await(30, TimeUnit.SECONDS);
              } catch (Exception e) {
                throw new AssertionError(e);
              }
              return costing(2, ALL);
            },
            accounts);

    assertThat(summary.complete()).isEqualTo(10);
    assertThat(summary.notTried()).hasSize(20);
    assertThat(ledger()).hasSize(10);
  }

  @Test
  void a_retry_for_which_nothing_is_left_leaves_what_there_was() {
    session.allow(ANY, OptionalInt.of(4));

    ScrapeSummary summary =
        session.run(
            1, handle -> costing(3, BAD_SITE, POST), session.accounts("@ann", "@bea", "@cyd"));

    assertThat(summary.results())
        .singleElement()
        .satisfies(result -> assertThat(result.verdict()).isEqualTo(BAD_SITE));
    assertThat(summary.added()).isEqualTo(1);
    assertThat(summary.endedBy()).contains(Reason.BUDGET_SPENT);
    assertThat(summary.notTried()).extracting(Handle::name).containsExactly("bea", "cyd");
  }

  @Test
  void what_cannot_be_confirmed_is_not_called_missing() {
    session.known("@bea");
    session.allow(ANY, OptionalInt.of(4));

    ScrapeSummary summary =
        session.run(
            1,
            handle -> costing(2, new Verdict.Failed(Reason.NOT_FOUND, "no user")),
            session.account("@ann"));

    assertThat(TestSession.reasons(summary)).containsExactly(Reason.BUDGET_SPENT);
    assertThat(session.stored("@ann").trouble()).isEmpty();
  }

  @Test
  void an_interrupt_ends_the_wait_for_an_hour_to_pass() {
    session.allow(OptionalInt.of(3), ANY);
    Thread running = Thread.currentThread();
    Account[] accounts = session.accounts("@ann", "@bea");
    session.whenWaiting(running::interrupt);

    ScrapeSummary summary = session.run(1, handle -> costing(2, ALL), accounts);

    assertThat(summary.notTried()).extracting(Handle::name).containsExactly("bea");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ledger()).containsExactly("@ann 2 success");
  }
}
