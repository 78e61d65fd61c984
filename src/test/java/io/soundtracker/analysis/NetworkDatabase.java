package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One database for all tests of a class, in which each network takes the place of the last. */
final class NetworkDatabase implements BeforeAllCallback, AfterAllCallback {

  private Path folder;
  private Database database;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("network");
    database = TestDatabase.in(folder);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    database.close();
    for (Path file : files()) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /**
   * The database, with this network in it.
   *
   * @param order a seed: in which order rows are stored
   */
  Database with(GeneratedNetwork network, long order) {
    new NetworkStore(database, new Random(order)).store(network);
    return database;
  }
}
