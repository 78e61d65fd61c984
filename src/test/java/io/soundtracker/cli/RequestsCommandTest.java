package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.store.CallRepository;
import io.soundtracker.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger by day and hour, about the night in which Berlin's clocks are put back. */
class RequestsCommandTest {

  private static final Verdict ALL = new Verdict.Complete(Optional.empty());
  private static final Verdict NOTHING = new Verdict.Failed(Reason.RATE_LIMITED, "HTTP Error 429");

  @TempDir Path home;
  private TestTracker tracker;

  @BeforeEach
  void start() {
    tracker = TestTracker.in(home).with("TRACKER_ZONE", "Europe/Berlin");
    assertThat(tracker.run("init-db")).isZero();
    at("2026-10-25T22:30:00Z");
  }

  private void at(String moment) {
    tracker.at(Instant.parse(moment));
  }

  private void called(String handle, String at, int requests, Verdict verdict) {
    try (Database database = Database.open(home.resolve("tracker.db"))) {
      CallRepository calls = new CallRepository(database);
      long id = calls.begin("s1", Handle.parse(handle), Instant.parse(at));
      calls.end(id, Duration.ofMillis(61_500), requests, verdict);
    }
  }

  private void began(String handle, String at) {
    try (Database database = Database.open(home.resolve("tracker.db"))) {
      new CallRepository(database).begin("s1", Handle.parse(handle), Instant.parse(at));
    }
  }

  private List<String> rows() {
    return tracker
        .out()
        .lines()
        .filter(line -> line.startsWith("2026"))
        .map(line -> line.strip().replaceAll(" {2,}", "|"))
        .toList();
  }

  @Test
  void a_day_ends_at_midnight_of_the_zone_and_may_have_25_hours() {
    called("@ann", "2026-10-23T21:59:59Z", 9, ALL);
    called("@ann", "2026-10-24T21:59:59Z", 7, ALL);
    called("@ann", "2026-10-24T22:00:00Z", 5, ALL);
    called("@bea", "2026-10-25T00:30:00Z", 3, NOTHING);
    called("@bea", "2026-10-25T22:29:00Z", 2, ALL);
    began("@cyd", "2026-10-25T22:30:00Z");

    assertThat(tracker.run("requests")).isZero();

    assertThat(rows())
        .containsExactly(
            "2026-10-25|4|11|3|1|1|3:04", "2026-10-24|1|7|1|0|0|1:01", "2026-10-23|1|9|1|0|0|1:01");
    assertThat(tracker.run("requests", "--days", "2")).isZero();
    assertThat(rows()).hasSize(2);
  }

  @Test
  void the_hour_that_comes_twice_is_told_apart() {
    at("2026-10-25T05:10:00Z");
    called("@ann", "2026-10-24T23:59:59Z", 5, ALL);
    called("@ann", "2026-10-25T00:30:00Z", 3, ALL);
    called("@ann", "2026-10-25T01:30:00Z", 4, ALL);

    assertThat(tracker.run("requests", "--hours")).isZero();

    assertThat(rows())
        .containsExactly(
            "2026-10-25 06:00|+01:00|0|0|0|0|0|0:00",
            "2026-10-25 05:00|+01:00|0|0|0|0|0|0:00",
            "2026-10-25 04:00|+01:00|0|0|0|0|0|0:00",
            "2026-10-25 03:00|+01:00|0|0|0|0|0|0:00",
            "2026-10-25 02:00|+01:00|1|4|1|0|0|1:01",
            "2026-10-25 02:00|+02:00|1|3|1|0|0|1:01",
            "2026-10-25 01:00|+02:00|1|5|1|0|0|1:01");
  }

  @Test
  void what_the_budgets_leave_is_told() {
    tracker.with("TRACKER_SCRAPE_REQUESTS_PER_HOUR", "12");
    called("@ann", "2026-10-24T23:00:00Z", 30, ALL);
    called("@bea", "2026-10-25T22:00:00Z", 12, ALL);

    assertThat(tracker.run("requests")).isZero();

    assertThat(tracker.out())
        .contains("In the last hour: 12 of 12 requests; 0 left before 2026-10-26 00:02 (Europe")
        .contains("In the last 24 hours: 42 of 20,000 requests; 19,958 left.");
    assertThat(tracker.with("TRACKER_SCRAPE_REQUESTS_PER_HOUR", "none").run("requests")).isZero();
    assertThat(tracker.out()).contains("In the last hour: 12 requests, without a limit.");
  }

  @Test
  void the_document_has_days_hours_and_budgets() throws Exception {
    tracker.with("TRACKER_SCRAPE_REQUESTS_PER_DAY", "none");
    called("@ann", "2026-10-25T01:30:00Z", 4, NOTHING);

    assertThat(tracker.run("requests", "--json")).isZero();

    JsonNode document = new ObjectMapper().readTree(tracker.out());
    assertThat(document.path("schema_version").asInt()).isEqualTo(1);
    assertThat(document.path("days").get(0))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"day": "2026-10-25", "calls": 1, "requests": 4, "accounts": 1,
                     "failed_calls": 1, "unfinished_calls": 0, "duration_seconds": 61}
                    """));
    assertThat(document.path("hours").findValuesAsText("hour"))
        .contains("2026-10-25T02:00:00+01:00")
        .hasSize(22);
    assertThat(document.path("budget").findValuesAsText("used")).containsExactly("0", "4");
    assertThat(document.path("budget").findValuesAsText("left")).containsExactly("2000", "null");
  }

  @Test
  void an_empty_ledger_is_no_row_of_zeros() {
    assertThat(tracker.run("requests")).isZero();

    assertThat(rows()).isEmpty();
    assertThat(tracker.err()).contains("No call of yt-dlp in the last 14 days.");
    assertThat(tracker.run("requests", "--days", "0")).isEqualTo(2);
  }

  @Test
  void recordings_ask_for_nothing(@TempDir Path seeded) {
    assertThat(TestTracker.in(seeded).run("init-db", "--seed")).isZero();

    assertThat(Rows.of(seeded).number("SELECT COUNT(*) FROM ytdlp_calls")).isZero();
  }
}
