package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A name beside the place of an output, for what is not yet whole. Nothing is left under it when it
 * is closed, or when a signal ends the program.
 */
final class Staged implements AutoCloseable {

  private final Path path;
  private final Thread atEnd = new Thread(this::deleteAtEnd, "delete-unfinished-output");

  private Staged(Path path) {
    this.path = requireNonNull(path);
  }

  /** Makes the folder too that the output is to lie in. */
  static Staged beside(Path place) throws IOException {
    Path folder = Files.createDirectories(place.getParent());
    Staged staged = new Staged(folder.resolve(".sound-tracker-" + UUID.randomUUID() + ".tmp"));
    Runtime.getRuntime().addShutdownHook(staged.atEnd);
    return staged;
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

  private void deleteAtEnd() {
    try {
      delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
