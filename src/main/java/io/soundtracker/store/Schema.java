package io.soundtracker.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables that this program expects, and the migrations in {@code db/} that lead to them. */
final class Schema {

  /** The newest migration: the highest {@code V} number in {@code db/migration}. */
  static final int VERSION = 11;

  private static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  /**
   * The schema version by plain SQL, since loading the migration library at every start would cost
   * more than most commands; 0 for a database without tables.
   */
  static int versionOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean history;
      try (ResultSet tables =
          statement.executeQuery(
              "SELECT COUNT(*), COALESCE(SUM(name = '"
                  + HISTORY
                  + "'), 0) FROM sqlite_master WHERE type = 'table'")) {
        tables.next();
        history = tables.getInt(2) > 0;
        if (!history && tables.getInt(1) > 0) {
          throw new StoreException(
              "This is not a database of tracker's: it holds tables, but no record of their version."
                  + " Name another file in the setting 'database'");
        }
      }
      if (!history) {
        return 0;
      }
      try (ResultSet version =
          statement.executeQuery(
              "SELECT COALESCE(MAX(CAST(version AS INTEGER)), 0) FROM "
                  + HISTORY
                  + " WHERE success = 1")) {
        version.next();
        return version.getInt(1);
      }
    }
  }

  /**
   * Runs the migrations that are missing. The source's connections must have foreign keys off,
   * since rebuilding a parent table would empty its children; what the migrations left is checked
   * instead.
   */
  static void migrate(DataSource source) throws SQLException {
    try {
      flyway(source).migrate();
    } catch (FlywayException e) {
      throw new StoreException("Could not bring the tables up to date: " + e.getMessage(), e);
    }
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet broken = statement.executeQuery("PRAGMA foreign_key_check")) {
      if (broken.next()) {
        throw new StoreException(
            "The migration left rows of "
                + broken.getString(1)
                + " without their parent: go back to the backup that was made before it");
      }
    }
  }

  /**
   * Every column, foreign key, index, trigger and view by name, with its definition. Tables are
   * taken apart, so that somebody's own additional column is no difference.
   */
  static Map<String, String> objectsOf(Database database) {
    Map<String, String> objects = new TreeMap<>();
    database.each(
        """
        SELECT 'column ' || m.name || '.' || c.name AS object,
          c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || COALESCE(c.dflt_value, '') AS sql
        FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'
        UNION ALL
        SELECT 'foreign key ' || m.name || '.' || k."from",
          k."table" || '.' || k."to" || ' on delete ' || k.on_delete
        FROM sqlite_master m, pragma_foreign_key_list(m.name) k WHERE m.type = 'table'
        UNION ALL
        SELECT type || ' ' || name, sql FROM sqlite_master
        WHERE type <> 'table' AND sql IS NOT NULL
        """,
        row -> objects.put(row.text("object"), row.text("sql")));
    return objects;
  }

  private static Flyway flyway(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .executeInTransaction(true)
        .cleanDisabled(true)
        .load();
  }
}
