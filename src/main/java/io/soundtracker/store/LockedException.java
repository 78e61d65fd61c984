package io.soundtracker.store;

/** Another run holds the lock of this database; the message says which. */
public final class LockedException extends StoreException {

  private static final long serialVersionUID = 1;

  public LockedException(String message) {
    super(message);
  }
}
