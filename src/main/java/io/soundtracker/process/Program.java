package io.soundtracker.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program to run.
 *
 * @param command the program and its arguments; no shell reads them
 * @param workingDirectory an existing folder
 * @param environment added to the environment of this process, and stronger than it; settings in
 *     that, {@code TRACKER_…}, are kept from the program, since they may hold passwords
 * @param limits how long it may run
 */
public record Program(
    List<String> command, Path workingDirectory, Map<String, String> environment, Limits limits) {

  public Program {
    command = List.copyOf(command);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("The command is empty.");
    }
    Objects.requireNonNull(workingDirectory, "workingDirectory");
    environment = Map.copyOf(environment);
    Objects.requireNonNull(limits, "limits");
  }

  /** Names the program only: arguments and environment may carry credentials. */
  @Override
  public String toString() {
    return command.get(0);
  }
}
