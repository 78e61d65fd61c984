package io.soundtracker.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a database holds, in figures.
 *
 * @param rows how many rows each table holds, by table name
 * @param firstPost UTC date of the oldest stored post; {@code lastPost} of the newest
 * @param lastSession id, start and status of the latest session
 */
public record DatabaseInfo(
    int schemaVersion,
    long bytes,
    String journalMode,
    Map<String, Long> rows,
    Optional<String> firstPost,
    Optional<String> lastPost,
    Optional<String> lastSession) {

  public static DatabaseInfo of(Database database) {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String table :
        database.list(
            """
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
              AND name <> 'flyway_schema_history'
            ORDER BY rowid
            """,
            row -> row.text("name"))) {
      rows.put(table, only(database, "SELECT COUNT(*) AS n FROM " + table));
    }
    return new DatabaseInfo(
        Schema.VERSION,
        bytes(database),
        database.isReadOnly()
            ? "not needed: this user can only read"
            : database.first("PRAGMA journal_mode", row -> row.text("journal_mode")).orElseThrow(),
        rows,
        text(database, "SELECT MIN(upload_date) AS t FROM videos"),
        text(database, "SELECT MAX(upload_date) AS t FROM videos"),
        text(
            database,
            """
            SELECT session_id || ', started ' || start_time || ' UTC, ' || status AS t
            FROM scrape_sessions ORDER BY start_time DESC, id DESC LIMIT 1
            """));
  }

  private static long only(Database database, String sql) {
    return database.first(sql, row -> row.number("n")).orElseThrow();
  }

  private static Optional<String> text(Database database, String sql) {
    return database.first(sql, row -> row.optionalText("t")).flatMap(text -> text);
  }

  private static long bytes(Database database) {
    try {
      return Files.size(database.file());
    } catch (IOException e) {
      throw new StoreException("Could not see the size of " + database.file(), e);
    }
  }
}
