package io.soundtracker.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Keeps two runs from writing one database at the same time. The operating system holds the lock,
 * so it ends with its process, however that ends; the file beside the database says who holds it.
 */
public final class RunLock {

  private RunLock() {}

  /**
   * Does the work while holding the lock, or fails at once.
   *
   * @param doing what the run does, such as {@code scrape}
   * @throws LockedException if another run holds it; the message says who, since when, doing what
   */
  public static <T> T holding(Path database, String doing, Clock clock, Supplier<T> work) {
    FileChannel channel = take(database, doing, clock);
    try {
      return work.get();
    } finally {
      release(channel);
    }
  }

  static Path fileOf(Path database) {
    return Path.of(database + ".lock");
  }

  private static void release(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("Could not release the run lock: " + e.getMessage(), e);
    }
  }

  /**
   * The file stays afterwards, and what it says, which counts only while it is locked: removing it
   * would let two runs lock two files of the same name.
   */
  private static FileChannel take(Path database, String doing, Clock clock) {
    Path file = fileOf(database);
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new LockedException(
            "Another run holds the lock of "
                + database
                + ": "
                + Files.readString(file, StandardCharsets.UTF_8).strip());
      }
      String holder =
          "process %d, since %s UTC, doing: %s%n"
              .formatted(ProcessHandle.current().pid(), Timestamps.format(clock.instant()), doing);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      return channel;
    } catch (IOException e) {
      throw new StoreException(
          "Could not lock " + file + ": may this user write in " + file.getParent() + "?", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by another run in this very process
    }
  }
}
