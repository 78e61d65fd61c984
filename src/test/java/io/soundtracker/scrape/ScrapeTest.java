package io.soundtracker.scrape;

import static io.soundtracker.scrape.TestSession.ALL;
import static io.soundtracker.scrape.TestSession.POST;
import static io.soundtracker.scrape.TestSession.listing;
import static io.soundtracker.store.TestDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Verdict;
import io.soundtracker.source.ListingRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session stores of each outcome of a listing. */
class ScrapeTest {

  @TempDir Path folder;
  @AutoClose private TestSession session;

  @BeforeEach
  void make() {
    session = new TestSession(folder);
  }

  @Test
  void a_complete_listing_makes_the_account_wait_for_its_next_turn() {
    ScrapeSummary summary =
        session.run(1, handle -> TestSession.by(TestSession.ANN, POST), session.account("@ann"));

    assertThat(summary.status()).isEqualTo(SessionStatus.COMPLETED);
    Account ann = session.stored("@ann");
    assertThat(ann.lastListedAt()).contains(NOW);
    assertThat(ann.lastFullListingAt()).contains(NOW);
    assertThat(ann.displayName()).contains("Ann's name");
    assertThat(ann.channelId()).isEqualTo(TestSession.ANN.channelId());
    assertThat(ann.timesListed()).isEqualTo(1);
    assertThat(session.dueAt(NOW)).isEmpty();
    assertThat(
            session.only(
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
        session.run(
            1,
            answers::get,
            session.account("@ann"),
            session.account("@bea"),
            session.account("@cid"));

    assertThat(summary.status()).isEqualTo(SessionStatus.PARTIAL);
    assertThat(List.of(summary.complete(), summary.partial(), summary.failed()))
        .containsExactly(1L, 1L, 1L);
    assertThat(
            session
                .database()
                .list(
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
    assertThat(session.stored("@bea").lastListedAt()).as("due again").isEmpty();
    assertThat(session.stored("@bea").timesListed()).isEqualTo(1);
    assertThat(session.stored("@ann").timesListed()).isZero();
    assertThat(session.only("SELECT error_log AS found FROM scrape_sessions"))
        .contains("{\"account\":\"@ann\",\"reason\":\"PRIVATE\",\"detail\":\"ERROR: private\"}")
        .contains("@bea");
  }

  @Test
  void an_account_without_posts_is_read_completely_unless_it_had_some() {
    Account ann = session.account("@ann");
    Listing none = Listing.failed(Reason.NO_POSTS, "does not have any videos posted");

    assertThat(session.run(1, handle -> none, ann).complete()).isEqualTo(1);
    assertThat(session.stored("@ann").lastFullListingAt()).contains(NOW);
    session.run(1, handle -> listing(ALL, POST), ann);
    assertThat(session.run(1, handle -> none, ann).failed()).as("suspect").isEqualTo(1);
  }

  @Test
  void an_account_is_listed_in_full_at_first_and_again_after_a_week() {
    Account ann = session.account("@ann");
    session.run(1, handle -> listing(ALL), ann);
    session
        .database()
        .update("UPDATE accounts SET last_full_listing_at = ?", NOW.minus(Duration.ofDays(6)));
    session.run(1, handle -> listing(ALL), session.stored("@ann"));
    session
        .database()
        .update("UPDATE accounts SET last_full_listing_at = ?", NOW.minus(Duration.ofDays(7)));
    session.run(1, handle -> listing(ALL), session.stored("@ann"));

    assertThat(session.requests())
        .extracting(ListingRequest::since)
        .containsExactly(
            Optional.empty(), Optional.of(NOW.minus(Duration.ofDays(30))), Optional.empty());
  }

  @Test
  void a_listing_of_the_recent_posts_is_no_full_listing() {
    Instant since = NOW.minus(Duration.ofDays(30));
    session.run(
        1,
        handle -> listing(new Verdict.Complete(Optional.of(since)), POST),
        session.account("@ann"));

    assertThat(session.stored("@ann").lastListedAt()).contains(NOW);
    assertThat(session.stored("@ann").lastFullListingAt()).isEmpty();
    assertThat(session.only("SELECT covered_from AS found FROM scrape_logs"))
        .isEqualTo("2026-09-30 06:00:00");
  }
}
