package io.soundtracker.scrape;

import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.CheckBackTallies;
import io.soundtracker.model.Account;
import io.soundtracker.model.Ladder;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Marks;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.scrape.Due.Why;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.CheckBackRepository;
import io.soundtracker.store.StartRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When posts are due to be measured, and what a listing makes of that. */
class CheckBackTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SIX_HOURS = Duration.ofHours(6);
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private TestSession session;
  private final List<Video> site = new ArrayList<>();

  @BeforeEach
  void make() {
    session = new TestSession(folder);
    session.checksBack(HOUR, SIX_HOURS, DAY);
    session.account("@ann");
  }

  @AfterEach
  void close() {
    session.close();
  }

  private static Video post(String id, Instant postedAt) {
    return new Video(
        id,
        postedAt,
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        Optional.empty(),
        counts(100, 10, 1, 1),
        Marks.UNKNOWN);
  }

  /** The posts of the site that are asked for. */
  private Listing answer(ListingRequest request) {
    Instant since = request.since().orElse(Instant.EPOCH);
    Video[] shown =
        site.stream().filter(post -> !post.postedAt().isBefore(since)).toArray(Video[]::new);
    return TestSession.listing(new Verdict.Complete(request.since()), shown);
  }

  private void list() {
    session.ask(1, this::answer, session.stored("@ann"));
  }

  /** Lists what is due, as long after the last listing. */
  private void listDueAfter(Duration time) {
    session.later(time);
    session.askDue(this::answer);
  }

  private String stateOf(String id) {
    return session.only(
        """
        SELECT checks_completed || ' of ' || json_array_length(check_schedule) || ', next '
          || COALESCE(next_check_at, 'never') || ', complete ' || tracking_complete AS found
        FROM videos WHERE video_id = '%s'
        """
            .formatted(id));
  }

  private long due() {
    return session.dueAt(session.now()).stream()
        .flatMap(due -> due.checkBacks().stream())
        .mapToInt(CheckBackRepository.Pending::posts)
        .sum();
  }

  @Test
  void a_new_post_is_due_at_each_age_of_the_ladder() {
    site.add(post("v1", NOW.minusSeconds(60)));
    list();

    assertThat(stateOf("v1")).isEqualTo("0 of 3, next 2026-10-30 06:59:00, complete 0");
    session.later(Duration.ofMinutes(58));
    assertThat(session.dueAt(session.now())).isEmpty();
    session.later(Duration.ofMinutes(1));
    Due due = session.dueAt(session.now()).get(0);
    assertThat(due.why()).isEqualTo(Why.CHECK_BACK);
    assertThat(due.since()).contains(NOW.plus(Duration.ofMinutes(59)));

    listDueAfter(Duration.ofMinutes(1));
    assertThat(stateOf("v1")).isEqualTo("1 of 3, next 2026-10-30 11:59:00, complete 0");
    listDueAfter(Duration.ofHours(5));
    assertThat(stateOf("v1")).isEqualTo("2 of 3, next 2026-10-31 05:59:00, complete 0");
    listDueAfter(DAY);
    assertThat(stateOf("v1")).isEqualTo("3 of 3, next never, complete 1");
    session.later(Duration.ofDays(300));
    assertThat(due()).isZero();
  }

  @Test
  void one_measurement_meets_one_age_however_many_have_passed() {
    site.add(post("v1", NOW.minus(Duration.ofHours(7))));
    list();

    assertThat(stateOf("v1")).isEqualTo("1 of 3, next 2026-10-30 23:00:00, complete 0");
  }

  @Test
  void a_post_that_is_older_than_the_ladder_is_not_checked_on() {
    site.add(post("v1", NOW.minus(DAY)));
    list();

    assertThat(session.only("SELECT COUNT(tracking_started_at) AS found FROM videos"))
        .isEqualTo("0");
    assertThat(due()).isZero();
  }

  @Test
  void one_short_listing_serves_all_due_posts_and_leaves_the_turn_of_the_account() {
    site.add(post("v1", NOW.minusSeconds(60)));
    site.add(post("v2", NOW.minusSeconds(1200)));
    site.add(post("v3", NOW.minus(Duration.ofDays(20))));
    list();
    session.requests().clear();

    listDueAfter(Duration.ofHours(2));

    assertThat(session.requests())
        .singleElement()
        .extracting(ListingRequest::since)
        .isEqualTo(Optional.of(NOW.minusSeconds(1200)));
    assertThat(stateOf("v1")).startsWith("1 of 3");
    assertThat(stateOf("v2")).startsWith("1 of 3");
    assertThat(session.stored("@ann").lastListedAt()).contains(NOW);
    assertThat(session.only("SELECT MAX(covered_from) AS found FROM scrape_logs"))
        .isEqualTo("2026-10-30 05:40:00");
  }

  @Test
  void the_turn_of_an_account_reaches_back_to_its_due_posts() {
    site.add(post("v1", NOW));
    session.checksBack(Duration.ofDays(40));
    list();
    session.later(Duration.ofDays(39));
    list();
    session.requests().clear();

    listDueAfter(Duration.ofDays(2));

    assertThat(session.requests())
        .singleElement()
        .extracting(ListingRequest::since)
        .as("further than the 30 days that are measured anyway")
        .isEqualTo(Optional.of(NOW));
    assertThat(stateOf("v1")).startsWith("1 of 1");
    assertThat(session.stored("@ann").lastListedAt()).contains(session.now());
  }

  @Test
  void a_post_that_a_complete_listing_did_not_show_has_had_its_turn() {
    site.add(post("v1", NOW.minusSeconds(60)));
    site.add(post("v2", NOW.minusSeconds(50)));
    list();
    site.remove(0);

    listDueAfter(Duration.ofHours(2));

    assertThat(stateOf("v1")).isEqualTo("0 of 3, next 2026-10-30 11:59:00, complete 0");
  }

  @Test
  void a_quick_look_takes_no_turn_of_posts_that_it_does_not_show() {
    site.add(post("v2", NOW.minusSeconds(30)));
    site.add(post("v1", NOW.minusSeconds(60)));
    list();
    session.later(Duration.ofHours(2));
    session.limit(1, true);

    session.ask(
        1,
        request ->
            TestSession.listing(
                new Verdict.Complete(Optional.of(NOW.minusSeconds(30))), site.get(0)),
        session.stored("@ann"));

    assertThat(stateOf("v2")).startsWith("1 of 3");
    assertThat(stateOf("v1")).isEqualTo("0 of 3, next 2026-10-30 06:59:00, complete 0");
    session.limit(1, false);
    session.askDue(
        request ->
            TestSession.listing(
                new Verdict.Complete(Optional.of(NOW.minusSeconds(30))), site.get(0)));
    assertThat(stateOf("v1"))
        .as("where the queue has a limit, it will never be shown")
        .startsWith("0 of 3, next 2026-10-30 11:59:00");
  }

  @Test
  void a_post_that_a_partial_or_failed_listing_did_not_show_stays_due() {
    site.add(post("v1", NOW.minusSeconds(60)));
    list();
    session.later(Duration.ofHours(2));

    session.askDue(
        request ->
            TestSession.listing(
                new Verdict.Partial(Reason.TIME_LIMIT, "took long"), post("v9", NOW)));
    session.askDue(request -> Listing.failed(Reason.SITE_ERROR, "HTTP Error 503"));

    assertThat(stateOf("v1")).isEqualTo("0 of 3, next 2026-10-30 06:59:00, complete 0");
    assertThat(session.dueAt(session.now())).hasSize(1);
  }

  @Test
  void a_deleted_post_is_not_due_any_more() {
    site.add(post("v1", NOW.minusSeconds(60)));
    list();
    session.database().update("UPDATE videos SET is_deleted = 1");
    session.later(Duration.ofHours(2));

    assertThat(due()).isZero();
  }

  @Test
  void posts_of_accounts_that_are_closed_to_us_or_not_active_wait() {
    site.add(post("v1", NOW.minusSeconds(60)));
    list();
    session.later(Duration.ofHours(2));
    session.askDue(request -> Listing.failed(Reason.PRIVATE, "is private"));
    assertThat(session.dueAt(session.now())).isEmpty();
    session.askDue(this::answer);
    assertThat(session.dueAt(session.now())).isEmpty();

    session.later(Duration.ofDays(8));
    assertThat(session.dueAt(session.now())).hasSize(1);
    new AccountRepository(session.database()).setActive(session.stored("@ann"), false);
    assertThat(session.dueAt(session.now())).isEmpty();
  }

  @Test
  void an_account_with_an_interval_of_its_own_is_due_by_that() {
    list();
    Account ann = session.stored("@ann");
    new AccountRepository(session.database()).setInterval(ann, Optional.of(SIX_HOURS));

    assertThat(session.dueAt(NOW.plus(SIX_HOURS))).isEmpty();
    assertThat(session.dueAt(NOW.plus(SIX_HOURS).plusSeconds(1)))
        .singleElement()
        .extracting(Due::why)
        .isEqualTo(Why.THRESHOLD);
    assertThat(new DueQueue(session.database(), DAY).nextAfter(NOW)).contains(NOW.plus(SIX_HOURS));
  }

  @Test
  void a_post_can_be_put_under_the_ladder_again_and_taken_off() {
    site.add(post("v1", NOW.minus(Duration.ofDays(300))));
    list();
    CheckBackRepository checkBacks = new CheckBackRepository(session.database());
    Ladder ladder = new Ladder(List.of(HOUR, DAY));

    assertThat(checkBacks.track("v1", ladder, NOW)).contains(NOW.plus(HOUR));
    assertThat(checkBacks.track("nobody", ladder, NOW)).isEmpty();
    session.requests().clear();
    listDueAfter(Duration.ofHours(2));

    assertThat(session.requests().get(0).since()).contains(NOW.minus(Duration.ofDays(300)));
    assertThat(stateOf("v1")).isEqualTo("1 of 2, next 2026-10-31 06:00:00, complete 0");
    assertThat(checkBacks.untrack("v1")).isTrue();
    assertThat(checkBacks.untrack("v1")).isFalse();
    assertThat(due()).isZero();
    list();
    assertThat(stateOf("v1")).as("and stays off").contains("next never, complete 1");
  }

  @Test
  void a_young_post_that_is_tracked_keeps_what_is_left_of_its_ladder() {
    site.add(post("v1", NOW.minus(Duration.ofHours(2))));
    list();
    CheckBackRepository checkBacks = new CheckBackRepository(session.database());
    checkBacks.untrack("v1");

    assertThat(checkBacks.track("v1", new Ladder(List.of(HOUR, SIX_HOURS)), NOW))
        .contains(NOW.plus(Duration.ofHours(4)));
  }

  @Test
  void a_clock_that_jumps_back_makes_nothing_due_twice() {
    site.add(post("v1", NOW.minusSeconds(60)));
    list();
    listDueAfter(Duration.ofHours(2));
    String state = stateOf("v1");

    session.later(Duration.ofHours(-1));
    list();

    assertThat(stateOf("v1")).isEqualTo(state);
    assertThat(session.dueAt(session.now())).isEmpty();
  }

  @Test
  void only_ages_that_the_rhythm_of_runs_can_meet_are_missed() {
    session.checksBack(
        HOUR, SIX_HOURS, DAY, Duration.ofDays(2), Duration.ofDays(4), Duration.ofDays(9));
    site.add(post("v1", NOW.minusSeconds(60)));
    list();
    session.later(DAY);
    list();
    StartRepository starts = new StartRepository(session.database());
    starts.note(NOW, Duration.ZERO);
    starts.note(NOW.plus(DAY), Duration.ZERO);
    starts.note(NOW.plus(DAY).plusSeconds(60), HOUR);
    Ladder ladder = new Ladder(List.of(HOUR, Duration.ofDays(9)));
    CheckBackTallies checkBacks = new CheckBackTallies(session.database());
    assertThat(checkBacks.rhythm()).contains(DAY);
    session.later(Duration.ofDays(4));

    assertThat(checkBacks.tally(NOW, session.now(), DAY, ladder))
        .as("1 h and 6 h are out of reach, 1 d was met, 2 d missed, 4 d is not over")
        .isEqualTo(new CheckBackTallies.Tally(1, 1, 2));
    assertThat(checkBacks.tally(NOW, session.now(), HOUR, ladder))
        .isEqualTo(new CheckBackTallies.Tally(1, 3, 0));
    assertThat(checkBacks.tally(session.now(), session.now(), HOUR, ladder))
        .isEqualTo(new CheckBackTallies.Tally(0, 0, 0));
  }

  static Stream<Long> seeds() {
    return LongStream.range(0, 60).boxed();
  }

  /** Any ladder and any listings, next to a slow and obvious count. */
  @ParameterizedTest
  @MethodSource("seeds")
  void meets_as_many_ages_as_a_slow_count_says(long seed) {
    Random random = new Random(seed);
    List<Duration> rungs =
        random
            .ints(1L + random.nextInt(6), 1, 500)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(Duration::ofMinutes)
            .toList();
    session.checksBack(rungs.toArray(Duration[]::new));
    Instant posted = NOW.minus(Duration.ofMinutes(random.nextInt(600)));
    site.add(post("v1", posted));
    List<Instant> measured = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      list();
      measured.add(session.now());
      check(seed, rungs, posted, measured);
      session.later(Duration.ofMinutes(random.nextInt(200)));
    }
  }

  private void check(long seed, List<Duration> rungs, Instant posted, List<Instant> measured) {
    Instant now = session.now();
    boolean tracked = posted.plus(rungs.get(rungs.size() - 1)).isAfter(measured.get(0));
    int met = 0;
    for (int i = 0; i < rungs.size() && tracked; i++) {
      Instant from = posted.plus(rungs.get(i));
      Instant to = i + 1 < rungs.size() ? posted.plus(rungs.get(i + 1)) : Instant.MAX;
      met += measured.stream().anyMatch(at -> !at.isBefore(from) && at.isBefore(to)) ? 1 : 0;
    }
    Optional<Instant> next =
        rungs.stream().map(posted::plus).filter(at -> at.isAfter(now)).findFirst();
    assertThat(
            session.only(
                """
                SELECT checks_completed || ' ' || COALESCE(next_check_at, 'never') || ' '
                  || tracking_complete AS found FROM videos
                """))
        .as("seed %d after %s of %s, posted %s", seed, measured, rungs, posted)
        .isEqualTo(
            "%d %s %d"
                .formatted(
                    met,
                    next.filter(at -> tracked)
                        .map(at -> at.toString().replace('T', ' ').replace("Z", ""))
                        .orElse("never"),
                    tracked && next.isEmpty() ? 1 : 0));
  }
}
