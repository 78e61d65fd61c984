package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.sample.InventedNetwork;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The sample network in a database, as somebody reads it who knows nothing of the program. */
final class SeededDatabase implements AutoCloseable {

  private static final DateTimeFormatter SQLITE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Connection connection;

  private SeededDatabase(Connection connection) {
    this.connection = connection;
  }

  /** Makes one, with its exclusive songs saved. */
  static SeededDatabase in(Path folder) throws SQLException {
    TestTracker tracker = TestTracker.in(folder).at(InventedNetwork.NOW);
    assertThat(tracker.run("init-db", "--seed")).isZero();
    assertThat(tracker.run("find-exclusive", "--save")).isZero();
    return new SeededDatabase(
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tracker.db")));
  }

  Connection connection() {
    return connection;
  }

  List<Map<String, Object>> ask(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (results.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          row.put(results.getMetaData().getColumnLabel(i), results.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<Map<String, Object>> table(String name) throws SQLException {
    return ask("SELECT * FROM " + name);
  }

  /** NaN for NULL. */
  static double number(Map<String, Object> row, String column) {
    return row.get(column) == null ? Double.NaN : ((Number) row.get(column)).doubleValue();
  }

  static boolean flag(Map<String, Object> row, String column) {
    return number(row, column) == 1;
  }

  static Predicate<Map<String, Object>> where(String column, Object value) {
    return row -> Objects.equals(row.get(column), value);
  }

  static Instant time(Map<String, Object> row, String column) {
    return LocalDateTime.parse((String) row.get(column), SQLITE).toInstant(ZoneOffset.UTC);
  }

  static List<Object> column(List<Map<String, Object>> rows, String name) {
    return rows.stream().map(row -> row.get(name)).toList();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
