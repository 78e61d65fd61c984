package io.soundtracker.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program's process and all that descend from it. One whose parent has ended, or that made itself
 * a daemon, cannot be found from the root: it is known by a mark in the environment it inherited,
 * or, on a system without /proc, if it was seen before.
 */
final class ProcessTree {

  /** The environment variable that holds the mark. */
  static final String MARK = "SOUNDTRACKER_RUN";

  /** Another one, that says in which folder the program was started. */
  static final String FOLDER = "SOUNDTRACKER_FOLDER";

  private final Process root;
  private final String marked;
  private final Set<ProcessHandle> asked = new HashSet<>();
  private Set<ProcessHandle> descendants = Set.of();

  ProcessTree(Process root, String id) {
    this.root = root;
    marked = MARK + "=" + id;
  }

  private void look() {
    Set<ProcessHandle> found = new LinkedHashSet<>();
    // Once a process has ended, its number may be another's.
    if (root.isAlive()) {
      root.descendants().forEach(found::add);
    }
    marked(marked).forEach(found::add);
    for (ProcessHandle known : descendants) {
      if (isRunning(known) && found.add(known)) {
        known.descendants().forEach(found::add);
      }
    }
    found.remove(root.toHandle());
    descendants = found;
  }

  /** Asks every process to end that was not asked before, and says whether any is still running. */
  boolean askToEnd() {
    List<ProcessHandle> running = running();
    running.stream().filter(asked::add).forEach(ProcessHandle::destroy);
    return !running.isEmpty();
  }

  /** Kills every process, and says whether there was any. */
  boolean kill() {
    List<ProcessHandle> running = running();
    running.forEach(ProcessHandle::destroyForcibly);
    return !running.isEmpty();
  }

  /**
   * All at one go, the root ahead: it would take the end of a child for an answer and carry on, and
   * those behind it are not lost with it.
   */
  private List<ProcessHandle> running() {
    look();
    List<ProcessHandle> running = new ArrayList<>();
    if (root.isAlive()) {
      // Signals go to the handle, since Process.destroy also closes the pipes.
      running.add(root.toHandle());
    }
    descendants.stream().filter(ProcessTree::isRunning).forEach(running::add);
    return running;
  }

  static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && !isZombie(process);
  }

  /** A folder by a name without links that is the same in every locale; ends in a slash. */
  static String nameOf(Path real) {
    String name = real.toUri().getRawPath();
    return name.endsWith("/") ? name : name + "/";
  }

  /** Every process in whose environment this is written. */
  static Stream<ProcessHandle> marked(String mark) {
    return ProcessHandle.allProcesses().filter(process -> read(process, "environ").contains(mark));
  }

  /**
   * Whether a process has ended without its parent taking notice. Java counts it as alive, and in a
   * container whose first process does not look after orphans it stays so for ever.
   */
  private static boolean isZombie(ProcessHandle process) {
    String stat = read(process, "stat");
    return stat.startsWith(") Z", stat.lastIndexOf(')'));
  }

  private static String read(ProcessHandle process, String what) {
    Path file = Path.of("/proc", Long.toString(process.pid()), what);
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // Gone meanwhile, another user's, or no /proc here: nothing is known of it.
    }
  }
}
