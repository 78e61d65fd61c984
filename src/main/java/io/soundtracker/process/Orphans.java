package io.soundtracker.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Programs that go on although the run that looked after them was killed. On a system without /proc
 * they cannot be found.
 */
public final class Orphans {

  private static final Duration GRACE = Duration.ofSeconds(3);
  private static final Duration KILL_TAKES = Duration.ofSeconds(5);
  private static final int PAUSE_MILLIS = 20;

  private final String mark;
  private final Set<ProcessHandle> seen = new HashSet<>();

  private Orphans(String mark) {
    this.mark = mark;
  }

  /**
   * Ends every program that was run in a folder below this one, and what it started; answers how
   * many processes that were. No other run may use the folder.
   */
  public static int endBelow(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      // The folder itself may be gone.
      Path real = absolute.getParent().toRealPath().resolve(absolute.getFileName());
      return new Orphans(ProcessTree.FOLDER + "=" + ProcessTree.nameOf(real)).end();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for programs that were left", e);
    }
  }

  private int end() {
    long begun = System.nanoTime();
    while (look()) {
      Duration since = Duration.ofNanos(System.nanoTime() - begun);
      if (since.compareTo(GRACE.plus(KILL_TAKES)) >= 0) {
        break;
      } else if (since.compareTo(GRACE) >= 0) {
        seen.forEach(ProcessHandle::destroyForcibly);
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        seen.forEach(ProcessHandle::destroyForcibly);
        break;
      }
    }
    return seen.size();
  }

  /** Asks those to end that were not seen before, and says whether any is still running. */
  private boolean look() {
    Set<ProcessHandle> found = new HashSet<>(seen);
    ProcessTree.marked(mark).forEach(found::add);
    Set.copyOf(found).forEach(process -> process.descendants().forEach(found::add));
    found.removeIf(process -> !ProcessTree.isRunning(process));
    found.remove(ProcessHandle.current());
    found.stream().filter(seen::add).forEach(ProcessHandle::destroy);
    return !found.isEmpty();
  }
}
