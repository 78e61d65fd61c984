package io.soundtracker.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
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

  /** What becomes of what is at the place already. */
  enum Older {
    REPLACED,
    /** It stays, and the new output gets a number. */
    KEPT
  }

  /**
   * Writes a file.
   *
   * @param ending what the name ends with, behind a number
   * @return where it is
   * @throws ReportException if the file can't be written; nothing is left of it then
   */
  static Path file(Path target, String ending, Older older, FileContent content) {
    Path place = target.toAbsolutePath();
    try {
      if (older == Older.REPLACED) {
        requireFile(place);
      }
      try (Staged staged = Staged.beside(place)) {
        write(staged.path(), content);
        Path free = older == Older.KEPT ? free(place, ending, Files::createFile) : place;
        return Files.move(staged.path(), free, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw failure(place, e);
    } catch (UncheckedIOException e) {
      throw failure(place, e.getCause());
    }
  }

  /**
   * Fills a folder. One that is to be replaced keeps its other files: only those of the same names
   * are replaced, once all new ones are written.
   *
   * @return where it is
   * @throws ReportException if the folder can't be written
   */
  static Path folder(Path target, Older older, FolderContent content) {
    Path place = target.toAbsolutePath();
    try (Staged staged = Staged.beside(place)) {
      content.writeInto(Files.createDirectory(staged.path()));
      if (older == Older.KEPT) {
        return Files.move(
            staged.path(), free(place, "", Files::createDirectory), StandardCopyOption.ATOMIC_MOVE);
      } else if (Files.isDirectory(place)) {
        for (Path file : filesIn(staged.path())) {
          Files.move(file, place.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        return place;
      }
      return Files.move(staged.path(), place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failure(place, e);
    } catch (UncheckedIOException e) {
      throw failure(place, e.getCause());
    }
  }

  private static void requireFile(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      throw new FileSystemException(place.toString(), null, "it is a folder");
    }
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(place.toString(), null, "it is a link or a device");
    }
  }

  /** Takes a name that nothing and nobody else has, until what is written is moved to it. */
  private static Path free(Path place, String ending, Taking taking) throws IOException {
    String name = place.getFileName().toString();
    String stem = name.substring(0, name.length() - ending.length());
    Path wanted = place;
    for (int number = 2; Files.exists(wanted, LinkOption.NOFOLLOW_LINKS); number++) {
      wanted = place.resolveSibling(stem + "-" + number + ending);
    }
    try {
      return taking.take(wanted);
    } catch (FileAlreadyExistsException e) {
      return free(place, ending, taking); // somebody was faster
    }
  }

  /** Makes what nobody else has made. */
  private interface Taking {
    Path take(Path place, FileAttribute<?>... attributes) throws IOException;
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
