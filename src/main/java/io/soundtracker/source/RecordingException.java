package io.soundtracker.source;

/**
 * A folder does not hold recorded listings in the form that is read; the message says which form.
 */
public final class RecordingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RecordingException(String message) {
    super(message);
  }

  RecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
