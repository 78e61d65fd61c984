package io.soundtracker.cli;

/** A file or folder could not be written; the message says which and why. */
final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
