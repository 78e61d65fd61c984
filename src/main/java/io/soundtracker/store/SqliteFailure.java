package io.soundtracker.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's errors mean to somebody who has to do something about them. */
final class SqliteFailure {

  private static final int PRIMARY_CODE = 0xff; // the extended codes keep it in the low byte
  private static final long LEAST_ROOM = 64 << 10;
  private static final String FULL = "cannot grow: the disk is full";
  private static final String FORBIDDEN =
      "cannot be written: may this user write the file and its folder?";

  private SqliteFailure() {}

  /** Whether the disk of a file has no room for as much as the write-ahead log's index. */
  static boolean isFull(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM;
    } catch (IOException e) {
      return false; // then it is something worse
    }
  }

  /** Says what went wrong in the words of somebody who has to do something about it. */
  static StoreException of(Path file, String tried, SQLException e) {
    SQLiteErrorCode detail =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String what =
        switch (SQLiteErrorCode.getErrorCode(detail.code & PRIMARY_CODE)) {
          case SQLITE_NOTADB -> "is not a database";
          case SQLITE_CORRUPT ->
              "is damaged: restore a backup, or begin anew with tracker init-db --reset";
          case SQLITE_BUSY, SQLITE_LOCKED -> "is being written by another program: try again later";
          case SQLITE_READONLY, SQLITE_PERM -> FORBIDDEN;
          case SQLITE_FULL -> FULL;
          // Without room for its companions, SQLite cannot even open the file.
          case SQLITE_CANTOPEN -> isFull(file) ? FULL : FORBIDDEN;
          case SQLITE_IOERR -> isFull(file) ? FULL : "failed: " + e.getMessage();
          default -> "failed: " + e.getMessage();
        };
    return new StoreException("Could not " + tried + " the database: " + file + " " + what, e);
  }
}
