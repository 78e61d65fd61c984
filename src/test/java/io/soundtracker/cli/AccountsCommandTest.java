package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that list, add, mark and show accounts. */
class AccountsCommandTest {

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void make() {
    tracker = TestTracker.in(home);
    rows = Rows.of(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "@bea", "@cai");
  }

  private List<Object> targets() {
    return rows.column("SELECT username FROM accounts WHERE is_target_account = 1 ORDER BY 1");
  }

  private List<Object> active() {
    return rows.column("SELECT username FROM accounts WHERE is_active = 1 ORDER BY 1");
  }

  @Test
  void handles_and_profile_addresses_come_to_the_same_account() {
    assertThat(
            tracker.run(
                "accounts",
                "add",
                "Dora.Lane",
                "@dora.lane",
                "https://www.tiktok.com/@DORA.lane?lang=en",
                "--target",
                "--notes",
                "found by ear"))
        .isZero();

    assertThat(tracker.err())
        .contains("@dora.lane added as a target")
        .contains("@dora.lane was there already");
    assertThat(rows.all("SELECT username, notes FROM accounts WHERE is_target_account = 1"))
        .hasToString("[{username=@dora.lane, notes=found by ear}]");
  }

  @Test
  void target_and_untarget_set_and_take_off_the_mark() {
    assertThat(tracker.run("accounts", "target", "ann", "@bea")).isZero();
    assertThat(tracker.err()).contains("@ann is now a target").contains("@bea is now a target");
    assertThat(targets()).containsExactly("@ann", "@bea");

    assertThat(tracker.run("accounts", "target", "@ann")).isZero();
    assertThat(tracker.err()).contains("@ann is already a target");

    assertThat(tracker.run("accounts", "untarget", "@ann")).isZero();
    assertThat(tracker.err()).contains("@ann is now no target");
    assertThat(targets()).containsExactly("@bea");
  }

  @Test
  void deactivate_and_activate_set_and_take_off_the_mark() {
    assertThat(tracker.run("accounts", "deactivate", "@bea")).isZero();
    assertThat(tracker.err()).contains("@bea is now inactive");
    assertThat(active()).containsExactly("@ann", "@cai");

    assertThat(tracker.run("accounts", "activate", "@bea", "@cai")).isZero();
    assertThat(tracker.err()).contains("@bea is now active").contains("@cai is already active");
    assertThat(active()).containsExactly("@ann", "@bea", "@cai");
  }

  @Test
  void one_account_that_is_not_tracked_marks_none() {
    assertThat(tracker.run("accounts", "target", "@ann", "@dora", "@eve")).isEqualTo(2);

    assertThat(tracker.err()).contains("Not tracked: @dora @eve");
    assertThat(targets()).isEmpty();
  }

  @Test
  void list_shows_all_or_the_targets() {
    tracker.run("accounts", "target", "@bea");
    tracker.run("accounts", "deactivate", "@cai");

    assertThat(tracker.run("accounts", "list")).isZero();
    assertThat(cellsOf("@ann"))
        .containsExactlyInAnyOrder("@ann", "–", "yes", "–", "–", "–", "never", "0");
    assertThat(cellsOf("@bea"))
        .containsExactlyInAnyOrder("@bea", "–", "yes", "yes", "–", "–", "–", "never", "0");
    assertThat(cellsOf("@cai"))
        .containsExactlyInAnyOrder("@cai", "–", "no", "–", "–", "–", "never", "0");

    assertThat(tracker.run("accounts", "list", "--targets-only")).isZero();
    assertThat(tracker.out().lines().filter(line -> line.startsWith("@")))
        .singleElement()
        .asString()
        .startsWith("@bea");
  }

  private List<String> cellsOf(String account) {
    String row = tracker.out().lines().filter(line -> line.startsWith(account)).findAny().get();
    return List.of(row.split(" {2,}"));
  }

  @Test
  void an_empty_list_says_what_to_do() {
    assertThat(tracker.run("accounts", "list", "--targets-only")).isZero();

    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.err()).contains("tracker accounts target @handle");
  }

  @Test
  void show_prints_what_is_stored_of_an_account_and_how_its_listings_went() {
    Recording recording =
        Recording.in(home.resolve("first"))
            .madeAt("2026-10-10T06:00:00Z")
            .lists(
                "ann",
                Recording.post("2026-10-09T10:00:00Z", "Tide - Ola Fenn"),
                Recording.post("2026-10-02T11:30:00Z", "Tide - Ola Fenn"));
    Recording refused =
        Recording.in(home.resolve("second"))
            .madeAt("2026-10-11T06:30:00Z")
            .fails("ann", "This user's account is private.");
    assertThat(tracker.run("scrape", "@ann", "--from", recording.path())).isZero();
    assertThat(tracker.run("scrape", "@ann", "--from", refused.path())).isEqualTo(4);

    assertThat(tracker.run("accounts", "show", "@ann")).isZero();

    assertThat(tracker.out())
        .containsPattern("Profile +https://www.tiktok.com/@ann\\R")
        .containsPattern("Stored posts +2\\R")
        .containsPattern("First post \\(UTC\\) +2026-10-02 11:30\\R")
        .containsPattern("Last post \\(UTC\\) +2026-10-09 10:00\\R")
        .containsPattern("Last read \\(UTC\\) +2026-10-10 06:00\\R")
        .containsPattern("2026-10-11 06:30 +failed +0 +the account is private.* +0 +0 +[0-9.]+\\R")
        .containsPattern("2026-10-10 06:00 +success +2 +– +all posts +2 +0 +[0-9.]+\\R");
  }
}
