package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that are set back, and days that are not 24 hours long. */
class ClockTest {

  private static final String NOON = "2026-11-10T12:00:00Z";

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void make() throws IOException {
    SlowYtDlp ytdlp = SlowYtDlp.in(home, "0").with("ann", 1, 3).with("bea", 2, 3);
    tracker = TestTracker.in(home).at(clock(NOON));
    ytdlp.environment().forEach(tracker::with);
    rows = Rows.of(home);
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann", "@bea")).isZero();
  }

  private static Clock clock(String moment) {
    return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
  }

  /** A clock that is ten minutes earlier each time that it is looked at. */
  private static Clock backwards(String from) {
    AtomicInteger looks = new AtomicInteger();
    InstantSource source =
        () -> Instant.parse(from).minus(Duration.ofMinutes(10L * looks.getAndIncrement()));
    return source.withZone(ZoneOffset.UTC);
  }

  private long sessions() {
    return rows.number("SELECT COUNT(*) FROM scrape_sessions");
  }

  @Test
  void a_clock_that_is_set_back_between_sessions_puts_nothing_off() {
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    tracker.at(clock("2026-11-09T20:00:00Z"));

    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    assertThat(sessions()).as("nobody knows how long ago the first was").isEqualTo(2);
    assertThat(rows.column("SELECT DISTINCT last_scraped_at FROM accounts"))
        .containsExactly("2026-11-09 20:00:00");

    tracker.at(clock("2026-11-10T19:59:00Z"));
    assertThat(tracker.run("scrape")).isZero();
    assertThat(sessions()).isEqualTo(2);
    tracker.at(clock("2026-11-10T20:01:00Z"));
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    assertThat(sessions()).as("a day after the last").isEqualTo(3);
    assertThat(rows.number("SELECT COUNT(*) FROM video_history")).isEqualTo(18);
  }

  @Test
  void a_clock_that_runs_backwards_makes_no_time_negative() {
    tracker.at(backwards(NOON));

    assertThat(tracker.run("scrape", "--summary")).as(tracker.err()).isZero();

    String said = tracker.out() + tracker.err();
    assertThat(rows.column("SELECT end_time >= start_time FROM scrape_sessions"))
        .containsExactly(1);
    assertThat(rows.number("SELECT COUNT(*) FROM scrape_logs WHERE execution_time_seconds < 0"))
        .isZero();
    tracker.at(clock(NOON));
    for (String question :
        new String[] {"sessions", "sessions show latest", "accounts list", "due"}) {
      assertThat(tracker.run(question.split(" "))).as(tracker.err()).isZero();
      said += tracker.out();
    }
    assertThat(said).doesNotContainPattern("(?<![\\w-])-\\d");
  }

  @Test
  void an_account_that_a_wrong_clock_closed_for_long_is_asked_again() {
    assertThat(tracker.run("scrape")).isZero();
    rows.change(
        "UPDATE accounts SET trouble = 'PRIVATE', trouble_since = '2031-01-01 00:00:00',"
            + " not_before = '2031-01-08 00:00:00', last_scraped_at = '2026-11-01 00:00:00'");

    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();

    assertThat(sessions()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    // The hour from two to three comes twice: 25 hours.
    "Europe/Berlin, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T22:59:59Z",
    // It is left out: 23 hours.
    "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T21:59:59Z",
    // There is no midnight: the day begins at one.
    "Africa/Cairo, 2026-04-24, 2026-04-23T22:00:00Z, 2026-04-24T20:59:59Z"
  })
  void a_day_of_the_zone_has_all_of_its_hours(
      String zone, String day, Instant first, Instant last) {
    Recording recording =
        Recording.in(home.resolve("recording"))
            .madeAt(NOON)
            .lists(
                "ann",
                Recording.post(last.plusSeconds(1).toString(), "After - Ola", 1, 1, 1, 1),
                Recording.post(last.toString(), "Last - Ola", 1, 1, 1, 1),
                Recording.post(first.toString(), "First - Ola", 1, 1, 1, 1),
                Recording.post(first.minusSeconds(1).toString(), "Before - Ola", 1, 1, 1, 1));
    tracker.with("TRACKER_ZONE", zone);
    tracker.run("accounts", "deactivate", "@bea");
    assertThat(tracker.run("scrape", "--from", recording.path())).as(tracker.err()).isZero();

    assertThat(tracker.run("aggregate", "--since", day, "--until", day)).isZero();

    assertThat(tracker.out())
        .contains("First - Ola", "Last - Ola")
        .doesNotContain("Before - Ola", "After - Ola");
  }

  @Test
  void a_day_between_listings_is_24_hours_in_any_night() {
    tracker.with("TRACKER_ZONE", "Europe/Berlin");
    assertThat(scrapeAt("2026-10-24T22:30:00Z")).as(tracker.err()).isZero();

    assertThat(scrapeAt("2026-10-25T22:29:00Z")).isZero();
    assertThat(sessions()).isEqualTo(1);
    assertThat(scrapeAt("2026-10-25T22:31:00Z")).isZero();
    assertThat(sessions()).as("23:31 in Berlin, after 24 hours and a minute").isEqualTo(2);
  }

  private int scrapeAt(String moment) {
    String post = Recording.post("2026-10-01T10:00:00Z", "Tide - Ola Fenn");
    Recording recording =
        Recording.in(home.resolve("recording"))
            .madeAt(moment)
            .lists("ann", post)
            .lists("bea", post.replace("Tide", "Ebb"));
    return tracker.run("scrape", "--from", recording.path());
  }
}
