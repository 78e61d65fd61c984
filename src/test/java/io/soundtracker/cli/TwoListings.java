package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A network of three accounts that was listed on two days: small enough to be worked out. */
final class TwoListings {

  static final String OLD_TIDE = "2026-10-05T10:00:00Z";
  static final String NEW_TIDE = "2026-10-09T10:00:00Z";

  private TwoListings() {}

  /** Ann is a target; Cid cannot be read on the second day. */
  static TestTracker in(Path home) {
    TestTracker tracker = TestTracker.in(home).at(Instant.parse("2026-10-07T21:00:00Z"));
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "--target");
    tracker.run("accounts", "add", "@bea", "@cid");
    String reed = Recording.post("2026-10-06T10:00:00Z", "Reed - Ivo", 50, 5, 0, 0);
    String pine = Recording.post("2026-10-06T12:00:00Z", "Pine - Ivo", 10, 1, 0, 0);
    scrape(
        tracker,
        Recording.in(home.resolve("first"))
            .madeAt("2026-10-07T20:00:00Z")
            .lists("ann", Recording.post(OLD_TIDE, "Tide - Ola", 1000, 90, 6, 4))
            .lists("bea", reed)
            .lists("cid", pine),
        0);
    tracker.at(Instant.parse("2026-10-10T08:00:00Z"));
    scrape(
        tracker,
        Recording.in(home.resolve("second"))
            .madeAt("2026-10-10T06:00:00Z")
            .lists(
                "ann",
                Recording.post("2026-10-09T20:00:00Z", "Quiet - Ola"),
                Recording.post(NEW_TIDE, "Tide - Ola", 200, 20, 0, 0),
                Recording.post(OLD_TIDE, "Tide - Ola", 1500, 90, 6, 4))
            .lists(
                "bea",
                Recording.post("2026-10-09T12:00:00Z", "", 70, 7, 0, 0),
                Recording.post("2026-10-06T10:00:00Z", "Reed - Ivo", 40, 5, 0, 0))
            .fails("cid", "This user's account is private."),
        3);
    return tracker;
  }

  private static void scrape(TestTracker tracker, Recording recording, int code) {
    assertThat(tracker.run("scrape", "--from", recording.path())).as(tracker.err()).isEqualTo(code);
  }

  /** What a command prints with {@code --format json}. */
  static JsonNode json(TestTracker tracker, String... command) throws IOException {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--format", "json"));
    assertThat(tracker.run(words.toArray(String[]::new))).as(tracker.err()).isZero();
    return new ObjectMapper().readTree(tracker.out());
  }

  static List<String> cells(TestTracker tracker, String first) {
    String row =
        tracker.out().lines().filter(line -> line.startsWith(first)).findFirst().orElseThrow();
    return List.of(row.substring(first.length()).strip().split(" {2,}"));
  }
}
