package io.soundtracker.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/** Databases as earlier versions of the program made them. */
final class TestMigrations {

  private TestMigrations() {}

  /** Replaces a database by an empty one of an earlier schema version. */
  static void downTo(int version, Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, "", "")
        .locations("classpath:db/migration")
        .target(Integer.toString(version))
        .load()
        .migrate();
  }
}
