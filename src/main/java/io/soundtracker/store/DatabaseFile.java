package io.soundtracker.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The file that a database lives in: made, migrated, moved aside, copied, and opened. */
public final class DatabaseFile {

  private static final int BUSY_TIMEOUT_MILLIS = 30_000;
  private static final int CACHE_KIB = -64 * 1024; // negative: KiB rather than pages
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path file;

  public DatabaseFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /**
   * What {@link #create} found and did.
   *
   * @param from schema version before; 0 for a new database
   * @param backup the copy made before a migration of a database that held a schema
   */
  public record Prepared(int from, int to, Optional<Path> backup) {}

  public Path path() {
    return file;
  }

  public boolean exists() {
    return Files.exists(file);
  }

  Database open() {
    requireReadable();
    Optional<FileTime> readOnlySince =
        isReadOnly() ? Optional.of(lastModified()) : Optional.empty();
    Connection connection = connect();
    try {
      requireCurrent(Schema.versionOf(connection));
    } catch (SQLException e) {
      close(connection);
      throw SqliteFailure.of(file, "read", e);
    } catch (StoreException e) {
      close(connection);
      throw e;
    }
    return new Database(this, connection, readOnlySince);
  }

  private void requireReadable() {
    if (Files.notExists(file)) {
      throw new StoreException(
          "There is no database at " + file + ": make one with tracker init-db");
    } else if (!Files.isReadable(file)) {
      throw new StoreException(
          "This user may not read "
              + file
              + ": run the program as its owner, or let the owner give the right to read");
    }
  }

  /**
   * Whether a write-ahead log can be neither made nor shared here, so that SQLite reads the file
   * only if it is promised that nobody writes it.
   */
  private boolean isReadOnly() {
    Path log = Path.of(file + "-wal");
    try {
      return !Files.isWritable(file.getParent())
          && Files.notExists(Path.of(file + "-shm"))
          && (Files.notExists(log) || Files.size(log) == 0);
    } catch (IOException e) {
      throw new StoreException("Could not see the size of " + log, e);
    }
  }

  FileTime lastModified() {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new StoreException("Could not see when " + file + " was written", e);
    }
  }

  /**
   * Makes the database, or brings an older one to this program's schema; a current one stays.
   *
   * @throws LockedException if something has to be done and a run holds the lock
   */
  public Prepared create(Clock clock) {
    makeOwnerOnlyFile(file);
    int from = version();
    if (from >= Schema.VERSION) {
      requireCurrent(from);
      return new Prepared(from, from, Optional.empty());
    }
    return RunLock.holding(file, "init-db", clock, () -> migrate(clock));
  }

  private Prepared migrate(Clock clock) {
    int from = version(); // asked again: another run may have held the lock before this one
    Optional<Path> backup =
        from == 0 || from == Schema.VERSION ? Optional.empty() : Optional.of(backup(clock));
    SQLiteConfig config = config(false);
    // Kept in the file itself, so that opening need not set it, and leaves strangers' files alone.
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url());
    try {
      Schema.migrate(source);
    } catch (SQLException e) {
      throw SqliteFailure.of(file, "migrate", e);
    }
    return new Prepared(from, Schema.VERSION, backup);
  }

  /**
   * Moves the database aside, whatever its state, and makes an empty one.
   *
   * @return where the old one lies now
   */
  public Path reset(Clock clock) {
    return RunLock.holding(
        file,
        "init-db --reset",
        clock,
        () -> {
          Path aside = moveAside(clock);
          makeOwnerOnlyFile(file);
          migrate(clock);
          return aside;
        });
  }

  private Path moveAside(Clock clock) {
    Path aside = freeName(clock);
    try {
      Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
      for (String companion : new String[] {"-wal", "-shm"}) {
        Path from = Path.of(file + companion);
        if (Files.exists(from)) {
          Files.move(from, Path.of(aside + companion), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new StoreException(
          "Could not move " + file + " to " + aside + ": " + e.getMessage(), e);
    }
    return aside;
  }

  /** Copies the database as of now into a file beside it, while others may use it. */
  public Path backup(Clock clock) {
    Path copy = freeName(clock);
    makeOwnerOnlyFile(copy);
    try (Database database = new Database(this, connect(), Optional.empty())) {
      database.update("VACUUM INTO ?", copy.toString());
    }
    return copy;
  }

  /** The schema as this program makes it, from a database that is gone again afterwards. */
  static Map<String, String> freshObjects() {
    try {
      Path folder = Files.createTempDirectory("tracker-schema");
      DatabaseFile fresh = new DatabaseFile(folder.resolve("fresh.db"));
      try {
        fresh.create(Clock.systemUTC());
        try (Database database = fresh.open()) {
          return Schema.objectsOf(database);
        }
      } finally {
        Files.deleteIfExists(fresh.file);
        Files.deleteIfExists(RunLock.fileOf(fresh.file));
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new StoreException("Could not make a database to compare with: " + e.getMessage(), e);
    }
  }

  private int version() {
    try (Connection connection = connect()) {
      return Schema.versionOf(connection);
    } catch (SQLException e) {
      throw SqliteFailure.of(file, "read", e);
    }
  }

  private void requireCurrent(int version) {
    if (version == 0) {
      throw new StoreException(file + " is empty: make the tables with tracker init-db");
    } else if (version < Schema.VERSION) {
      throw new StoreException(
          "%s has schema version %d, this program needs %d: bring it up with tracker init-db"
              .formatted(file, version, Schema.VERSION));
    } else if (version > Schema.VERSION) {
      throw new StoreException(
          "%s has schema version %d, made by a newer program than this one (%d): update the program"
              .formatted(file, version, Schema.VERSION));
    }
  }

  /** Every connection of the program comes from here, so that every one keeps the same rules. */
  private static SQLiteConfig config(boolean foreignKeys) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(foreignKeys);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setCacheSize(CACHE_KIB);
    return config;
  }

  private Connection connect() {
    try {
      Connection connection = config(true).createConnection(url());
      PatientWait.on(connection);
      return connection;
    } catch (SQLException e) {
      throw SqliteFailure.of(file, "open", e);
    }
  }

  private String url() {
    return isReadOnly()
        ? "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro&immutable=1"
        : "jdbc:sqlite:" + file;
  }

  /** Makes an empty file unless there is one, and takes it from everybody but its owner. */
  private static void makeOwnerOnlyFile(Path file) {
    try {
      if (Files.exists(file)) {
        Files.setPosixFilePermissions(file, OWNER_ONLY);
      } else {
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      }
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(file.getParent() + " is not a folder", e);
    } catch (IOException e) {
      throw new StoreException(
          "Could not make " + file + ": may this user write in " + file.getParent() + "?", e);
    }
  }

  private Path freeName(Clock clock) {
    String name = file.getFileName().toString().replaceFirst("\\.db$", "");
    String base = name + "-backup-" + STAMP.format(clock.instant());
    Path candidate = file.resolveSibling(base + ".db");
    for (int i = 2; Files.exists(candidate); i++) {
      candidate = file.resolveSibling(base + "-" + i + ".db");
    }
    return candidate;
  }

  private void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqliteFailure.of(file, "close", e);
    }
  }
}
