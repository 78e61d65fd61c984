package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of other tools, which know the day of upload at best: nothing fails, nothing is guessed. */
class UndatedPostsTest {

  @TempDir Path folder;
  private IdentityHome home;

  @BeforeEach
  void fill() {
    home =
        IdentityHome.in(folder)
            .post("1001", "@ann", "2026-10-10", "Kiln", "Ada", "71")
            .post("1002", "@cid", "2026-10-12", "Kiln", "Ada", "71")
            .post("1003", "@bea", "2026-10-20", "Tide", "Ola", "")
            .readAt("2026-10-30 05:00:00");
    change("UPDATE videos SET posted_at = NULL WHERE video_id = '1002'");
    change("UPDATE videos SET measured_at = NULL, created_at = NULL");
  }

  private void change(String sql) {
    Rows.of(folder).change(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain 1001",
        "explain 1002 --json",
        "post 1001",
        "post 1002 --format json",
        "post 1002 --format csv",
        "aggregate --top-posts 3",
        "aggregate --since 2026-10-01 --by song",
        "aggregate --rebuild",
        "accounts rank --best 2",
        "accounts list",
        "accounts show @cid",
        "find-exclusive",
        "find-exclusive --changes 2026-10-11",
        "find-exclusive --save",
        "sounds candidates",
        "due --posts",
        "init-db --info",
        "init-db --check",
        "report --format xlsx",
        "report --format html",
        "report --format csv",
        "report --format json"
      })
  void no_command_fails(String command) {
    assertThat(home.tracker().run(command.split(" "))).as(home.tracker().err()).isZero();
  }

  @Test
  void a_sound_is_shown_with_the_posts_whose_time_is_known() {
    assertThat(home.output("sounds", "show", "Kiln - Ada")).contains("@ann");
    change("UPDATE videos SET posted_at = NULL");
    assertThat(home.output("sounds", "show", "Kiln - Ada")).contains("Kiln - Ada");
  }

  @Test
  void explain_says_that_the_time_is_unknown_and_goes_on() {
    assertThat(home.output("explain", "1002"))
        .contains("Posted by @cid, posting time unknown (upload date 2026-10-12, UTC)")
        .contains("first stored at an unknown time, last measured at an unknown time.")
        .contains("yes  So it counts for Kiln - Ada.")
        .contains("no   Its posting time is unknown (upload date 2026-10-12, UTC), so it is")
        .contains("Does not count for Kiln - Ada (window: all posts (UTC)): its posting time is");

    change("UPDATE videos SET upload_date = '12.10.2026'");
    assertThat(home.output("explain", "1002")).contains("@cid, posting time unknown, first stored");
  }

  @Test
  void a_post_is_shown_without_ages() throws IOException {
    assertThat(home.output("post", "1002"))
        .containsPattern("Posted \\(UTC\\) +–")
        .containsPattern("Measured \\(UTC\\) +–")
        .containsPattern("Half-life +unknown: so is when it was posted");
    assertThat(home.tracker().err()).contains("Posting time unknown, and so are its ages");

    JsonNode document =
        new ObjectMapper().readTree(home.output("post", "1002", "--format", "json"));
    assertThat(document.at("/post/0/posted_at").isNull()).isTrue();
    assertThat(document.at("/history/0/views").asLong()).isEqualTo(100);
    assertThat(document.at("/history/0/age_seconds").isNull()).isTrue();
    assertThat(document.path("views_by_age")).isEmpty();
  }

  @Test
  void its_account_counts_as_not_read_on_its_day_alone() {
    String told = "1 of 3 accounts not fully read: @cid (posting time unknown of 1 post; last read";

    home.output("aggregate");
    assertThat(home.tracker().err()).contains(told);
    home.output("accounts", "rank", "--since", "2026-10-12");
    assertThat(home.tracker().err()).contains(told);
    home.output("accounts", "rank", "--since", "2026-10-13");
    assertThat(home.tracker().err()).contains("All 3 accounts were fully read.");
    home.output("accounts", "rank", "--until", "2026-10-11");
    assertThat(home.tracker().err()).contains("All 3 accounts were fully read.");

    change("UPDATE videos SET upload_date = ''");
    home.output("accounts", "rank", "--since", "2026-10-13");
    assertThat(home.tracker().err())
        .contains("@cid (posting time unknown of 1 post; not read in the window, last 2026-10-30");
  }

  @Test
  void nothing_is_claimed_to_be_exclusive_over_it() {
    assertThat(home.output("find-exclusive", "--status", "unknown"))
        .contains("Kiln - Ada")
        .contains("exclusive as far as known");
    assertThat(home.output("find-exclusive", "--status", "exclusive", "--since", "2026-10-13"))
        .contains("Tide - Ola");
  }
}
