package io.soundtracker.store;

import io.soundtracker.model.Handle;
import io.soundtracker.model.InvalidHandleException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One open connection to {@code tracker.db} and the few ways to use it. Parameters may be text,
 * numbers, flags, moments, dates, handles and optionals of these; an empty optional is NULL.
 * Belongs to one thread at a time. Every failure is a {@link StoreException}.
 */
public final class Database implements AutoCloseable {

  private static final int BATCH = 1_000;

  private final DatabaseFile file;
  private final Connection connection;
  private final Optional<FileTime> readOnlySince;

  /**
   * @param readOnlySince when the file was written last, if this user cannot see whether others
   *     write it meanwhile
   */
  Database(DatabaseFile file, Connection connection, Optional<FileTime> readOnlySince) {
    this.file = file;
    this.connection = connection;
    this.readOnlySince = readOnlySince;
  }

  /**
   * Opens a database for reading and writing; for reading alone if this user can do no more.
   *
   * @throws StoreException if it is missing, damaged, not a tracker database, or of another schema
   *     version than this program's
   */
  public static Database open(Path file) {
    return new DatabaseFile(file).open();
  }

  public Path file() {
    return file.path();
  }

  boolean isReadOnly() {
    return readOnlySince.isPresent();
  }

  public <T> List<T> list(String sql, Function<Row, T> mapper, Object... parameters) {
    List<T> found = new ArrayList<>();
    each(sql, row -> found.add(mapper.apply(row)), parameters);
    return found;
  }

  public <T> Optional<T> first(String sql, Function<Row, T> mapper, Object... parameters) {
    List<T> found = list(sql, mapper, parameters);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /** Walks the answer row by row, holding one row at a time. */
  public void each(String sql, Consumer<Row> consumer, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet results = statement.executeQuery()) {
        Row row = new Row(results);
        while (results.next()) {
          take(row, consumer);
        }
      }
    } catch (SQLException e) {
      throw failed("read", e);
    }
  }

  /** Other programs write here, too, and one value of theirs can be in another form. */
  private void take(Row row, Consumer<Row> consumer) {
    try {
      consumer.accept(row);
    } catch (DateTimeException | InvalidHandleException e) {
      throw new StoreException(
          "%s holds what can't be read, in the row of %s: %s. Put it right, or restore a backup"
              .formatted(file(), row.name(), e.getMessage()),
          e);
    }
  }

  /** Runs one statement; answers how many rows it changed. */
  public int update(String sql, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed("write", e);
    }
  }

  /** Runs one statement once per item. */
  public <T> void updateAll(String sql, Collection<T> items, Function<T, Object[]> parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (T item : items) {
        bind(statement, parameters.apply(item));
        statement.addBatch();
        if (++waiting % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw failed("write", e);
    }
  }

  /**
   * Keeps in memory, not in a file, what each statement needs to take itself back half-way: twice
   * as fast for those who store much. What is sorted from now on is in memory, too.
   */
  public void keepTemporaryInMemory() {
    update("PRAGMA temp_store = MEMORY");
  }

  /** Keeps this much of the file in memory at most, for transactions that write all over it. */
  public void keepInMemory(int mebibytes) {
    update("PRAGMA cache_size = " + -1024 * mebibytes); // negative: KiB rather than pages
  }

  /** Does the work wholly or not at all. A transaction inside another belongs to the outer one. */
  public <T> T transaction(Supplier<T> work) {
    try {
      if (!connection.getAutoCommit()) {
        return work.get();
      }
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw failed("begin a transaction in", e);
    }
    T answer;
    try {
      answer = work.get();
      connection.commit();
    } catch (SQLException e) {
      throw rolledBack(failed("commit to", e));
    } catch (RuntimeException e) {
      throw rolledBack(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw failed("end a transaction in", e);
    }
    return answer;
  }

  /** What failed first is what the caller must hear of; a full disk has rolled back by itself. */
  private RuntimeException rolledBack(RuntimeException failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /**
   * Lets several questions, which write nothing, see one state of the data, whatever others write
   * meanwhile.
   */
  public <T> T snapshot(Supplier<T> questions) {
    update("BEGIN DEFERRED");
    try {
      return questions.get();
    } finally {
      update("ROLLBACK"); // of a damaged file not even nothing could be committed
    }
  }

  /**
   * @throws StoreException also if what was read cannot be relied on, since others wrote meanwhile
   */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("close", e);
    }
    if (readOnlySince.isPresent() && !readOnlySince.get().equals(file.lastModified())) {
      throw new StoreException(
          file()
              + " was written while it was read, which this user cannot keep apart without the right"
              + " to write in its folder: what was told may be wrong, ask again");
    }
  }

  private StoreException failed(String tried, SQLException e) {
    return SqliteFailure.of(file(), tried, e);
  }

  private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, stored(parameters[i]));
    }
  }

  /** A value as the database keeps it. */
  private static Object stored(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? stored(optional.get()) : null;
    } else if (value instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    } else if (value instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    } else if (value instanceof OptionalDouble number) {
      return number.isPresent() ? number.getAsDouble() : null;
    } else if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    } else if (value instanceof Instant moment) {
      return Timestamps.format(moment);
    } else if (value instanceof String
        || value instanceof Long
        || value instanceof Integer
        || value instanceof Double) {
      return value;
    } else if (value instanceof LocalDate || value instanceof Handle) {
      return value.toString();
    }
    throw new IllegalArgumentException("The database does not store " + value.getClass());
  }
}
