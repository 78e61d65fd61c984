package io.soundtracker.model;

/** A text cannot name a sound; the message says why, and what to give instead. */
public final class InvalidSoundException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  public InvalidSoundException(String message) {
    super(message);
  }
}
