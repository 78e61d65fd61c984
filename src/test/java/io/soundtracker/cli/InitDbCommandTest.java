package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitDbCommandTest {

  @TempDir Path home;

  private long count(Path database, String table) {
    try (Database opened = Database.open(database)) {
      return opened
          .first("SELECT COUNT(*) AS n FROM " + table, row -> row.number("n"))
          .orElseThrow();
    }
  }

  @Test
  void makes_a_database_and_says_so_once() {
    TestTracker tracker = TestTracker.in(home);

    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.err()).contains("Made ").contains("tracker.db");
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.err()).contains("is up to date");
  }

  @Test
  void seeds_the_sample_network_with_which_everything_agrees() {
    TestTracker tracker = TestTracker.in(home);

    assertThat(tracker.run("init-db", "--seed")).isZero();

    assertThat(count(home.resolve("tracker.db"), "accounts")).isEqualTo(12);
    assertThat(count(home.resolve("tracker.db"), "scrape_sessions")).isEqualTo(4);
    assertThat(count(home.resolve("tracker.db"), "videos")).isBetween(1400L, 1600L);
    assertThat(tracker.run("init-db", "--check")).as(tracker.out()).isZero();
    assertThat(tracker.out()).startsWith("ok:");
  }

  @Test
  void info_prints_what_the_database_holds() {
    TestTracker tracker = TestTracker.in(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann", "@bea");

    assertThat(tracker.run("init-db", "--info")).isZero();

    assertThat(tracker.out())
        .containsPattern("Schema version +11")
        .containsPattern("Journal mode +wal")
        .containsPattern("Rows in accounts +2")
        .containsPattern("Rows in video_history +0")
        .containsPattern("Size +[0-9,]+ bytes")
        .containsPattern("Last session +–");
  }

  @Test
  void wrong_totals_are_found_with_6_and_mended_by_a_rebuild() {
    TestTracker tracker = TestTracker.in(home);
    tracker.run("init-db", "--seed");
    try (Database database = Database.open(home.resolve("tracker.db"))) {
      database.update("UPDATE sounds SET total_views = total_views + 1 WHERE id IN (1, 2)");
    }

    assertThat(tracker.run("init-db", "--check")).isEqualTo(6);
    assertThat(tracker.out()).contains("2 sounds").contains("aggregate --rebuild");
    assertThat(tracker.run("aggregate", "--rebuild")).isZero();
    assertThat(tracker.err()).contains("2 sounds");
    assertThat(tracker.run("init-db", "--check")).isZero();
  }

  @Test
  void a_reset_that_is_confirmed_leaves_a_backup() {
    TestTracker tracker = TestTracker.in(home).answering("reset");
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");

    assertThat(tracker.run("init-db", "--reset")).isZero();

    Path backup = Path.of(tracker.out().strip().replaceFirst("^Backup: ", ""));
    assertThat(count(backup, "accounts")).isEqualTo(1);
    assertThat(count(home.resolve("tracker.db"), "accounts")).isZero();
  }

  @Test
  void a_reset_with_another_answer_changes_nothing() {
    TestTracker tracker = TestTracker.in(home).answering("yes");
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");

    assertThat(tracker.run("init-db", "--reset")).isEqualTo(2);

    assertThat(tracker.err()).contains("Nothing was changed");
    assertThat(count(home.resolve("tracker.db"), "accounts")).isEqualTo(1);
    assertThat(home).isDirectoryNotContaining("glob:**backup**");
  }

  @Test
  void a_reset_is_possible_even_if_the_file_is_no_database() throws Exception {
    Path file = home.resolve("tracker.db");
    Files.writeString(file, "Dear diary. ".repeat(300));
    TestTracker tracker = TestTracker.in(home);

    assertThat(tracker.run("init-db", "--reset", "--yes")).as(tracker.err()).isZero();

    Path backup = Path.of(tracker.out().strip().replaceFirst("^Backup: ", ""));
    assertThat(backup).hasContent("Dear diary. ".repeat(300));
    assertThat(count(file, "accounts")).isZero();
  }
}
