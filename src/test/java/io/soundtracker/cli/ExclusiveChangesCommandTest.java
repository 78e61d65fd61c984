package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was gained and lost since the last saved run, or since a day. */
class ExclusiveChangesCommandTest {

  private static final String OURS =
      Recording.post("2026-10-20T10:00:00Z", "Tide - Ola Fenn", 10, 1, 1, 1);
  private static final String THEIRS =
      Recording.post("2026-11-02T10:00:00Z", "Tide - Ola Fenn", 10, 1, 1, 1);
  private static final String OTHER =
      Recording.post("2026-10-21T10:00:00Z", "Reef - Ola Fenn", 10, 1, 1, 1);

  @TempDir Path home;
  private TestTracker tracker;

  /** Ann is a target, Bea is not; both are read on the first, and the answer is saved. */
  @BeforeEach
  void make() {
    tracker = TestTracker.in(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "--target");
    tracker.run("accounts", "add", "@bea");
    on("2026-11-01T06:00:00Z");
    scrape(recording("2026-11-01T06:00:00Z").lists("ann", OURS).lists("bea", OTHER));
  }

  private void on(String moment) {
    tracker.at(Instant.parse(moment));
  }

  private Recording recording(String moment) {
    return Recording.in(home.resolve(moment.substring(0, 10))).madeAt(moment);
  }

  private void scrape(Recording recording) {
    tracker.run("scrape", "--force", "--full", "--from", recording.path());
  }

  private void onTheThirdBeaIsFoundToUseOurs() {
    on("2026-11-03T06:00:00Z");
    scrape(recording("2026-11-03T06:00:00Z").lists("ann", OURS).lists("bea", OTHER, THEIRS));
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(tracker.out());
  }

  @Test
  void a_loss_is_told_in_a_sentence_fit_for_an_alert() {
    tracker.run("find-exclusive", "--since", "2026-10-01", "--save");
    onTheThirdBeaIsFoundToUseOurs();

    assertThat(tracker.run("find-exclusive", "--since-run")).isZero();

    assertThat(tracker.out())
        .startsWith(
            "Tide - Ola Fenn is no longer exclusive: @bea used it on 2026-11-02 (found 2026-11-03),"
                + " https://www.tiktok.com/@bea/video/")
        .hasLineCount(1);
    assertThat(tracker.err())
        .contains(
            "The last saved run: since 2026-10-01 (UTC); 2 of 2 accounts fully read; 1 exclusive"
                + " song, 0 more as far as known.")
        .contains(
            "1 change since 2026-11-01 06:00 (UTC), when 2 of 2 accounts had been fully read");
  }

  @Test
  void the_document_has_before_after_and_the_uses() throws IOException {
    onTheThirdBeaIsFoundToUseOurs();

    assertThat(tracker.run("find-exclusive", "--changes", "2026-11-02", "--format", "json"))
        .isZero();

    JsonNode change = json().path("changes").path(0);
    assertThat(change.path("sound").asText()).isEqualTo("Tide - Ola Fenn");
    assertThat(change.path("change").asText()).isEqualTo("lost");
    assertThat(change.path("before").asText()).isEqualTo("exclusive");
    assertThat(change.path("after").asText()).isEqualTo("near-exclusive");
    assertThat(change.path("uses")).hasSize(1);
    assertThat(json().path("change_uses").path(0).path("account").asText()).isEqualTo("@bea");
    assertThat(json().path("change_uses").path(0).path("found_at").asText())
        .isEqualTo("2026-11-03T06:00:00Z");
    assertThat(json().path("compared_with").path(0).path("as_of").asText())
        .isEqualTo("2026-11-02T23:59:59Z");
  }

  @Test
  void a_day_is_over_when_it_is_over_in_the_zone() {
    on("2026-11-03T06:00:00Z");

    assertThat(tracker.run("find-exclusive", "--changes", "2026-11-03")).isEqualTo(2);
    assertThat(tracker.err()).contains("a day that is over, not 2026-11-03");
    assertThat(
            tracker
                .with("TRACKER_ZONE", "Pacific/Auckland")
                .run("find-exclusive", "--changes", "2026-11-02"))
        .isZero();
  }

  @Test
  void nothing_is_printed_if_nothing_changed() {
    tracker.run("find-exclusive", "--save");

    assertThat(tracker.run("find-exclusive", "--since-run")).isZero();
    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.err()).contains("No song was gained or lost since 2026-11-01 06:00 (UTC)");
    assertThat(tracker.run("find-exclusive", "--since-run", "--format", "csv")).isZero();
    assertThat(tracker.out().strip()).isEqualTo("sound,title,artist,change,before,after,text,uses");
  }

  @Test
  void without_a_saved_run_there_is_nothing_to_compare_with() {
    assertThat(tracker.run("find-exclusive", "--since-run")).isEqualTo(2);
    assertThat(tracker.err())
        .contains("No run was saved yet")
        .contains("tracker find-exclusive --save");
  }

  @Test
  void a_job_that_compares_and_saves_may_begin_with_no_run() {
    assertThat(tracker.run("find-exclusive", "--since-run", "--save")).isZero();
    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.err()).contains("this is the first").contains("Marked 1 song as exclusive");
    onTheThirdBeaIsFoundToUseOurs();

    assertThat(tracker.run("find-exclusive", "--since-run", "--save")).isZero();
    assertThat(tracker.out()).contains("Tide - Ola Fenn is no longer exclusive");
    assertThat(tracker.err()).contains("Marked 0 songs");

    assertThat(tracker.run("find-exclusive", "--since-run")).isZero();
    assertThat(tracker.out()).as("saved after it was compared").isEmpty();
    assertThat(Rows.of(home).number("SELECT COUNT(*) FROM exclusive_runs")).isEqualTo(2);
  }

  @Test
  void an_account_that_fails_is_named_as_what_took_the_claim_away() {
    tracker.run("find-exclusive", "--save");
    on("2026-11-02T06:00:00Z");
    scrape(
        recording("2026-11-02T06:00:00Z")
            .lists("ann", OURS)
            .fails("bea", "This user's account is private"));

    assertThat(tracker.run("find-exclusive", "--since-run")).isZero();
    assertThat(tracker.out())
        .startsWith("Tide - Ola Fenn is no longer known to be exclusive: @bea (")
        .contains("last read 2026-11-01");
  }
}
