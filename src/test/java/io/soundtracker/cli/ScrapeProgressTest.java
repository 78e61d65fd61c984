package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.Surroundings.Screen;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Verdict;
import io.soundtracker.scrape.ScrapeListener.Activity;
import io.soundtracker.scrape.ScrapeSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScrapeProgressTest {

  private static final int HIGH = 40;

  private Instant now = Instant.parse("2026-11-01T06:00:00Z");
  private final ScrapeProgress progress = new ScrapeProgress(41, clock());

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  private void later(int seconds) {
    now = now.plusSeconds(seconds);
  }

  private List<String> lines(int high) {
    return progress.lines(new Screen(80, high));
  }

  private static Handle handle(String name) {
    return Handle.parse(name);
  }

  private void finish(String name, int posts) {
    progress.finished(
        new ScrapeSummary.Result(
            handle(name),
            Optional.empty(),
            new Verdict.Complete(Optional.empty()),
            posts,
            posts,
            0,
            0,
            List.of(),
            List.of(),
            Duration.ZERO));
  }

  @Test
  void tells_of_each_account_what_is_done_for_how_long_and_what_came_so_far() {
    progress.started(handle("ann"));
    later(100);
    progress.started(handle("luna.paperplane"));
    progress.read(handle("ann"), 1_234);
    progress.read(handle("luna.paperplane"), 1);
    progress.turned(handle("ann"), Activity.WAITING_TO_RETRY);
    later(9);

    assertThat(lines(HIGH))
        .containsExactly(
            "@ann              1,234 posts  109 s  waits to try again",
            "@luna.paperplane       1 post    9 s  listing",
            "0 of 41 accounts, 1,235 posts, 11/s");

    progress.turned(handle("ann"), Activity.WAITING_FOR_BUDGET);
    assertThat(lines(HIGH).get(0)).endsWith("  waits for the budget");
  }

  @Test
  void tells_when_it_will_end_by_how_long_it_took_so_far() {
    assertThat(lines(HIGH)).containsExactly("0 of 41 accounts, 0 posts");

    progress.started(handle("ann"));
    later(60);
    finish("ann", 30);

    assertThat(lines(HIGH))
        .containsExactly("1 of 41 accounts, ends about 06:41 UTC (in 40 min), 30 posts, 0.5/s");

    later(120);
    assertThat(lines(HIGH).get(0)).contains("08:03 UTC (in 2 h 00 min)");
    for (int i = 0; i < 40; i++) {
      finish("a" + i, 0);
    }
    assertThat(lines(HIGH)).containsExactly("41 of 41 accounts, 30 posts, 0.2/s");
  }

  @Test
  void cuts_long_handles_before_what_is_done_about_them() {
    progress.started(handle("a_handle_with_24_letters"));
    progress.started(handle("ann"));

    assertThat(progress.lines(new Screen(40, HIGH)))
        .startsWith(
            "@a_handle_with_…  0 posts  0 s  listing", "@ann              0 posts  0 s  listing");
    assertThat(progress.lines(new Screen(20, HIGH)).get(0)).startsWith("@a_handle_w…  0 posts");
  }

  @Test
  void counts_the_accounts_for_which_there_is_no_room() {
    for (int i = 0; i < 12; i++) {
      progress.started(handle("a" + i));
    }

    assertThat(lines(HIGH)).hasSize(10).contains("and 4 more", "@a7  0 posts  0 s  listing");
    assertThat(lines(5))
        .containsExactly(
            "@a0  0 posts  0 s  listing",
            "@a1  0 posts  0 s  listing",
            "@a2  0 posts  0 s  listing",
            "and 9 more",
            "0 of 41 accounts, 0 posts");
    assertThat(lines(2)).containsExactly("and 12 more", "0 of 41 accounts, 0 posts");
    assertThat(lines(1)).containsExactly("0 of 41 accounts, 0 posts");
    for (int high = 1; high < HIGH; high++) {
      assertThat(lines(high)).hasSizeLessThanOrEqualTo(high);
    }
  }

  @Test
  void a_clock_that_is_put_back_makes_nothing_negative() {
    progress.started(handle("ann"));
    finish("bea", 5);
    later(-3_600);

    assertThat(lines(HIGH))
        .containsExactly("@ann  0 posts  0 s  listing", "1 of 41 accounts, 5 posts");
  }
}
