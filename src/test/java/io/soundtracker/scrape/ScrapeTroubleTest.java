package io.soundtracker.scrape;

import static io.soundtracker.scrape.TestSession.ALL;
import static io.soundtracker.scrape.TestSession.POST;
import static io.soundtracker.scrape.TestSession.listing;
import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Account;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.store.SessionRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session does about listings that fail: tries again, and gives up. */
class ScrapeTroubleTest {

  private static final Video OLDER =
      video("v0", "2026-10-28", song("Tide", "Ada"), counts(50, 5, 1, 1));
  private static final Listing LIMITED = Listing.failed(Reason.RATE_LIMITED, "HTTP Error 429");

  @TempDir Path folder;
  @AutoClose private TestSession session;

  @BeforeEach
  void make() {
    session = new TestSession(folder);
  }

  /** Answers one after the other, and the last one for ever. */
  private static Function<ListingRequest, Listing> inTurn(Listing... answers) {
    Queue<Listing> waiting = new ArrayDeque<>(List.of(answers));
    return request -> waiting.size() > 1 ? waiting.remove() : waiting.element();
  }

  private static Listing partial(Reason reason, Video... videos) {
    return listing(new Verdict.Partial(reason, "page 2 failed"), videos);
  }

  @Test
  void a_failed_page_costs_another_listing_which_is_merged_with_what_came_before() {
    ScrapeSummary summary =
        session.ask(
            1,
            inTurn(partial(Reason.SITE_ERROR, POST), partial(Reason.SITE_ERROR, OLDER)),
            session.account("@ann"));

    assertThat(session.requests()).as("two retries").hasSize(3);
    assertThat(summary.partial()).isEqualTo(1);
    assertThat(summary.added()).isEqualTo(2);
    assertThat(
            session.only(
                "SELECT group_concat(video_id) AS found FROM (SELECT video_id FROM videos ORDER BY 1 DESC)"))
        .isEqualTo("v1,v0");
    assertThat(session.only("SELECT COUNT(*) AS found FROM video_history")).isEqualTo("2");
    assertThat(
            session.only(
                """
                SELECT total_videos_scraped || ' ' || total_new_videos || ' ' || partial_scrapes
                  || ' ' || failed_scrapes AS found FROM scrape_sessions
                """))
        .isEqualTo("2 2 1 0");
    assertThat(session.only("SELECT COUNT(*) || ' ' || attempts AS found FROM scrape_logs"))
        .isEqualTo("1 3");
  }

  @Test
  void who_listens_hears_what_is_read_and_of_each_wait() {
    session.ask(
        1,
        inTurn(partial(Reason.EARLY_END, POST), listing(ALL, POST, OLDER)),
        session.account("@ann"));

    assertThat(session.heard())
        .containsExactly(
            "@ann started",
            "@ann 1",
            "@ann WAITING_TO_RETRY",
            "@ann LISTING",
            "@ann 2",
            "@ann finished");
  }

  @Test
  void a_retry_that_succeeds_makes_the_listing_complete() {
    ScrapeSummary summary =
        session.ask(
            1,
            inTurn(partial(Reason.EARLY_END, POST), listing(ALL, POST, OLDER)),
            session.account("@ann"));

    assertThat(summary.status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(summary.added()).isEqualTo(2);
    assertThat(summary.updated()).isZero();
    assertThat(session.only("SELECT COUNT(*) AS found FROM video_history")).isEqualTo("2");
  }

  @Test
  void a_partial_list_is_stored_before_the_retry_and_survives_its_failure() {
    session.ask(
        1,
        inTurn(partial(Reason.SITE_ERROR, POST), Listing.failed(Reason.PRIVATE, "is private")),
        session.account("@ann"));

    assertThat(session.only("SELECT video_id AS found FROM videos")).isEqualTo("v1");
    assertThat(session.only("SELECT status || ' ' || reason AS found FROM scrape_logs"))
        .isEqualTo("partial PRIVATE");
  }

  @Test
  void a_rounded_count_does_not_replace_an_exact_one_of_the_same_session() {
    Counts exact =
        new Counts(
            OptionalLong.of(1_776_621),
            OptionalLong.of(2),
            OptionalLong.of(3),
            OptionalLong.of(4),
            OptionalLong.of(5),
            true);
    Video first = video("v1", "2026-10-29", song("Tide", "Ada"), exact);
    Video later = video("v1", "2026-10-29", song("Tide", "Ada"), counts(1_800_000, 2, 3, 4));

    session.ask(
        1, inTurn(partial(Reason.SITE_ERROR, first), listing(ALL, later)), session.account("@ann"));

    for (String table : List.of("videos", "video_history")) {
      assertThat(session.only("SELECT views || ' ' || counts_exact AS found FROM " + table))
          .isEqualTo("1776621 1");
    }
    session.later(Duration.ofDays(1));
    session.ask(1, request -> listing(ALL, later), session.stored("@ann"));
    assertThat(session.only("SELECT views || ' ' || counts_exact AS found FROM videos"))
        .as("another observation: saves are still the exact ones, views are not")
        .isEqualTo("1800000 0");
  }

  @Test
  void a_private_account_is_not_asked_again_for_a_week() {
    Account ann = session.account("@ann");
    session.ask(1, request -> Listing.failed(Reason.PRIVATE, "is private"), ann);

    assertThat(session.requests()).hasSize(1);
    assertThat(session.stored("@ann").trouble()).contains(new Account.Trouble("PRIVATE", NOW));
    assertThat(session.dueAt(NOW.plus(Duration.ofDays(6)))).isEmpty();
    assertThat(session.dueAt(NOW.plus(Duration.ofDays(7)))).hasSize(1);
    session.ask(1, request -> listing(ALL, POST), session.stored("@ann"));
    assertThat(session.stored("@ann").trouble()).isEmpty();
    assertThat(session.dueAt(NOW.plus(Duration.ofDays(1)).plusSeconds(1))).hasSize(1);
  }

  @Test
  void two_signs_of_a_block_in_a_row_end_the_session_and_the_next_one_waits() {
    ScrapeSummary summary =
        session.ask(
            1,
            inTurn(listing(ALL, POST), LIMITED),
            session.accounts("@ann", "@bea", "@cid", "@dan"));

    assertThat(summary.endedBy()).contains(Reason.RATE_LIMITED);
    assertThat(summary.notTried()).containsExactly(Handle.parse("@dan"));
    assertThat(summary.status()).isEqualTo(SessionStatus.PARTIAL);
    SessionRepository sessions = new SessionRepository(session.database());
    assertThat(sessions.coolDownUntil(NOW)).contains(NOW.plus(Duration.ofHours(12)));
    assertThat(sessions.coolDownUntil(NOW.plus(Duration.ofHours(12)))).isEmpty();
    assertThat(session.only("SELECT ended_by AS found FROM scrape_sessions"))
        .isEqualTo("RATE_LIMITED");
    session.ask(1, request -> listing(ALL, POST), session.stored("@ann"));
    assertThat(sessions.coolDownUntil(NOW)).as("something was read since").isEmpty();
    session
        .database()
        .update("UPDATE scrape_sessions SET source = 'recorded listings' WHERE ended_by IS NULL");
    assertThat(sessions.coolDownUntil(NOW)).as("but only from a recording").isPresent();
  }

  @Test
  void accounts_that_failed_wait_behind_those_that_were_tried_before() {
    session.ask(
        1,
        request -> Listing.failed(Reason.SITE_ERROR, "HTTP Error 503"),
        session.accounts("@ann"));
    session.later(Duration.ofHours(1));
    session.ask(
        1,
        request -> Listing.failed(Reason.SITE_ERROR, "HTTP Error 503"),
        session.accounts("@cid"));
    session.account("@dan");

    assertThat(session.dueAt(NOW).stream().map(due -> due.account().handle().name()))
        .containsExactly("dan", "ann", "cid");
  }

  @Test
  void a_single_sign_of_a_block_between_good_listings_ends_nothing() {
    ScrapeSummary summary =
        session.ask(
            1,
            inTurn(LIMITED, listing(ALL, POST), LIMITED, listing(ALL)),
            session.accounts("@ann", "@bea", "@cid", "@dan"));

    assertThat(summary.endedBy()).isEmpty();
    assertThat(summary.complete()).isEqualTo(2);
  }

  @Test
  void three_accounts_that_fail_alike_end_the_session_without_a_wait() {
    ScrapeSummary summary =
        session.ask(
            1,
            request -> Listing.failed(Reason.UNREADABLE, "Failed to parse JSON"),
            session.accounts("@ann", "@bea", "@cid", "@dan"));

    assertThat(summary.endedBy()).contains(Reason.UNREADABLE);
    assertThat(session.requests()).as("three tries of three accounts").hasSize(9);
    assertThat(summary.coolDownUntil()).isEmpty();
  }
}
