package io.soundtracker.model;

/** A text names no TikTok account; the message says why, and what to give instead. */
public final class InvalidHandleException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  InvalidHandleException(String message) {
    super(message);
  }
}
