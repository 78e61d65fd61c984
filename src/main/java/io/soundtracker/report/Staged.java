package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A name for what is not yet whole, or not to stay. Nothing is left under it when it is closed, or
 * when a signal ends the program.
 */
final class Staged implements AutoCloseable {

  private static final int ATTEMPTS = 10;

  private final Path path;
  private final Thread atEnd = new Thread(this::deleteAtEnd, "delete-unfinished-output");

  private Staged(Path path) {
    this.path = requireNonNull(path);
    Runtime.getRuntime().addShutdownHook(atEnd);
  }

  /** A name beside the place of an output; the folder that it is to lie in is made too. */
  static Staged beside(Path place) throws IOException {
    Path folder = Files.createDirectories(place.getParent());
    return new Staged(folder.resolve(".sound-tracker-" + UUID.randomUUID() + ".tmp"));
  }

  /** An empty folder where the system keeps what is temporary. */
  static Staged temporaryFolder() throws IOException {
    return new Staged(Files.createTempDirectory("sound-tracker-"));
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    delete(path);
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      Thread.currentThread().interrupt(); // the program ends, and this with it
    }
  }

  /** Whoever writes may go on meanwhile, and add to a folder. */
  private void deleteAtEnd() {
    for (int attempt = 1; ; attempt++) {
      try {
        delete(path);
        return;
      } catch (DirectoryNotEmptyException e) {
        if (attempt == ATTEMPTS) {
          throw new UncheckedIOException(e);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
        for (Path file : files) {
          delete(file);
        }
      }
    }
    Files.deleteIfExists(path);
  }
}
