package io.soundtracker.cli;

/** What was asked for cannot be done as asked; the message says what to ask for instead. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
