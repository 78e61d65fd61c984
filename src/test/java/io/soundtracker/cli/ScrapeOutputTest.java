package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scrape says of itself: in cron, on a terminal, and to programs. */
class ScrapeOutputTest {

  private static final String FIRST = "2026-10-07T10:00:00Z";
  private static final String SECOND = "2026-10-08T10:00:00Z";
  private static final String RATE_LIMITED =
      "Unable to download JSON metadata: HTTP Error 429: Too Many Requests";

  @TempDir Path home;
  private TestTracker tracker;

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "@bea", "@cem");
  }

  private Recording day(int day) {
    return Recording.in(home.resolve("day" + day)).madeAt("2026-10-%02dT06:00:00Z".formatted(day));
  }

  private Recording good(int day) {
    return day(day).lists("ann", post(FIRST)).lists("bea", post(FIRST)).lists("cem", post(SECOND));
  }

  private Recording oneFails(int day) {
    return day(day)
        .lists("ann", post(FIRST))
        .fails("bea", "This user's account is private")
        .fails("cem", RATE_LIMITED, post(SECOND));
  }

  private static String post(String moment) {
    return Recording.post(moment, "Tide - Ola Fenn", 100, 10, 2, 3);
  }

  private int scrape(Recording recording, String... options) {
    List<String> words = new ArrayList<>(List.of("scrape", "--force", "--from"));
    words.add(recording.path());
    words.addAll(List.of(options));
    return tracker.run(words.toArray(String[]::new));
  }

  private static List<String> cells(String text) {
    return text.lines().map(line -> line.replaceAll(" {2,}", "|")).toList();
  }

  private JsonNode document() throws JsonProcessingException {
    return new ObjectMapper().readTree(tracker.out());
  }

  private static List<String> fields(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
        .toList();
  }

  @Test
  void cron_hears_of_failures_alone_one_a_line() {
    assertThat(scrape(good(10))).isZero();
    assertThat(tracker.out() + tracker.err()).isEmpty();

    assertThat(scrape(oneFails(11))).isEqualTo(3);
    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("@bea: failed: the account is private ("),
            line -> assertThat(line).startsWith("@cem: partial: the platform refuses"));
  }

  @Test
  void the_summary_is_data_where_it_is_asked_for() {
    assertThat(scrape(oneFails(11), "--summary", "--quiet")).isEqualTo(3);

    assertThat(cells(tracker.out()))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("Account|Verdict|New|Updated|Gone|Seconds|Reason"),
            line -> assertThat(line).startsWith("───"),
            line -> assertThat(line).matches("@bea\\|failed\\|0\\|0\\|0\\|\\d.\\d\\|private"),
            line -> assertThat(line).startsWith("@cem|partial|1|0|0|").endsWith("|rate limited"),
            line -> assertThat(line).matches("@ann\\|complete\\|1\\|0\\|0\\|\\d.\\d"),
            line -> assertThat(line).startsWith("Session 20261011-1").contains("1 of 3"));
    assertThat(tracker.err().lines()).hasSize(2);
  }

  @Test
  void who_asks_for_more_words_in_cron_is_told_the_summary_beside_the_data() {
    assertThat(scrape(good(10), "-v")).isZero();

    assertThat(tracker.out()).isEmpty();
    assertThat(cells(tracker.err()))
        .contains("Account|Verdict|New|Updated|Gone|Seconds|Reason")
        .anyMatch(line -> line.startsWith("Session "));
  }

  @Test
  void a_terminal_shows_the_failures_the_table_and_one_line_and_no_trace_of_the_progress() {
    FakeTerminal terminal = new FakeTerminal(60, 24);
    tracker.watchedOn(terminal);

    assertThat(scrape(oneFails(11))).isEqualTo(3);

    assertThat(tracker.out()).isEmpty();
    List<String> lines = cells(String.join("\n", terminal.text()));
    assertThat(lines.get(0)).startsWith("@bea: failed");
    assertThat(lines)
        .contains("Account|Verdict|New|Updated|Gone|Seconds|Reason")
        .anyMatch(line -> line.startsWith("@ann|complete|1|0|0|"))
        .anyMatch(line -> line.startsWith("Session 20261011-1"))
        .noneMatch(line -> line.contains("of 3 accounts, "));
    assertThat(terminal.moments()).anyMatch(moment -> moment.get(0).contains("of 3 accounts, "));
  }

  @Test
  void nothing_is_shown_to_somebody_who_asked_for_quiet() {
    FakeTerminal terminal = new FakeTerminal(60, 24);
    tracker.watchedOn(terminal);

    assertThat(scrape(good(10), "--quiet")).isZero();

    assertThat(terminal.moments()).isEmpty();
  }

  @Test
  void the_document_has_everything_and_is_the_same_later() throws JsonProcessingException {
    assertThat(scrape(oneFails(11), "--json")).isEqualTo(3);

    JsonNode session = document();
    assertThat(fields(session))
        .containsExactly(
            "schema_version",
            "session_id",
            "status",
            "exit_code",
            "source",
            "start",
            "end",
            "seconds",
            "ended_by",
            "cool_down_until",
            "counters",
            "configuration",
            "accounts",
            "not_tried");
    assertThat(session.path("schema_version").asInt()).isEqualTo(1);
    assertThat(session.path("status").asText()).isEqualTo("partial");
    assertThat(session.path("exit_code").asInt()).isEqualTo(3);
    assertThat(session.path("start").asText()).isEqualTo("2026-10-11T06:00:00Z");
    assertThat(session.path("ended_by").isNull()).isTrue();
    assertThat(session.path("configuration").path("scrape.jobs").asText()).isEqualTo("1");
    assertThat(session.path("counters"))
        .hasToString(
            "{\"accounts\":3,\"complete\":1,\"partial\":1,\"failed\":1,\"not_tried\":0,"
                + "\"found\":2,\"new\":2,\"updated\":0,\"gone\":0}");
    JsonNode ann = session.path("accounts").get(0);
    assertThat(fields(ann))
        .containsExactly(
            "account",
            "verdict",
            "reason",
            "detail",
            "found",
            "new",
            "updated",
            "gone",
            "seconds",
            "attempts",
            "pages",
            "covered_from");
    assertThat(ann.path("verdict").asText()).isEqualTo("complete");
    assertThat(ann.path("reason").isNull()).isTrue();
    assertThat(ann.path("covered_from").asText()).isEqualTo("0001-01-01T00:00:00Z");
    JsonNode bea = session.path("accounts").get(1);
    assertThat(bea.path("reason").asText()).isEqualTo("PRIVATE");
    assertThat(bea.path("detail").asText()).contains("This user's account is private");
    assertThat(bea.path("covered_from").isNull()).isTrue();
    assertThat(session.path("not_tried")).isEmpty();

    String printed = tracker.out();
    tracker.run("sessions", "show", session.path("session_id").asText(), "--json");
    assertThat(tracker.out()).isEqualTo(printed);
  }

  @Test
  void the_document_names_who_was_not_tried_and_why_it_ended() throws JsonProcessingException {
    Recording blocked =
        day(11).fails("ann", RATE_LIMITED).fails("bea", RATE_LIMITED).lists("cem", post(FIRST));

    assertThat(scrape(blocked, "--json")).isEqualTo(4);

    assertThat(document().path("ended_by").asText()).isEqualTo("RATE_LIMITED");
    assertThat(document().path("not_tried")).hasToString("[\"@cem\"]");
    assertThat(document().path("counters").path("not_tried").asInt()).isEqualTo(1);
    String printed = tracker.out();
    tracker.run("sessions", "show", "latest", "--json");
    assertThat(tracker.out()).isEqualTo(printed);
  }

  @Test
  void who_was_not_tried_is_unknown_while_the_session_runs() throws JsonProcessingException {
    scrape(oneFails(11));
    try (Database database = Database.open(home.resolve("tracker.db"))) {
      database.update("DELETE FROM scrape_logs WHERE status = 'failed'");
      database.update(
          """
          UPDATE scrape_sessions SET error_log = NULL, exit_code = NULL, end_time = NULL,
            status = 'running'
          """);
    }

    tracker.run("sessions", "show", "latest", "--json");

    assertThat(document().path("not_tried").isNull()).isTrue();
    assertThat(document().path("exit_code").isNull()).isTrue();
    assertThat(document().path("seconds").isNull()).isTrue();
    assertThat(document().path("counters").path("not_tried").isNull()).isTrue();
  }

  @Test
  void who_was_not_tried_is_told_once_a_killed_session_is_closed() throws JsonProcessingException {
    scrape(oneFails(11));
    try (Database database = Database.open(home.resolve("tracker.db"))) {
      database.update("DELETE FROM scrape_logs WHERE status = 'failed'");
      database.update(
          """
          UPDATE scrape_sessions SET
            error_log = '[{"account": "@bea", "reason": "NOT_FINISHED"}]', exit_code = NULL
          """);
    }

    tracker.run("sessions", "show", "latest", "--json");

    assertThat(document().path("not_tried")).hasToString("[\"@bea\"]");
  }

  @Test
  void a_post_is_gone_with_the_listing_that_is_the_last_proof() throws JsonProcessingException {
    String both = post(FIRST) + "\n" + post(SECOND);
    for (int day = 10; day < 15; day++) {
      Recording recording = day(day).lists("ann", day == 10 ? both : post(SECOND));
      scrape(recording, "--summary", "@ann");
      String gone = day == 13 ? "1" : "0";
      assertThat(cells(tracker.out()))
          .anyMatch(line -> line.matches("@ann\\|complete\\|\\d\\|\\d\\|" + gone + "\\|.*"));

      tracker.run("sessions", "show", "latest", "--json");
      assertThat(document().path("accounts").get(0).path("gone").asText()).isEqualTo(gone);
      assertThat(document().path("counters").path("gone").asText()).isEqualTo(gone);
    }
    tracker.run("sessions", "show", "20261013", "--json");
    assertThat(document().path("counters").path("gone").asInt()).isEqualTo(1);
  }

  @Test
  void that_nothing_was_due_is_a_document_of_the_same_form() throws JsonProcessingException {
    scrape(good(10), "--json");
    List<String> form = fields(document());
    tracker.run("accounts", "deactivate", "@ann", "@bea", "@cem");

    assertThat(tracker.run("scrape", "--json")).isZero();

    assertThat(fields(document())).isEqualTo(form);
    assertThat(document().path("status").asText()).isEqualTo("nothing_due");
    assertThat(document().path("session_id").isNull()).isTrue();
    assertThat(document().path("exit_code").asInt()).isZero();
    assertThat(document().path("accounts").isArray()).isTrue();
    assertThat(document().path("accounts")).isEmpty();
  }

  @Test
  void a_failure_before_the_session_prints_no_document() {
    assertThat(tracker.run("scrape", "--json", "--from", home.resolve("none").toString()))
        .isEqualTo(2);
    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.err()).startsWith("tracker scrape: ");

    assertThat(tracker.run("scrape", "--json", "--summary")).isEqualTo(2);
    assertThat(tracker.err()).contains("choose one of them");
  }
}
