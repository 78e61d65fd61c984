package io.soundtracker.config;

import java.nio.file.Path;

/** A list of accounts or songs can't be used at all; the message says why and what to do. */
public final class ListFileException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ListFileException(Path file, String why) {
    super(file + ": " + why);
  }

  ListFileException(Path file, String why, Throwable cause) {
    super(file + ": " + why, cause);
  }
}
