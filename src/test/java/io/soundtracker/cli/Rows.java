package io.soundtracker.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tracker.db holds, read as any other program would: by plain SQL. */
record Rows(Path database) {

  static Rows of(Path home) {
    return new Rows(home.resolve("tracker.db"));
  }

  List<Map<String, Object>> all(String sql, Object... parameters) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet results = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (results.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          row.put(results.getMetaData().getColumnLabel(i), results.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of all rows. */
  List<Object> column(String sql, Object... parameters) {
    return all(sql, parameters).stream().map(row -> row.values().iterator().next()).toList();
  }

  /** The first column of the only row. */
  Object value(String sql, Object... parameters) {
    List<Object> column = column(sql, parameters);
    if (column.size() != 1) {
      throw new IllegalStateException(column.size() + " rows: " + sql);
    }
    return column.get(0);
  }

  long number(String sql, Object... parameters) {
    return ((Number) value(sql, parameters)).longValue();
  }

  /** Changes rows, as nobody should. */
  void change(String sql, Object... parameters) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
