package io.soundtracker.scrape;

import static io.soundtracker.scrape.PostingAccount.DAY;
import static io.soundtracker.scrape.PostingAccount.SIX_HOURS;
import static io.soundtracker.scrape.PostingAccount.post;
import static io.soundtracker.store.TestDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Account;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.scrape.Due.Why;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.store.AccountRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which accounts are due, for their own sake or for that of their posts, and how far back. */
class DueQueueTest {

  @TempDir Path folder;
  @AutoClose private TestSession session;
  private PostingAccount ann;

  @BeforeEach
  void make() {
    ann = PostingAccount.in(folder);
    session = ann.session();
  }

  @Test
  void one_short_listing_serves_all_due_posts_and_leaves_the_turn_of_the_account() {
    ann.posts().add(post("v1", NOW.minusSeconds(60)));
    ann.posts().add(post("v2", NOW.minusSeconds(1200)));
    ann.posts().add(post("v3", NOW.minus(Duration.ofDays(20))));
    ann.list();
    session.requests().clear();

    ann.listDueAfter(Duration.ofHours(2));

    assertThat(session.requests())
        .singleElement()
        .extracting(ListingRequest::since)
        .isEqualTo(Optional.of(NOW.minusSeconds(1200)));
    assertThat(ann.stateOf("v1")).startsWith("1 of 3");
    assertThat(ann.stateOf("v2")).startsWith("1 of 3");
    assertThat(session.stored("@ann").lastListedAt()).contains(NOW);
    assertThat(session.only("SELECT MAX(covered_from) AS found FROM scrape_logs"))
        .isEqualTo("2026-10-30 05:40:00");
  }

  @Test
  void the_turn_of_an_account_reaches_back_to_its_due_posts() {
    ann.posts().add(post("v1", NOW));
    session.checksBack(Duration.ofDays(40));
    ann.list();
    session.later(Duration.ofDays(39));
    ann.list();
    session.requests().clear();

    ann.listDueAfter(Duration.ofDays(2));

    assertThat(session.requests())
        .singleElement()
        .extracting(ListingRequest::since)
        .as("further than the 30 days that are measured anyway")
        .isEqualTo(Optional.of(NOW));
    assertThat(ann.stateOf("v1")).startsWith("1 of 1");
    assertThat(session.stored("@ann").lastListedAt()).contains(session.now());
  }

  @Test
  void a_deleted_post_is_not_due_any_more() {
    ann.posts().add(post("v1", NOW.minusSeconds(60)));
    ann.list();
    session.database().update("UPDATE videos SET is_deleted = 1");
    session.later(Duration.ofHours(2));

    assertThat(ann.due()).isZero();
  }

  @Test
  void posts_of_accounts_that_are_closed_to_us_or_not_active_wait() {
    ann.posts().add(post("v1", NOW.minusSeconds(60)));
    ann.list();
    session.later(Duration.ofHours(2));
    session.askDue(request -> Listing.failed(Reason.PRIVATE, "is private"));
    assertThat(session.dueAt(session.now())).isEmpty();
    session.askDue(ann::answer);
    assertThat(session.dueAt(session.now())).isEmpty();

    session.later(Duration.ofDays(8));
    assertThat(session.dueAt(session.now())).hasSize(1);
    new AccountRepository(session.database()).setActive(session.stored("@ann"), false);
    assertThat(session.dueAt(session.now())).isEmpty();
  }

  @Test
  void an_account_with_an_interval_of_its_own_is_due_by_that() {
    ann.list();
    Account ann = session.stored("@ann");
    new AccountRepository(session.database()).setInterval(ann, Optional.of(SIX_HOURS));

    assertThat(session.dueAt(NOW.plus(SIX_HOURS))).isEmpty();
    assertThat(session.dueAt(NOW.plus(SIX_HOURS).plusSeconds(1)))
        .singleElement()
        .extracting(Due::why)
        .isEqualTo(Why.THRESHOLD);
    assertThat(new DueQueue(session.database(), DAY).nextAfter(NOW)).contains(NOW.plus(SIX_HOURS));
  }
}
