package io.soundtracker.model;

/** A text names no TikTok post; the message says why, and what to give instead. */
public final class InvalidPostException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  InvalidPostException(String message) {
    super(message);
  }
}
