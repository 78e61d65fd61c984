package io.soundtracker.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;

/** The row that a query stands at, read by column name. NULL comes out empty, never as 0. */
public final class Row {

  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  /** What it is known by: its first columns. */
  String name() {
    return read(
        () -> {
          ResultSetMetaData columns = results.getMetaData();
          StringJoiner name = new StringJoiner(", ");
          for (int i = 1; i <= Math.min(2, columns.getColumnCount()); i++) {
            name.add(columns.getColumnLabel(i) + " " + results.getString(i));
          }
          return name.toString();
        });
  }

  public String text(String column) {
    return optionalText(column).orElseThrow(() -> missing(column));
  }

  public Optional<String> optionalText(String column) {
    return read(() -> Optional.ofNullable(results.getString(column)));
  }

  public long number(String column) {
    return optionalNumber(column).orElseThrow(() -> missing(column));
  }

  public OptionalLong optionalNumber(String column) {
    return read(
        () -> {
          long value = results.getLong(column);
          return value == 0 && results.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        });
  }

  public int smallNumber(String column) {
    return Math.toIntExact(number(column));
  }

  public OptionalInt optionalSmallNumber(String column) {
    OptionalLong value = optionalNumber(column);
    return value.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(value.getAsLong()));
  }

  public double decimal(String column) {
    return optionalDecimal(column).orElseThrow(() -> missing(column));
  }

  public OptionalDouble optionalDecimal(String column) {
    return read(
        () -> {
          double value = results.getDouble(column);
          return results.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
        });
  }

  /** A flag; NULL counts as not set. */
  public boolean flag(String column) {
    return read(() -> results.getBoolean(column));
  }

  public Optional<Boolean> optionalFlag(String column) {
    return read(
        () -> {
          boolean value = results.getBoolean(column);
          return results.wasNull() ? Optional.empty() : Optional.of(value);
        });
  }

  public Instant instant(String column) {
    return Timestamps.parse(text(column));
  }

  public Optional<Instant> optionalInstant(String column) {
    return optionalText(column).map(Timestamps::parse);
  }

  /** A length of time that is stored in seconds. */
  public Optional<Duration> optionalDuration(String column) {
    OptionalLong seconds = optionalNumber(column);
    return seconds.isPresent()
        ? Optional.of(Duration.ofSeconds(seconds.getAsLong()))
        : Optional.empty();
  }

  public Optional<LocalDate> optionalDate(String column) {
    return optionalText(column).map(LocalDate::parse);
  }

  private static StoreException missing(String column) {
    return new StoreException("The database holds no value where one is due, in " + column);
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException e) {
      throw new StoreException("Could not read a row: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws SQLException;
  }
}
