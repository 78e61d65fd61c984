package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.store.Database;
import io.soundtracker.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that this user can read, but not write. */
class ReadOnlyDatabaseTest {

  @TempDir Path folder;
  private SmallDisk disk;
  private Path home;
  private Path database;
  private TestTracker tracker;

  @BeforeEach
  void make() throws Exception {
    disk = SmallDisk.in(folder.resolve("a disk"), 16);
    home = Files.createDirectory(folder.resolve("home"));
    database = folder.resolve("a disk/tracker #1?.db");
    tracker = TestTracker.in(home).with("TRACKER_DATABASE", database.toString());
    assertThat(tracker.run("init-db", "--seed")).as(tracker.err()).isZero();
  }

  @AfterEach
  void remove() throws Exception {
    if (disk != null) {
      disk.remove();
    }
  }

  @Test
  void answers_questions() throws Exception {
    disk.makeReadOnly();

    for (String question :
        List.of(
            "report --format xlsx",
            "report --format json",
            "aggregate",
            "find-exclusive",
            "forecast --dry-run",
            "sessions",
            "sessions show latest",
            "accounts list",
            "due",
            "init-db --info",
            "init-db --check")) {
      assertThat(tracker.run(question.split(" "))).as("%s: %s", question, tracker.err()).isZero();
      assertThat(tracker.out()).as(question).isNotEmpty();
    }
  }

  @Test
  void says_what_to_do_if_it_has_to_be_written() throws Exception {
    tracker.at(Instant.parse("2026-11-01T12:00:00Z")); // when there is something to forecast
    disk.makeReadOnly();

    for (String job :
        List.of(
            "scrape",
            "accounts add @new",
            "accounts deactivate @luna.paperplane",
            "aggregate --rebuild",
            "find-exclusive --save",
            "forecast",
            "init-db",
            "init-db --reset --yes")) {
      assertThat(tracker.run(job.split(" "))).as("%s: %s", job, tracker.err()).isEqualTo(10);
      assertThat(tracker.err()).as(job).contains("may this user write");
    }
  }

  @Test
  void what_was_committed_last_before_a_kill_is_read_too() throws Exception {
    Path aside = Files.createDirectory(folder.resolve("a disk/aside"));
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = writer.createStatement()) {
      statement.execute("UPDATE accounts SET notes = 'in the log alone'");
      for (String companion : List.of("", "-wal", "-shm")) {
        Files.copy(Path.of(database + companion), aside.resolve("killed.db" + companion));
      }
    }
    disk.makeReadOnly();
    tracker.with("TRACKER_DATABASE", aside.resolve("killed.db").toString());

    assertThat(tracker.run("accounts", "show", "@luna.paperplane")).as(tracker.err()).isZero();
    assertThat(tracker.out()).contains("in the log alone");

    disk.makeWritable();
    Files.delete(aside.resolve("killed.db-shm"));
    disk.makeReadOnly();
    assertThat(tracker.run("accounts", "show", "@luna.paperplane"))
        .as("rather than telling what is not the last")
        .isEqualTo(10);
  }

  @Test
  void what_others_write_meanwhile_is_no_answer() throws Exception {
    disk.makeReadOnly();
    Database reading = Database.open(database);
    disk.makeWritable();
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = writer.createStatement()) {
      statement.execute("UPDATE accounts SET notes = 'new'");
    }

    assertThatThrownBy(reading::close)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was written while it was read");
  }
}
