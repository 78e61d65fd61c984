package io.soundtracker.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Output that comes into being whole: written beside its place, then renamed into it. */
final class AtomicOutput {

  private AtomicOutput() {}

  /** Writes the content of one file. */
  @FunctionalInterface
  interface FileContent {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes the files of one folder. */
  @FunctionalInterface
  interface FolderContent {
    void writeInto(Path folder) throws IOException;
  }

  /**
   * @throws ReportException if the file can't be written; nothing is left of it then
   */
  static void file(Path target, FileContent content) {
    Path place = target.toAbsolutePath();
    try {
      if (Files.isDirectory(place)) {
        throw new FileSystemException(place.toString(), null, "it is a folder");
      }
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(place.toString(), null, "it is a link or a device");
      }
      Path staged = stagedBeside(place);
      try {
        write(staged, content);
        Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(staged);
      }
    } catch (IOException e) {
      throw failure(place, e);
    } catch (UncheckedIOException e) {
      throw failure(place, e.getCause());
    }
  }

  /**
   * Fills a folder. One that exists keeps its other files: only those of the same names are
   * replaced, once all new ones are written.
   *
   * @throws ReportException if the folder can't be written
   */
  static void folder(Path target, FolderContent content) {
    Path place = target.toAbsolutePath();
    try {
      Path staged = Files.createDirectory(stagedBeside(place));
      try {
        content.writeInto(staged);
        if (Files.isDirectory(place)) {
          for (Path file : filesIn(staged)) {
            Files.move(file, place.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
          }
        } else {
          Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
        }
      } finally {
        deleteFolder(staged);
      }
    } catch (IOException e) {
      throw failure(place, e);
    } catch (UncheckedIOException e) {
      throw failure(place, e.getCause());
    }
  }

  private static Path stagedBeside(Path place) throws IOException {
    Path folder = Files.createDirectories(place.getParent());
    return folder.resolve(".sound-tracker-" + UUID.randomUUID() + ".tmp");
  }

  private static void write(Path file, FileContent content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void deleteFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      for (Path file : filesIn(folder)) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
  }

  private static ReportException failure(Path place, IOException e) {
    return new ReportException(
        "The report "
            + place
            + " can't be written: "
            + reason(e)
            + ". Choose a place that can be written to.",
        e);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (e instanceof NotDirectoryException file) {
      return file.getFile() + " is no folder";
    }
    if (e instanceof FileSystemException trouble && trouble.getReason() != null) {
      return trouble.getReason() + " (" + trouble.getFile() + ")";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
