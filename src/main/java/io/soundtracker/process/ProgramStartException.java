package io.soundtracker.process;

import java.io.IOException;
import java.nio.file.Files;

/** A program that could not be started: not found, not executable, or no folder to run in. */
public final class ProgramStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProgramStartException(Program program, IOException cause) {
    super(message(program, cause), cause);
  }

  private static String message(Program program, IOException cause) {
    if (!Files.isDirectory(program.workingDirectory())) {
      return "Cannot run %s: there is no folder %s".formatted(program, program.workingDirectory());
    }
    return cause.getMessage();
  }
}
