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

/**
 * A program's process and all that descend from it. A descendant whose parent has ended can no
 * longer be found from the root, so it is only known if {@link #look} saw it before.
 */
final class ProcessTree {

  private final Process root;
  private final Set<ProcessHandle> asked = new HashSet<>();
  private Set<ProcessHandle> descendants = Set.of();

  ProcessTree(Process root) {
    this.root = root;
  }

  /** Takes in the descendants of now. Costs one pass over the machine's processes. */
  void look() {
    Set<ProcessHandle> found = new LinkedHashSet<>();
    // Once a process has ended, its number may be another's.
    if (root.isAlive()) {
      root.descendants().forEach(found::add);
    }
    for (ProcessHandle known : descendants) {
      if (isRunning(known) && found.add(known)) {
        known.descendants().forEach(found::add);
      }
    }
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
   * those behind it are known, so they are not lost with it.
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
    return process.isAlive() && !isZombie(process.pid());
  }

  /**
   * Whether a process has ended without its parent taking notice. Java counts it as alive, and in a
   * container whose first process does not look after orphans it stays so for ever.
   */
  private static boolean isZombie(long pid) {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    try {
      String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
      return line.startsWith(") Z", line.lastIndexOf(')'));
    } catch (IOException e) {
      return false; // Gone meanwhile, or a system without /proc: then Java's answer has to do.
    }
  }
}
