package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.model.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a post counts, or does not, in sentences. */
class ExplainCommandTest {

  @TempDir Path folder;
  private IdentityHome home;

  @BeforeEach
  void fill() {
    home =
        IdentityHome.in(folder)
            .post("1001", "@ann", "2026-10-10", "Kiln", "Ada", "71")
            .post("1002", "@bea", "2026-10-11", "KILN!!", "Ada", "71")
            .post("1003", "@cid", "2026-10-12", "Kilm", "Ada", "")
            .post("1004", "@ann", "2026-10-13", "Kiln (Sped Up)", "Ada", "")
            .readAt("2026-10-30 05:00:00");
  }

  private String explain(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "explain";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return home.output(all);
  }

  private String verdict(String... arguments) {
    List<String> lines = explain(arguments).lines().toList();
    return lines.get(lines.size() - 1);
  }

  @Test
  void the_same_platform_id_is_the_same_sound_whatever_it_is_called() {
    assertThat(explain("1002"))
        .contains("Posted by @bea at 2026-10-11 12:00 (UTC)")
        .contains("Listed as KILN!! - Ada, with the platform's sound id 71.")
        .contains("That id is known by another name since 2026-10-30 06:00 (UTC), Kiln - Ada")
        .contains("yes  So it counts for Kiln - Ada.")
        .contains("yes  Its day, 2026-10-11, is inside the window, all posts (UTC).")
        .contains("yes  @bea is marked as a target.")
        .contains("yes  @bea was fully read in the window.")
        .contains("yes  Its sound is not on the list that reports leave out.")
        .contains("no   Unknown, and in no sum: its saves.")
        .contains("yes  All 2 accounts that posted the sound in the window are targets");
    assertThat(verdict("1002"))
        .isEqualTo(
            "Counts for Kiln - Ada (window: all posts (UTC)): in aggregate and in reports; proof"
                + " that the sound is exclusive.");
  }

  @Test
  void an_alias_is_told_with_the_edit_that_made_it() {
    home.output(
        "sounds", "merge", "Kiln - Ada", "Kilm - Ada", "--why", "a typo", "--by", "Ida Quell");

    assertThat(explain("1003"))
        .contains(
            "Kilm - Ada is an alias of Kiln - Ada, by edit 1 of Ida Quell at 2026-10-30 06:00"
                + " (UTC), \"a typo\".")
        .contains("no   @cid is not marked as a target.")
        .contains(
            "no   It breaks the exclusivity of the sound: of all that posted it in the window, @cid"
                + " alone is no target.");
    assertThat(verdict("1001")).endsWith("; the sound is near-exclusive.");
    assertThat(verdict("1001", "--targets", "@ann,@cid"))
        .endsWith("; the sound is near-exclusive.");
    assertThat(verdict("1001", "--targets", "@cid"))
        .endsWith("; it breaks the exclusivity of the sound.");
  }

  @Test
  void an_assigned_id_is_told_with_the_edit_that_assigned_it() {
    home.output("sounds", "alias", "add", "Kilm - Ada", "71", "--why", "heard it");

    assertThat(explain("1001"))
        .contains("An operator assigned that id to Kilm - Ada, by edit 1 of ")
        .contains("\"heard it\"")
        .contains("yes  So it counts for Kilm - Ada.");
  }

  @Test
  void by_song_a_version_counts_for_its_song() {
    home.output("sounds", "group", "Kiln - Ada", "Kiln (Sped Up) - Ada");

    assertThat(explain("1004", "--by", "song"))
        .contains(
            "Kiln (Sped Up) - Ada is a version (sped up) of the song Kiln - Ada, by edit 1 of ")
        .contains("So it counts for Kiln - Ada.");
    assertThat(verdict("1004")).startsWith("Counts for Kiln (Sped Up) - Ada ");
    assertThat(verdict("1004", "--sound", "Kiln - Ada"))
        .isEqualTo(
            "Does not count for Kiln - Ada (window: all posts (UTC)): it counts for Kiln (Sped Up)"
                + " - Ada.");
    assertThat(verdict("1004", "--sound", "Kiln - Ada", "--by", "song"))
        .startsWith("Counts for Kiln - Ada ");
  }

  @Test
  void both_ends_of_the_window_belong_to_it_in_the_zone() {
    assertThat(verdict("1001", "--since", "2026-10-10", "--until", "2026-10-10"))
        .startsWith("Counts for ");
    assertThat(verdict("1001", "--since", "2026-10-11"))
        .isEqualTo(
            "Does not count for Kiln - Ada (window: since 2026-10-11 (UTC)): it was posted before"
                + " the window.");
    assertThat(verdict("1001", "--until", "2026-10-09")).contains("it was posted after the window");
    assertThat(explain("1001", "--until", "2026-10-09"))
        .contains("no   Its day, 2026-10-10, is after the window, until 2026-10-09 (UTC).")
        .contains("Outside the window it says nothing of exclusivity there.");

    home.tracker().with("TRACKER_ZONE", "Pacific/Auckland");
    assertThat(verdict("1001", "--since", "2026-10-11")).startsWith("Counts for ");
  }

  @Test
  void only_accounts_that_were_asked_about_count() {
    assertThat(verdict("1001", "--account", "@bea"))
        .endsWith("@ann is not among the accounts asked about.");
    assertThat(explain("1001", "--account", "@ann"))
        .contains("yes  @ann is among the accounts asked about.");
  }

  @Test
  void a_sound_that_reports_leave_out_counts_elsewhere() {
    home.output("songs", "exclude", "KILN!! - Ada", "--reason", "own release");
    home.output("sounds", "merge", "Kiln - Ada", "KILN!! - Ada");

    assertThat(explain("1001"))
        .contains("no   KILN!! - Ada is on the list that reports leave out since 2026-10-30")
        .contains("own release");
    assertThat(verdict("1001")).contains("in aggregate, but in no report, which leave it out");
  }

  @Test
  void original_sounds_and_posts_without_a_sound_are_in_no_question_of_exclusivity() {
    home.post("1005", "@ann", "2026-10-14", Optional.of(Sound.originalBy("@ann")))
        .post("1006", "@ann", "2026-10-15", Optional.empty());

    assertThat(explain("1005")).contains("An original sound is left out of exclusivity");
    assertThat(explain("1006"))
        .contains("no   So its sound is not known")
        .contains("in the totals");
    assertThat(verdict("1006"))
        .isEqualTo("Counts for no sound (window: all posts (UTC)): its own is not known.");
  }

  @Test
  void what_is_unknown_gone_or_not_read_is_said() {
    home.uncounted("1007", "@bea", "2026-10-16", new Sound("Tide", List.of("Ola"), false));
    Rows rows = Rows.of(folder);
    rows.change(
        "UPDATE videos SET is_deleted = 1, missing_since = '2026-10-20 06:00:00'"
            + " WHERE video_id = '1007'");
    rows.change("DELETE FROM scrape_logs WHERE account_id IN (2, 3)");

    assertThat(explain("1007"))
        .contains("no   Unknown, and in no sum: its views, likes, comments, shares, saves.")
        .contains("no   It is gone from the platform since 2026-10-20 06:00 (UTC)")
        .contains("no   @bea was not fully read in the window (never read)")
        .contains(
            "so it is exclusive, as far as known: 1 account outside the targets not fully read.");
  }

  @Test
  void sentences_are_broken_between_words() {
    assertThat(Paragraph.lines("one two three", 7)).containsExactly("one two", "three");
    assertThat(Paragraph.lines("lengthy", 3)).containsExactly("lengthy");
  }

  @Test
  void a_post_that_is_not_stored_is_a_wrong_usage_that_says_how_it_comes_to_be() {
    assertThat(home.tracker().run("explain", "999")).isEqualTo(2);
    assertThat(home.tracker().err()).contains("No post 999 is stored").contains("scrape --full");
    assertThat(home.tracker().run("explain", "1001", "--sound", "Nobody - None")).isEqualTo(2);
    assertThat(home.tracker().err()).contains("No sound 'Nobody - None' is stored");
  }

  @Test
  void the_document_has_verdict_and_findings() throws IOException {
    JsonNode document = new ObjectMapper().readTree(explain("1001", "--json"));

    assertThat(document.path("schema_version").asInt()).isEqualTo(1);
    assertThat(document.at("/window/text").asText()).isEqualTo("all posts (UTC)");
    assertThat(document.at("/verdict/0/counts_in_reports").asBoolean()).isTrue();
    assertThat(document.at("/verdict/0/exclusivity").asText()).isEqualTo("proves");
    assertThat(document.path("findings").findValuesAsText("question"))
        .containsExactly(
            "post",
            "listed_as",
            "platform_id",
            "sound",
            "in_window",
            "target",
            "account_read",
            "in_reports",
            "counts_known",
            "on_platform",
            "exclusivity");
  }
}
