package io.soundtracker.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    RandomAccessFile lock = take(database, doing, clock);
    try {
      return work.get();
    } finally {
      release(lock);
    }
  }

  static Path fileOf(Path database) {
    return Path.of(database + ".lock");
  }

  private static void release(RandomAccessFile lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new StoreException("Could not release the run lock: " + e.getMessage(), e);
    }
  }

  /**
   * The file stays afterwards, and what it says, which counts only while it is locked: removing it
   * would let two runs lock two files of the same name.
   */
  private static RandomAccessFile take(Path database, String doing, Clock clock) {
    Path file = fileOf(database);
    try {
      // Not a FileChannel, which an interrupt would close, and the lock with it.
      RandomAccessFile lock = new RandomAccessFile(file.toFile(), "rw");
      try {
        hold(lock, database, doing, clock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
      return lock;
    } catch (IOException e) {
      throw new StoreException(
          "Could not lock %s: %s"
              .formatted(
                  file,
                  SqliteFailure.isFull(file)
                      ? "the disk is full"
                      : "may this user write in " + file.getParent() + "?"),
          e);
    }
  }

  private static void hold(RandomAccessFile lock, Path database, String doing, Clock clock)
      throws IOException {
    if (!locked(lock)) {
      throw new LockedException(
          "Another run holds the lock of "
              + database
              + ": "
              + Files.readString(fileOf(database), StandardCharsets.UTF_8).strip());
    }
    String holder =
        "process %d, since %s UTC, doing: %s%n"
            .formatted(ProcessHandle.current().pid(), Timestamps.format(clock.instant()), doing);
    lock.write(holder.getBytes(StandardCharsets.UTF_8));
    lock.setLength(lock.getFilePointer()); // afterwards, since a full disk gives nothing back
  }

  private static boolean locked(RandomAccessFile file) throws IOException {
    try {
      FileLock lock = file.getChannel().tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by another run in this very process
    }
  }
}
