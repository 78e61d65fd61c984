package io.soundtracker.scrape;

import static io.soundtracker.scrape.TestSession.ALL;
import static io.soundtracker.scrape.TestSession.ANN;
import static io.soundtracker.scrape.TestSession.POST;
import static io.soundtracker.scrape.TestSession.listing;
import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Account;
import io.soundtracker.model.Channel;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Profile;
import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.SessionRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session does about listings that fail: tries again, asks around, follows, gives up. */
class ScrapeTroubleTest {

  private static final Video OLDER =
      video("v0", "2026-10-28", song("Tide", "Ada"), counts(50, 5, 1, 1));
  private static final Listing NOT_FOUND =
      Listing.failed(Reason.NOT_FOUND, "private or has embedding disabled");
  private static final Listing LIMITED = Listing.failed(Reason.RATE_LIMITED, "HTTP Error 429");

  @TempDir Path folder;
  private TestSession session;

  @BeforeEach
  void make() {
    session = new TestSession(folder);
  }

  @AfterEach
  void close() {
    session.close();
  }

  /** Answers one after the other, and the last one for ever. */
  private static Function<ListingRequest, Listing> inTurn(Listing... answers) {
    Queue<Listing> waiting = new ArrayDeque<>(List.of(answers));
    return request -> waiting.size() > 1 ? waiting.remove() : waiting.element();
  }

  private static Listing partial(Reason reason, Video... videos) {
    return listing(new Verdict.Partial(reason, "page 2 failed"), videos);
  }

  private static Listing by(Channel channel, Video... videos) {
    return new Listing(
        channel, List.of(videos), List.of(), List.of(), ALL, new Transcript("said", 1, 1, 0, 0));
  }

  private static Channel named(Channel channel, String handle) {
    return new Channel(
        channel.channelId(),
        channel.uploaderId(),
        Optional.of(Handle.parse(handle)),
        channel.displayName(),
        Profile.UNKNOWN);
  }

  /** An account that was read well before. */
  private Account known(String handle) {
    Account account = session.account(handle);
    Channel channel = named(ANN, handle);
    session.ask(1, request -> by(channel, postOf(handle)), account);
    return session.stored(handle);
  }

  private static Video postOf(String handle) {
    return video("of" + handle, "2026-10-27", song("Tide", "Ada"), counts(5, 5, 5, 5));
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

    AccountRepository accounts = new AccountRepository(session.database());
    assertThat(session.requests()).hasSize(1);
    assertThat(session.stored("@ann").trouble()).contains(new Account.Trouble("PRIVATE", NOW));
    assertThat(accounts.notListedSince(NOW, NOW.plus(Duration.ofDays(6)))).isEmpty();
    assertThat(accounts.notListedSince(NOW, NOW.plus(Duration.ofDays(7)))).hasSize(1);
    session.ask(1, request -> listing(ALL, POST), session.stored("@ann"));
    assertThat(session.stored("@ann").trouble()).isEmpty();
    assertThat(accounts.notListedSince(NOW.plusSeconds(1), NOW)).hasSize(1);
  }

  @Test
  void an_account_is_missing_only_while_a_canary_can_be_read_and_gone_only_after_days() {
    known("@bea");
    Account ann = session.account("@ann");
    Function<ListingRequest, Listing> annIsNowhere =
        request -> request.handle().equals(ann.handle()) ? NOT_FOUND : listing(ALL, POST);

    ScrapeSummary first = session.ask(1, annIsNowhere, ann);

    assertThat(reasons(first)).containsExactly(Reason.ABSENT);
    ListingRequest asked = session.requests().get(session.requests().size() - 1);
    assertThat(asked.handle()).isEqualTo(Handle.parse("@bea"));
    assertThat(asked.limit()).hasValue(1);
    session.later(Duration.ofDays(2));
    assertThat(reasons(session.ask(1, annIsNowhere, session.stored("@ann"))))
        .containsExactly(Reason.ABSENT);
    session.later(Duration.ofDays(1));
    assertThat(reasons(session.ask(1, annIsNowhere, session.stored("@ann"))))
        .containsExactly(Reason.GONE);
    assertThat(session.stored("@ann").trouble()).contains(new Account.Trouble("GONE", NOW));
  }

  @Test
  void if_the_canary_is_hidden_too_the_session_is_blocked() {
    known("@bea");
    known("@cid");
    Account ann = session.account("@ann");
    int before = session.requests().size();

    ScrapeSummary summary = session.ask(1, request -> NOT_FOUND, ann, session.account("@dan"));

    assertThat(reasons(summary)).containsExactly(Reason.BLOCKED);
    assertThat(session.requests()).as("the account and two canaries").hasSize(before + 3);
    assertThat(summary.endedBy()).contains(Reason.BLOCKED);
    assertThat(summary.notTried()).containsExactly(Handle.parse("@dan"));
    assertThat(session.stored("@ann").trouble()).as("nothing is concluded").isEmpty();
    assertThat(new SessionRepository(session.database()).coolDownUntil(NOW))
        .contains(NOW.plus(Duration.ofHours(12)));
  }

  @Test
  void trouble_of_the_canary_is_the_reason_that_counts() {
    known("@bea");
    Account ann = session.account("@ann");

    ScrapeSummary summary =
        session.ask(
            1,
            request ->
                request.handle().equals(ann.handle())
                    ? NOT_FOUND
                    : Listing.failed(Reason.NETWORK_DOWN, "Network is unreachable"),
            ann);

    assertThat(reasons(summary)).containsExactly(Reason.NETWORK_DOWN);
    assertThat(session.stored("@ann").trouble()).isEmpty();
  }

  @Test
  void without_anybody_to_ask_nothing_is_believed() {
    ScrapeSummary summary = session.ask(1, request -> NOT_FOUND, session.account("@ann"));

    assertThat(reasons(summary)).containsExactly(Reason.NOT_FOUND);
    assertThat(summary.results().get(0).verdict().detail().orElseThrow()).contains("not confirmed");
    assertThat(session.stored("@ann").trouble()).isEmpty();
  }

  @Test
  void a_rename_is_found_by_the_channel_id_and_the_old_handle_is_kept() {
    known("@bea");
    Account ann = known("@ann");

    ScrapeSummary summary =
        session.ask(
            1,
            request -> {
              if (request.channelId().isPresent()) {
                return by(named(ANN, "@ann.new"), postOf("@ann"));
              }
              return request.handle().equals(ann.handle()) ? NOT_FOUND : listing(ALL, POST);
            },
            ann);

    assertThat(summary.complete()).isEqualTo(1);
    assertThat(summary.results().get(0).renamedTo()).contains(Handle.parse("@ann.new"));
    Account renamed = session.stored("@ann.new");
    assertThat(renamed.id()).isEqualTo(ann.id());
    AccountRepository accounts = new AccountRepository(session.database());
    assertThat(accounts.find(ann.handle())).isEmpty();
    assertThat(accounts.findByAnyHandle(ann.handle())).contains(renamed);
    assertThat(accounts.formerHandles(ann.id())).containsExactly(Handle.parse("@ann"));
    assertThat(
            session.only(
                "SELECT group_concat(DISTINCT tiktok_url) AS found FROM videos WHERE account_id = "
                    + ann.id()))
        .isEqualTo("https://www.tiktok.com/@ann.new/video/of@ann");
  }

  @Test
  void a_handle_that_belongs_to_somebody_else_now_brings_no_foreign_posts() {
    Account ann = known("@ann");
    Channel stranger =
        new Channel(
            Optional.of("MS4wLjABAAAA" + "s".repeat(64)),
            Optional.of("7"),
            Optional.of(ann.handle()),
            Optional.of("Stranger"),
            Profile.UNKNOWN);
    Video foreign = video("f1", "2026-10-29", song("Other", "Bo"), counts(9, 9, 9, 9));

    ScrapeSummary summary =
        session.ask(
            1,
            request ->
                request.channelId().isPresent()
                    ? by(named(ANN, "@ann.new"), postOf("@ann"))
                    : by(stranger, foreign),
            ann);

    assertThat(summary.complete()).isEqualTo(1);
    assertThat(session.stored("@ann.new").id()).isEqualTo(ann.id());
    assertThat(session.only("SELECT COUNT(*) AS found FROM videos WHERE video_id = 'f1'"))
        .isEqualTo("0");
  }

  @Test
  void a_new_name_that_is_tracked_already_is_told_and_stores_nothing() {
    Account ann = known("@ann");
    session.account("@ann.new");

    ScrapeSummary summary =
        session.ask(1, request -> by(named(ANN, "@ann.new"), postOf("@ann")), ann);

    assertThat(reasons(summary)).containsExactly(Reason.RENAMED);
    assertThat(summary.results().get(0).verdict().detail().orElseThrow())
        .contains("tracker accounts deactivate @ann");
    assertThat(session.stored("@ann").id()).isEqualTo(ann.id());
  }

  @Test
  void two_signs_of_a_block_in_a_row_end_the_session_and_the_next_one_waits() {
    ScrapeSummary summary =
        session.ask(
            1, inTurn(listing(ALL, POST), LIMITED), accounts("@ann", "@bea", "@cid", "@dan"));

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
  }

  @Test
  void a_single_sign_of_a_block_between_good_listings_ends_nothing() {
    ScrapeSummary summary =
        session.ask(
            1,
            inTurn(LIMITED, listing(ALL, POST), LIMITED, listing(ALL)),
            accounts("@ann", "@bea", "@cid", "@dan"));

    assertThat(summary.endedBy()).isEmpty();
    assertThat(summary.complete()).isEqualTo(2);
  }

  @Test
  void three_accounts_that_fail_alike_end_the_session_without_a_wait() {
    ScrapeSummary summary =
        session.ask(
            1,
            request -> Listing.failed(Reason.UNREADABLE, "Failed to parse JSON"),
            accounts("@ann", "@bea", "@cid", "@dan"));

    assertThat(summary.endedBy()).contains(Reason.UNREADABLE);
    assertThat(session.requests()).as("three tries of three accounts").hasSize(9);
    assertThat(summary.coolDownUntil()).isEmpty();
  }

  private Account[] accounts(String... handles) {
    return List.of(handles).stream().map(session::account).toArray(Account[]::new);
  }

  private static List<Reason> reasons(ScrapeSummary summary) {
    return summary.results().stream().flatMap(r -> r.verdict().reason().stream()).toList();
  }
}
