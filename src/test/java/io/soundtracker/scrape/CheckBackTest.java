package io.soundtracker.scrape;

import static io.soundtracker.scrape.PostingAccount.DAY;
import static io.soundtracker.scrape.PostingAccount.HOUR;
import static io.soundtracker.scrape.PostingAccount.SIX_HOURS;
import static io.soundtracker.scrape.PostingAccount.post;
import static io.soundtracker.store.TestDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Ladder;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.scrape.Due.Why;
import io.soundtracker.store.CheckBackRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When posts are due to be measured, and what a listing makes of that. */
class CheckBackTest {

  @TempDir Path folder;
  @AutoClose private TestSession session;
  private PostingAccount ann;

  @BeforeEach
  void make() {
    ann = PostingAccount.in(folder);
    session = ann.session();
  }

  @Test
  void a_new_post_is_due_at_each_age_of_the_ladder() {
    ann.posts().add(post("v1", NOW.minusSeconds(60)));
    ann.list();

    assertThat(ann.stateOf("v1")).isEqualTo("0 of 3, next 2026-10-30 06:59:00, complete 0");
    session.later(Duration.ofMinutes(58));
    assertThat(session.dueAt(session.now())).isEmpty();
    session.later(Duration.ofMinutes(1));
    Due due = session.dueAt(session.now()).get(0);
    assertThat(due.why()).isEqualTo(Why.CHECK_BACK);
    assertThat(due.since()).contains(NOW.plus(Duration.ofMinutes(59)));

    ann.listDueAfter(Duration.ofMinutes(1));
    assertThat(ann.stateOf("v1")).isEqualTo("1 of 3, next 2026-10-30 11:59:00, complete 0");
    ann.listDueAfter(Duration.ofHours(5));
    assertThat(ann.stateOf("v1")).isEqualTo("2 of 3, next 2026-10-31 05:59:00, complete 0");
    ann.listDueAfter(DAY);
    assertThat(ann.stateOf("v1")).isEqualTo("3 of 3, next never, complete 1");
    session.later(Duration.ofDays(300));
    assertThat(ann.due()).isZero();
  }

  @Test
  void one_measurement_meets_one_age_however_many_have_passed() {
    ann.posts().add(post("v1", NOW.minus(Duration.ofHours(7))));
    ann.list();

    assertThat(ann.stateOf("v1")).isEqualTo("1 of 3, next 2026-10-30 23:00:00, complete 0");
  }

  @Test
  void a_post_that_is_older_than_the_ladder_is_not_checked_on() {
    ann.posts().add(post("v1", NOW.minus(DAY)));
    ann.list();

    assertThat(session.only("SELECT COUNT(tracking_started_at) AS found FROM videos"))
        .isEqualTo("0");
    assertThat(ann.due()).isZero();
  }

  @Test
  void a_post_that_a_complete_listing_did_not_show_has_had_its_turn() {
    ann.posts().add(post("v1", NOW.minusSeconds(60)));
    ann.posts().add(post("v2", NOW.minusSeconds(50)));
    ann.list();
    ann.posts().remove(0);

    ann.listDueAfter(Duration.ofHours(2));

    assertThat(ann.stateOf("v1")).isEqualTo("0 of 3, next 2026-10-30 11:59:00, complete 0");
  }

  @Test
  void a_quick_look_takes_no_turn_of_posts_that_it_does_not_show() {
    ann.posts().add(post("v2", NOW.minusSeconds(30)));
    ann.posts().add(post("v1", NOW.minusSeconds(60)));
    ann.list();
    session.later(Duration.ofHours(2));
    session.limit(1, true);

    session.ask(
        1,
        request ->
            TestSession.listing(
                new Verdict.Complete(Optional.of(NOW.minusSeconds(30))), ann.posts().get(0)),
        session.stored("@ann"));

    assertThat(ann.stateOf("v2")).startsWith("1 of 3");
    assertThat(ann.stateOf("v1")).isEqualTo("0 of 3, next 2026-10-30 06:59:00, complete 0");
    session.limit(1, false);
    session.askDue(
        request ->
            TestSession.listing(
                new Verdict.Complete(Optional.of(NOW.minusSeconds(30))), ann.posts().get(0)));
    assertThat(ann.stateOf("v1"))
        .as("where the queue has a limit, it will never be shown")
        .startsWith("0 of 3, next 2026-10-30 11:59:00");
  }

  @Test
  void a_post_that_a_partial_or_failed_listing_did_not_show_stays_due() {
    ann.posts().add(post("v1", NOW.minusSeconds(60)));
    ann.list();
    session.later(Duration.ofHours(2));

    session.askDue(
        request ->
            TestSession.listing(
                new Verdict.Partial(Reason.TIME_LIMIT, "took long"), post("v9", NOW)));
    session.askDue(request -> Listing.failed(Reason.SITE_ERROR, "HTTP Error 503"));

    assertThat(ann.stateOf("v1")).isEqualTo("0 of 3, next 2026-10-30 06:59:00, complete 0");
    assertThat(session.dueAt(session.now())).hasSize(1);
  }

  @Test
  void a_post_can_be_put_under_the_ladder_again_and_taken_off() {
    ann.posts().add(post("v1", NOW.minus(Duration.ofDays(300))));
    ann.list();
    CheckBackRepository checkBacks = new CheckBackRepository(session.database());
    Ladder ladder = new Ladder(List.of(HOUR, DAY));

    assertThat(checkBacks.track("v1", ladder, NOW)).contains(NOW.plus(HOUR));
    assertThat(checkBacks.track("nobody", ladder, NOW)).isEmpty();
    session.requests().clear();
    ann.listDueAfter(Duration.ofHours(2));

    assertThat(session.requests().get(0).since()).contains(NOW.minus(Duration.ofDays(300)));
    assertThat(ann.stateOf("v1")).isEqualTo("1 of 2, next 2026-10-31 06:00:00, complete 0");
    assertThat(checkBacks.untrack("v1")).isTrue();
    assertThat(checkBacks.untrack("v1")).isFalse();
    assertThat(ann.due()).isZero();
    ann.list();
    assertThat(ann.stateOf("v1")).as("and stays off").contains("next never, complete 1");
  }

  @Test
  void a_young_post_that_is_tracked_keeps_what_is_left_of_its_ladder() {
    ann.posts().add(post("v1", NOW.minus(Duration.ofHours(2))));
    ann.list();
    CheckBackRepository checkBacks = new CheckBackRepository(session.database());
    checkBacks.untrack("v1");

    assertThat(checkBacks.track("v1", new Ladder(List.of(HOUR, SIX_HOURS)), NOW))
        .contains(NOW.plus(Duration.ofHours(4)));
  }

  @Test
  void a_clock_that_jumps_back_makes_nothing_due_twice() {
    ann.posts().add(post("v1", NOW.minusSeconds(60)));
    ann.list();
    ann.listDueAfter(Duration.ofHours(2));
    String state = ann.stateOf("v1");

    session.later(Duration.ofHours(-1));
    ann.list();

    assertThat(ann.stateOf("v1")).isEqualTo(state);
    assertThat(session.dueAt(session.now())).isEmpty();
  }
}
