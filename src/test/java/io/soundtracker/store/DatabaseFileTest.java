package io.soundtracker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-30T06:07:08Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("tracker.db");
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void the_version_is_that_of_the_newest_migration() throws Exception {
    assertThat(newestMigration()).hasValue(Schema.VERSION);
  }

  private static OptionalInt newestMigration() throws Exception {
    URI resources = Schema.class.getResource("/db/migration").toURI();
    if (resources.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(resources, Map.of())) {
        return newestIn(jar.getPath("/db/migration"));
      }
    }
    return newestIn(Path.of(resources));
  }

  private static OptionalInt newestIn(Path migrations) {
    try (Stream<Path> files = Files.list(migrations)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("V"))
          .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
          .max();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_new_database_is_for_its_owner_alone() throws IOException {
    DatabaseFile.Prepared prepared = new DatabaseFile(file()).create(CLOCK);

    assertThat(prepared.from()).isZero();
    assertThat(prepared.to()).isEqualTo(Schema.VERSION);
    assertThat(prepared.backup()).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_database_that_others_may_read_is_taken_from_them() throws IOException {
    new DatabaseFile(file()).create(CLOCK);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

    new DatabaseFile(file()).create(CLOCK);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void creating_twice_changes_nothing() {
    new DatabaseFile(file()).create(CLOCK);
    try (Database database = Database.open(file())) {
      database.update("INSERT INTO accounts (username) VALUES ('@ann')");
    }

    DatabaseFile.Prepared again = new DatabaseFile(file()).create(CLOCK);

    assertThat(again.from()).isEqualTo(again.to());
    try (Database database = Database.open(file())) {
      assertThat(database.list("SELECT username FROM accounts", row -> row.text("username")))
          .containsExactly("@ann");
    }
  }

  @Test
  void a_missing_database_is_said_with_what_to_do() {
    assertThatThrownBy(() -> Database.open(file()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining("init-db");
    assertThat(file()).doesNotExist();
  }

  @Test
  void a_file_that_is_no_database_is_left_alone() throws IOException {
    Files.writeString(file(), "Dear diary, ".repeat(500));

    assertThatThrownBy(() -> Database.open(file())).hasMessageContaining("is not a database");
    assertThatThrownBy(() -> new DatabaseFile(file()).create(CLOCK))
        .hasMessageContaining("is not a database");
    assertThat(file()).hasContent("Dear diary, ".repeat(500));
  }

  @Test
  void a_database_of_another_program_is_left_alone() throws Exception {
    sql("CREATE TABLE recipes (name TEXT)");
    byte[] before = Files.readAllBytes(file());

    assertThatThrownBy(() -> new DatabaseFile(file()).create(CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not a database of tracker's");
    assertThatThrownBy(() -> Database.open(file())).hasMessageContaining("tracker's");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void a_database_of_a_newer_program_is_left_alone() throws SQLException {
    new DatabaseFile(file()).create(CLOCK);
    sql(
        "UPDATE flyway_schema_history SET version = '999' WHERE installed_rank ="
            + " (SELECT MAX(installed_rank) FROM flyway_schema_history)");

    assertThatThrownBy(() -> Database.open(file())).hasMessageContaining("newer program");
    assertThatThrownBy(() -> new DatabaseFile(file()).create(CLOCK))
        .hasMessageContaining("newer program");
  }

  @Test
  void a_damaged_database_is_said_to_be_damaged() throws IOException {
    new DatabaseFile(file()).create(CLOCK);
    byte[] bytes = Files.readAllBytes(file());
    for (int i = 100; i < 4096; i++) {
      bytes[i] = (byte) 0xaa; // the first page holds the schema
    }
    Files.write(file(), bytes);

    assertThatThrownBy(() -> Database.open(file()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void a_damaged_table_fails_those_alone_who_read_it() throws IOException {
    new DatabaseFile(file()).create(CLOCK);
    int page;
    try (Database database = Database.open(file())) {
      page =
          database
              .first(
                  "SELECT rootpage FROM sqlite_master WHERE name = 'sound_edits'",
                  row -> row.smallNumber("rootpage"))
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, (page - 1) * 4096, page * 4096, (byte) 0xaa);
    Files.write(file(), bytes);

    try (Database database = Database.open(file())) {
      assertThatThrownBy(() -> database.snapshot(() -> count(database, "sound_edits")))
          .hasMessageStartingWith("Could not read the database")
          .hasMessageContaining("damaged");
      long accounts =
          database.snapshot(
              () -> {
                assertThatThrownBy(() -> count(database, "sound_edits"))
                    .hasMessageContaining("damaged");
                return count(database, "accounts");
              });
      assertThat(accounts).isZero();
    }
  }

  private static long count(Database database, String table) {
    return database
        .first("SELECT COUNT(*) AS rows FROM " + table, row -> row.number("rows"))
        .orElseThrow();
  }

  @Test
  void a_reset_keeps_everything_under_a_new_name() {
    DatabaseFile original = new DatabaseFile(file());
    original.create(CLOCK);
    try (Database database = Database.open(file())) {
      database.update("INSERT INTO accounts (username) VALUES ('@ann')");
    }

    Path first = original.reset(CLOCK);
    Path second = original.reset(CLOCK);

    assertThat(first).hasFileName("tracker-backup-20261030-060708.db");
    assertThat(second).hasFileName("tracker-backup-20261030-060708-2.db");
    try (Database database = Database.open(first)) {
      assertThat(database.list("SELECT username FROM accounts", row -> row.text("username")))
          .containsExactly("@ann");
    }
  }

  @Test
  void a_backup_is_whole_while_the_database_is_in_use() throws IOException {
    new DatabaseFile(file()).create(CLOCK);
    try (Database database = Database.open(file())) {
      database.update("INSERT INTO accounts (username) VALUES ('@ann')");
      Path copy = new DatabaseFile(file()).backup(CLOCK);
      try (Database backup = Database.open(copy)) {
        assertThat(backup.list("SELECT username FROM accounts", row -> row.text("username")))
            .containsExactly("@ann");
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void a_check_finds_what_is_missing_orphaned_or_miscounted() {
    new DatabaseFile(file()).create(CLOCK);
    try (Database database = Database.open(file())) {
      assertThat(new DatabaseCheck(database).run())
          .isEqualTo(new DatabaseCheck.Findings(java.util.List.of(), java.util.List.of()));

      database.update("DROP INDEX idx_videos_views");
      database.update("PRAGMA foreign_keys = OFF");
      database.update(
          "INSERT INTO video_history (video_id, session_id) VALUES ('nowhere', 'never')");
      database.update(
          "INSERT INTO sounds (sound_key, song_title, total_views) VALUES ('A', 'A', 7)");

      DatabaseCheck.Findings findings = new DatabaseCheck(database).run();
      assertThat(findings.damage())
          .anyMatch(text -> text.contains("idx_videos_views is missing"))
          .anyMatch(text -> text.contains("1 rows of video_history have no row in videos"));
      assertThat(findings.wrongTotals()).hasSize(1);
    }
  }

  @Test
  void a_migration_of_older_rows_keeps_them_and_a_backup() throws SQLException {
    new DatabaseFile(file()).create(CLOCK);
    TestMigrations.downTo(1, file());
    sql(
        "INSERT INTO accounts (username) VALUES ('@ann')",
        "INSERT INTO videos (video_id, account_id, tiktok_url, upload_date)"
            + " VALUES ('v1', 1, 'https://www.tiktok.com/@ann/video/v1', '2026-10-01')");
    assertThatThrownBy(() -> Database.open(file())).hasMessageContaining("has schema version 1");

    DatabaseFile.Prepared prepared = new DatabaseFile(file()).create(CLOCK);

    assertThat(prepared.from()).isEqualTo(1);
    assertThat(prepared.backup())
        .get()
        .isEqualTo(folder.resolve("tracker-backup-20261030-060708.db"));
    try (Database database = Database.open(file())) {
      assertThat(database.list("SELECT video_id FROM videos", row -> row.text("video_id")))
          .containsExactly("v1");
    }
  }

  @Test
  void a_second_run_is_told_who_holds_the_lock() {
    new DatabaseFile(file()).create(CLOCK);
    String answer =
        RunLock.holding(
            file(),
            "scrape",
            CLOCK,
            () -> {
              assertThatThrownBy(() -> RunLock.holding(file(), "scrape", CLOCK, () -> "both"))
                  .isInstanceOf(LockedException.class)
                  .hasMessageContaining("process " + ProcessHandle.current().pid())
                  .hasMessageContaining("since 2026-10-30 06:07:08 UTC")
                  .hasMessageContaining("doing: scrape");
              return "first";
            });
    assertThat(answer).isEqualTo("first");
    assertThat(RunLock.<String>holding(file(), "scrape", CLOCK, () -> "next")).isEqualTo("next");
  }
}
