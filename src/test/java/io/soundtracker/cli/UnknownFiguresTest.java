package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was not read is unknown, never 0. */
class UnknownFiguresTest {

  @TempDir Path folder;
  private IdentityHome home;

  /** Of @cid nothing was read; of @bea all, and it posted nothing. */
  @BeforeEach
  void fill() {
    home =
        IdentityHome.in(folder)
            .post("1001", "@ann", "2026-10-10", "Kiln", "Ada", "71")
            .readAt("2026-10-30 05:00:00");
    Rows.of(folder).change("UPDATE accounts SET scrape_count = 1");
    Rows.of(folder).change("DELETE FROM scrape_logs WHERE account_id = 3");
  }

  private JsonNode json(String... command) throws IOException {
    return new ObjectMapper().readTree(home.output(command));
  }

  @Test
  void an_account_of_which_nothing_was_read_has_no_number_of_posts() throws IOException {
    JsonNode accounts =
        json("accounts", "rank", "--sort", "posts", "--format", "json").path("accounts");

    assertThat(accounts.findValuesAsText("account")).containsExactly("@ann", "@bea", "@cid");
    assertThat(accounts.path(1).path("posts").asLong(-1)).isZero();
    JsonNode cid = accounts.path(2);
    assertThat(cid.path("posts").isNull()).isTrue();
    assertThat(cid.path("sounds").isNull()).isTrue();
    assertThat(cid.path("posts_without_counts").isNull()).isTrue();
    assertThat(cid.path("not_fully_read").asText()).isEqualTo("never read");
    assertThat(home.output("accounts", "rank"))
        .containsPattern("@cid +no +–")
        .doesNotContain("@cid  no  0");
    assertThat(home.output("accounts", "rank", "--format", "csv", "-q"))
        .containsPattern("(?m)^cid,[^,]*,,false,,,,,,,,");
  }

  @Test
  void a_report_has_none_either() throws IOException {
    home.output("report", "--format", "json", "--out", folder.resolve("r.json").toString());
    JsonNode accounts =
        new ObjectMapper().readTree(folder.resolve("r.json").toFile()).path("accounts");

    assertThat(accounts.path(2).path("account").asText()).isEqualTo("@cid");
    assertThat(accounts.path(2).path("posts").isNull()).isTrue();
    assertThat(accounts.path(1).path("posts").asLong(-1)).isZero();
    for (String sum : List.of("views", "likes", "comments", "shares", "saves")) {
      assertThat(accounts.path(1).path(sum).asLong(-1)).as("%s of no posts", sum).isZero();
      assertThat(accounts.path(2).path(sum).isNull()).as("%s of unread ones", sum).isTrue();
    }
    assertThat(accounts.path(1).path("engagement_mean_percent").isNull()).isTrue();
  }

  @Test
  void accounts_without_a_post_come_before_those_of_which_nothing_is_known() throws IOException {
    Rows.of(folder).change("UPDATE accounts SET username = '@aba' WHERE username = '@cid'");

    assertThat(
            json("report", "--format", "json", "--out", "-")
                .findValue("accounts")
                .findValuesAsText("account"))
        .containsExactly("@ann", "@bea", "@aba");
    assertThat(
            json("accounts", "rank", "--format", "json")
                .path("accounts")
                .findValuesAsText("account"))
        .containsExactly("@ann", "@bea", "@aba");
  }

  @Test
  void a_report_of_a_window_that_nobody_has_read_counts_nothing() throws IOException {
    JsonNode read = json("report", "--format", "json", "--out", "-", "--until", "2026-10-09");
    JsonNode unread = json("report", "--format", "json", "--out", "-", "--since", "2027-01-01");

    assertThat(read.at("/totals/posts").asLong(-1)).isZero();
    assertThat(read.at("/totals/views").asLong(-1)).as("sum over none").isZero();
    assertThat(read.at("/totals/engagement_mean_percent").isNull()).isTrue();
    for (String found :
        List.of("posts", "views", "sounds", "exclusive_songs", "posts_without_sound")) {
      assertThat(unread.path("totals").path(found).isNull()).as(found).isTrue();
    }
  }

  @Test
  void an_account_that_was_read_but_not_in_the_window_is_said_to_be_unread() throws IOException {
    JsonNode accounts =
        json(
                "accounts",
                "rank",
                "--since",
                "2026-10-30",
                "--until",
                "2026-10-30",
                "--format",
                "json")
            .path("accounts");
    assertThat(accounts.path(1).path("posts").asLong(-1)).as("read until 5, so partly").isZero();

    home.tracker().with("TRACKER_ZONE", "Pacific/Auckland"); // the day began at 11 UTC before
    accounts =
        json("accounts", "rank", "--since", "2026-10-31", "--format", "json").path("accounts");
    assertThat(accounts.path(1).path("posts").isNull()).isTrue();
    assertThat(accounts.path(1).path("not_fully_read").asText())
        .isEqualTo("not read in the window, last 2026-10-30");
  }

  @Test
  void posts_of_others_without_a_known_sound_are_told_with_the_exclusive_songs()
      throws IOException {
    assertThat(
            json("find-exclusive", "--format", "json")
                .at("/outside/0/posts_without_sound")
                .asLong(-1))
        .isZero();
    home.post("1002", "@cid", "2026-10-11", Optional.empty())
        .post("1003", "@ann", "2026-10-11", Optional.empty());

    assertThat(
            json("find-exclusive", "--format", "json")
                .at("/outside/0/posts_without_sound")
                .asLong())
        .isEqualTo(1);
    home.output("find-exclusive");
    assertThat(home.tracker().err()).contains("1 post of others without a known sound");
  }

  @Test
  void an_unknown_platform_id_does_not_become_a_title() {
    String id = "7123456789012345678";
    for (String[] command :
        new String[][] {
          {"sounds", "rename", "Kiln - Ada", id},
          {"sounds", "rename", id, "Kiln - Ada"},
          {"sounds", "alias", "add", id, "Kilm - Ada", "--new"},
          {"sounds", "group", "Kiln - Ada", id, "--new"},
          {"sounds", "rename", "Kiln - Ada", "https://www.tiktok.com/music/Kiln-" + id}
        }) {
      assertThat(home.tracker().run(command)).isEqualTo(2);
      assertThat(home.tracker().err()).contains(id).contains("Title - Artist");
    }
    assertThat(Rows.of(folder).column("SELECT sound_key FROM sounds"))
        .containsExactly("Kiln - Ada");
  }

  @Test
  void words_that_are_none_are_refused_with_those_that_are() {
    assertThat(home.tracker().run("aggregate", "--by", "album")).isEqualTo(2);
    assertThat(home.tracker().err()).contains("'album' is none of sound, song");
    assertThat(home.tracker().run("aggregate", "--sort", "luck")).isEqualTo(2);
    assertThat(home.tracker().err()).contains("'luck' is none of posts, ");
    assertThat(home.tracker().run("accounts", "rank", "--sort", "luck")).isEqualTo(2);
    assertThat(home.tracker().err()).contains("'luck' is none of views, gained, ");
    assertThat(home.tracker().run("aggregate", "--by", "SONG")).isZero();
  }
}
