package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of one sound. */
class SoundsShowCommandTest {

  @TempDir Path folder;
  private IdentityHome home;

  @BeforeEach
  void fill() {
    home =
        IdentityHome.in(folder)
            .post("1001", "@ann", "2026-10-10", "Kiln", "Ada", "71")
            .post("1002", "@bea", "2026-10-11", "KILN!!", "Ada", "71")
            .post("1003", "@cid", "2026-10-14", "Kilm", "Ada", "")
            .post("1004", "@ann", "2026-10-13", "Kiln (Sped Up)", "Ada", "72")
            .readAt("2026-10-13 00:00:00");
    home.output("sounds", "merge", "Kiln - Ada", "Kilm - Ada", "--why", "a typo", "--by", "Ida");
    home.output("sounds", "group", "Kiln - Ada", "Kiln (Sped Up) - Ada", "--by", "Ida");
  }

  @Test
  void names_ids_versions_accounts_and_edits_are_all_there() {
    assertThat(home.output("sounds", "show", "Kilm - Ada"))
        .containsPattern("Sound +Kiln - Ada")
        .containsPattern("Asked for +Kilm - Ada")
        .containsPattern("Original sound +no")
        .containsPattern("Posts +3 by 3 accounts, 2 targets")
        .containsPattern("First use +2026-10-10 12:00 \\(UTC\\)")
        .containsPattern("Last use +2026-10-14 12:00 \\(UTC\\)")
        .containsPattern("Views +300")
        .containsPattern("Engagement +10.00% mean of rates, 10.00% pooled")
        .containsPattern("Kiln \\(Sped Up\\) - Ada +sped up +1")
        .containsPattern("Kilm - Ada +1")
        .containsPattern("71 +2 +its listing +Kiln - Ada")
        .containsPattern("@bea +yes +1 +2026-10-11 12:00 +2026-10-11 12:00")
        .containsPattern("@cid +no +1")
        .containsPattern("1 +2026-10-30 06:00 +Ida +Merged Kilm - Ada into Kiln - Ada +a typo")
        .containsPattern("2 +2026-10-30 06:00 +Ida +Grouped");
  }

  @Test
  void days_that_nobody_read_are_gaps_and_no_zeros() throws IOException {
    String[] asked = {"sounds", "show", "Kiln - Ada", "--since", "2026-10-09"};
    assertThat(home.output(asked))
        .contains("Posts per day")
        .contains("  ██ ·█" + "·".repeat(16))
        .contains("2026-10-09 to 2026-10-30, at most 1")
        .contains("18 of 22 days not read of all accounts: at least so many there, · unknown");

    home.tracker().run("sounds", "show", "Kiln - Ada", "--since", "2026-10-09", "--json");
    JsonNode days = new ObjectMapper().readTree(home.tracker().out()).path("days");
    assertThat(days).hasSize(22);
    assertThat(days.get(0).path("posts").asInt(-1)).isZero();
    assertThat(days.get(4).path("posts").isNull()).isTrue();
    assertThat(days.get(5).path("posts").asInt()).isEqualTo(1);
  }

  @Test
  void a_day_on_which_one_account_was_not_read_is_no_zero() throws IOException {
    Rows.of(folder)
        .change(
            """
            UPDATE scrape_logs SET status = 'failed', covered_from = NULL
            WHERE account_id = (SELECT id FROM accounts WHERE username = '@bea')
            """);
    home.tracker().run("sounds", "show", "Kiln - Ada", "--since", "2026-10-09", "--json");

    JsonNode days = new ObjectMapper().readTree(home.tracker().out()).path("days");
    assertThat(days.get(0).path("posts").isNull()).as("nobody's post that is known").isTrue();
    assertThat(days.get(0).path("accounts_read").asInt()).isEqualTo(2);
    assertThat(days.get(1).path("posts").asInt()).as("at least").isEqualTo(1);
  }

  @Test
  void by_song_versions_are_counted_together() {
    assertThat(home.output("sounds", "show", "72", "--by", "song"))
        .containsPattern("Sound +Kiln - Ada")
        .containsPattern("Posts +4 by 3 accounts")
        .containsPattern("72 +1 +its listing");
    assertThat(home.output("sounds", "show", "72"))
        .containsPattern("Sound +Kiln \\(Sped Up\\) - Ada")
        .containsPattern("Version +sped up of Kiln - Ada")
        .containsPattern("Posts +1 by 1 account, 1 target");
  }

  @Test
  void figures_are_those_of_the_window_and_unknown_where_there_are_none() {
    assertThat(home.output("sounds", "show", "Kiln - Ada", "--until", "2026-10-10"))
        .containsPattern("Posts +1 by 1 account");
    assertThat(home.output("sounds", "show", "Kiln - Ada", "--until", "2026-10-01"))
        .containsPattern("Posts +0 by 0 accounts")
        .containsPattern("Views +–")
        .containsPattern("First use +–")
        .doesNotContain("Posts per day");
  }

  @Test
  void an_assigned_id_names_the_edit() {
    home.output("sounds", "alias", "add", "Kiln - Ada", "79", "--by", "Ida");

    assertThat(home.output("sounds", "show", "79")).containsPattern("79 +0 +edit 3 +–");
  }

  @Test
  void by_song_edits_of_its_versions_are_told_too() {
    home.output("sounds", "alias", "add", "Kiln (Sped Up) - Ada", "KILN!! - Ada", "--by", "Ida");
    home.output("sounds", "split", "Kiln (Sped Up) - Ada", "KILN!! - Ada", "--by", "Ida");

    assertThat(home.output("sounds", "show", "Kiln - Ada", "--by", "song"))
        .contains("Split KILN!! - Ada off Kiln (Sped Up) - Ada");
    assertThat(home.output("sounds", "show", "Kiln - Ada"))
        .doesNotContain("Split KILN!! - Ada off Kiln (Sped Up) - Ada");
  }

  @Test
  void an_undone_edit_is_still_shown_with_its_undoing() {
    home.output("sounds", "undo", "2");

    assertThat(home.output("sounds", "show", "Kiln - Ada"))
        .containsPattern("2 +2026-10-30 06:00 +Ida +Grouped.* 2026-10-30 06:00");
  }

  @Test
  void candidates_are_printed_with_a_command_that_can_be_typed() throws IOException {
    home.post("1008", "@ann", "2026-10-14", "Ada's Kiln", "Ada", "")
        .post("1009", "@ann", "2026-10-14", "ADA’S KILN", "Ada", "");

    assertThat(home.output("sounds", "candidates"))
        .contains("strong")
        .contains("  Same title and artists.")
        .contains("  tracker sounds merge 'ADA’S KILN - Ada' 'Ada'\\''s Kiln - Ada'")
        .doesNotContain("Kilm");
    assertThat(home.tracker().err()).contains("3 pairs of sounds that look alike");

    JsonNode pair =
        new ObjectMapper()
            .readTree(home.output("sounds", "candidates", "--format", "json"))
            .at("/candidates/0");
    assertThat(pair.path("suggestion").asText()).isEqualTo("merge");
    assertThat(pair.path("evidence").get(0).asText()).isEqualTo("Same title and artists");
    assertThat(home.output("sounds", "candidates", "--format", "csv"))
        .startsWith("grade,suggestion,first,first_posts,second,second_posts,evidence,");
    assertThat(home.output("sounds", "candidates", "--min-posts", "2")).isEmpty();
    assertThat(home.tracker().run("sounds", "candidates", "--top", "0")).isEqualTo(2);
  }
}
