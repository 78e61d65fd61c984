package io.soundtracker.store;

/** An edit of sounds cannot be made as asked; the message says why, and what to do instead. */
public final class RefusedEditException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedEditException(String message) {
    super(message);
  }
}
