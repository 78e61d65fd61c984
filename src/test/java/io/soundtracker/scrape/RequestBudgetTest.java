package io.soundtracker.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.scrape.RequestBudget.Answer;
import io.soundtracker.store.CallRepository.Cost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many requests fit into any hour and any day. */
@Timeout(60)
class RequestBudgetTest {

  private static final Instant START = Instant.parse("2026-10-25T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** A call that runs until a moment and makes each of its requests at a moment of its own. */
  private record Call(int expected, Instant end, List<Instant> requests) {}

  private Instant now = START;

  /** Goes only when it is told to. */
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

  private void go(Duration time) {
    now = now.plus(time);
  }

  private RequestBudget budget(int perHour, int perDay, Cost... before) {
    return new RequestBudget(
        new RequestLimits(OptionalInt.of(perHour), OptionalInt.of(perDay)), List.of(before), clock);
  }

  private static RequestLimits limits(int perHour, int perDay) {
    return new RequestLimits(OptionalInt.of(perHour), OptionalInt.of(perDay));
  }

  private static Call call(int expected, Instant now, Random random) {
    int seconds = 1 + random.nextInt(2 * 3_600);
    int requests = random.nextInt(expected + 1);
    List<Instant> moments = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      moments.add(now.plusSeconds(random.nextInt(seconds)));
    }
    return new Call(expected, now.plusSeconds(seconds), moments);
  }

  private static void requireAtMost(int limit, Duration length, List<Instant> requests) {
    List<Instant> sorted = requests.stream().sorted().toList();
    for (int i = limit; i < sorted.size(); i++) {
      assertThat(Duration.between(sorted.get(i - limit), sorted.get(i)))
          .as("%d requests, the last at %s", limit + 1, sorted.get(i))
          .isGreaterThanOrEqualTo(length);
    }
  }

  /** Five workers for four days, each of whose calls is begun as soon as it may be. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void no_hour_and_no_day_sees_more_than_its_budget(long seed) {
    Random random = new Random(seed);
    int perHour = 5 + random.nextInt(60);
    int perDay = perHour * (1 + random.nextInt(20));
    int most = 1 + random.nextInt(2 * perHour);
    List<Cost> ledger = new ArrayList<>();
    List<Instant> requests = new ArrayList<>();
    List<Call> running = new ArrayList<>();
    RequestBudget budget = new RequestBudget(limits(perHour, perDay), ledger, clock);
    int begun = 0;
    while (Duration.between(START, now).toDays() < 4) {
      if (running.isEmpty() && random.nextInt(20) == 0) {
        budget = new RequestBudget(limits(perHour, perDay), ledger, clock); // another session
      }
      int expected = Math.min(perHour, 1 + random.nextInt(most));
      if (running.size() < 5 && budget.ask(expected) instanceof Answer.Go) {
        running.add(call(expected, now, random));
        begun++;
      }
      go(Duration.ofSeconds(1 + random.nextInt(300)));
      for (Call call : List.copyOf(running)) {
        if (!call.end.isAfter(now)) {
          budget.end(call.expected, call.requests.size());
          ledger.add(new Cost(now, call.requests.size()));
          requests.addAll(call.requests);
          running.remove(call);
        }
      }
    }
    requireAtMost(perHour, HOUR, requests);
    requireAtMost(perDay, DAY, requests);
    assertThat(begun).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void what_is_told_of_the_wait_is_right_to_the_second(long seed) {
    Random random = new Random(seed);
    RequestBudget budget = budget(10, 60);
    for (int i = 0; i < 300; i++) {
      int expected = 1 + random.nextInt(10);
      Answer answer = budget.ask(expected);
      if (answer instanceof Answer.Go) {
        go(Duration.ofSeconds(random.nextInt(600)));
        budget.end(expected, random.nextInt(expected + 1));
      } else {
        Instant until =
            answer instanceof Answer.Wait wait
                ? wait.until().orElseThrow()
                : ((Answer.Spent) answer).until();
        assertThat(until).isAfter(now);
        now = until.minusSeconds(1);
        assertThat(budget.ask(expected)).isNotInstanceOf(Answer.Go.class);
        now = until;
        Answer then = budget.ask(expected);
        assertThat(then).isNotInstanceOf(answer.getClass());
        if (then instanceof Answer.Go) {
          budget.end(expected, 0);
        }
      }
    }
  }

  @Test
  void calls_that_run_keep_free_what_is_expected_of_them() {
    RequestBudget budget = budget(10, 100);

    assertThat(budget.ask(6)).isEqualTo(new Answer.Go());
    assertThat(budget.ask(4)).isEqualTo(new Answer.Go());
    assertThat(budget.ask(1)).isEqualTo(new Answer.Wait(Optional.empty()));
    budget.end(6, 2);
    assertThat(budget.ask(4)).isEqualTo(new Answer.Go());
  }

  @Test
  void a_day_that_calls_may_still_leave_room_in_is_not_spent() {
    RequestBudget budget = budget(100, 10);
    assertThat(budget.ask(8)).isEqualTo(new Answer.Go());

    assertThat(budget.ask(4)).isEqualTo(new Answer.Wait(Optional.empty()));
    assertThat(budget.spentUntil()).isEmpty();
    budget.end(8, 8);
    assertThat(budget.ask(4)).isEqualTo(new Answer.Spent(START.plus(DAY)));
    assertThat(budget.spentUntil()).contains(START.plus(DAY));
    assertThat(budget.ask(2)).as("less may fit").isEqualTo(new Answer.Go());
  }

  @Test
  void what_would_never_fit_begins_when_half_of_the_hour_is_free() {
    RequestBudget budget = budget(10, 100);
    assertThat(budget.ask(6)).isEqualTo(new Answer.Go());

    assertThat(budget.ask(50)).isEqualTo(new Answer.Wait(Optional.empty()));
    budget.end(6, 6);
    assertThat(budget.ask(50)).isEqualTo(new Answer.Wait(Optional.of(START.plus(HOUR))));
    go(HOUR);
    assertThat(budget.ask(50)).isEqualTo(new Answer.Go());
    budget.end(50, 43);
    assertThat(budget.ask(1)).isEqualTo(new Answer.Wait(Optional.of(START.plus(HOUR).plus(HOUR))));
  }

  @Test
  void what_earlier_sessions_have_cost_counts() {
    RequestBudget budget =
        budget(
            10,
            20,
            new Cost(START.minus(DAY), 7),
            new Cost(START.minus(DAY).plusSeconds(1), 8),
            new Cost(START.minusSeconds(60), 9));

    assertThat(budget.windows()).extracting(RequestWindow::used).containsExactly(9, 17);
    assertThat(budget.ask(2))
        .isEqualTo(new Answer.Wait(Optional.of(START.plus(HOUR).minusSeconds(60))));
    assertThat(budget.ask(4)).isEqualTo(new Answer.Spent(START.plusSeconds(1)));
  }

  @Test
  void without_a_limit_everything_may_begin() {
    RequestBudget budget =
        new RequestBudget(
            new RequestLimits(OptionalInt.empty(), OptionalInt.empty()), List.of(), clock);

    for (int i = 0; i < 100; i++) {
      assertThat(budget.ask(1_000_000)).isEqualTo(new Answer.Go());
    }
  }

  @Test
  void a_clock_that_jumps_back_costs_no_more_than_an_hour() {
    RequestBudget budget = budget(10, 100);
    assertThat(budget.ask(9)).isEqualTo(new Answer.Go());
    budget.end(9, 9);
    go(Duration.ofDays(-400));

    assertThat(budget.ask(2)).isEqualTo(new Answer.Wait(Optional.of(now.plus(HOUR))));
    go(HOUR);
    assertThat(budget.ask(2)).isEqualTo(new Answer.Go());
  }

  @Test
  void whoever_waits_goes_on_when_a_call_ends_or_the_session() throws Exception {
    RequestBudget budget = budget(10, 100);
    assertThat(budget.ask(10)).isEqualTo(new Answer.Go());
    AtomicBoolean over = new AtomicBoolean();
    List<Boolean> begun = new CopyOnWriteArrayList<>();
    Thread waits =
        new Thread(
            () -> {
              try {
                begun.add(budget.begin(5, over::get, until -> {}));
                begun.add(budget.begin(9, over::get, until -> {}));
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    waits.start();
    while (waits.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    budget.end(10, 1);
    while (begun.isEmpty()) {
      Thread.onSpinWait();
    }
    over.set(true);
    waits.join();

    assertThat(begun).containsExactly(true, false);
  }

  @Test
  void an_interrupt_ends_the_wait() throws Exception {
    RequestBudget budget = budget(1, 100, new Cost(START, 1));
    List<Instant> told = new ArrayList<>();
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread waits =
        new Thread(
            () -> {
              try {
                budget.begin(1, () -> false, told::add);
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
            });
    waits.start();
    while (waits.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    waits.interrupt();
    waits.join();

    assertThat(interrupted).isTrue();
    assertThat(told).containsExactly(START.plus(HOUR));
  }
}
