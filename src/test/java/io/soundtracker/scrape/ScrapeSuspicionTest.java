package io.soundtracker.scrape;

import static io.soundtracker.scrape.TestSession.ALL;
import static io.soundtracker.scrape.TestSession.NOT_FOUND;
import static io.soundtracker.scrape.TestSession.POST;
import static io.soundtracker.scrape.TestSession.annBy;
import static io.soundtracker.scrape.TestSession.listing;
import static io.soundtracker.scrape.TestSession.reasons;
import static io.soundtracker.store.TestDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.store.SessionRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an account is believed to be missing or gone, and when not. */
class ScrapeSuspicionTest {

  @TempDir Path folder;
  @AutoClose private TestSession session;

  @BeforeEach
  void make() {
    session = new TestSession(folder);
  }

  @Test
  void an_account_is_missing_only_while_a_canary_can_be_read_and_gone_only_after_days() {
    session.known("@bea");
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
    session.known("@bea");
    session.known("@cid");
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
    session.known("@bea");
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
  void a_known_account_that_is_nowhere_by_its_id_either_is_missing() {
    session.known("@bea");
    Account ann = session.known("@ann");
    for (Listing nothing :
        List.of(
            Listing.failed(Reason.EARLY_END, "page 1 has 0 posts, status code 10202"),
            Listing.failed(Reason.PRIVATE, "likely either private or all are private"),
            Listing.failed(Reason.EMPTY_ANSWER, "no line and no error"))) {
      ScrapeSummary summary = session.ask(1, annBy(nothing), ann);

      assertThat(reasons(summary)).containsExactly(Reason.ABSENT);
    }
    assertThat(session.stored("@ann").trouble()).contains(new Account.Trouble("ABSENT", NOW));
  }

  @Test
  void what_hinders_the_question_for_the_id_concludes_nothing() {
    session.known("@bea");
    Account ann = session.known("@ann");

    ScrapeSummary summary =
        session.ask(1, annBy(Listing.failed(Reason.SITE_ERROR, "HTTP Error 503")), ann);

    assertThat(reasons(summary)).containsExactly(Reason.SITE_ERROR);
    assertThat(session.stored("@ann").trouble()).isEmpty();
  }

  @Test
  void an_unknown_error_of_the_canary_confirms_nothing() {
    session.known("@bea");
    Account ann = session.account("@ann");

    ScrapeSummary summary =
        session.ask(
            1,
            request ->
                request.handle().equals(ann.handle())
                    ? NOT_FOUND
                    : Listing.failed(Reason.UNKNOWN, "KeyError"),
            ann);

    assertThat(reasons(summary)).containsExactly(Reason.UNKNOWN);
    assertThat(session.stored("@ann").trouble()).isEmpty();
  }

  @Test
  void handles_that_lead_nowhere_do_not_keep_the_others_from_their_turn() {
    ScrapeSummary summary =
        session.ask(
            1,
            request -> request.handle().name().startsWith("x") ? NOT_FOUND : listing(ALL, POST),
            session.accounts("@x1", "@x2", "@x3", "@x4", "@yes"));

    assertThat(summary.endedBy()).isEmpty();
    assertThat(summary.complete()).isEqualTo(1);
  }
}
