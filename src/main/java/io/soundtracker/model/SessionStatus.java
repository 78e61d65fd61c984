package io.soundtracker.model;

import java.util.Locale;

/** How a scraping session stands or ended. */
public enum SessionStatus {
  RUNNING,
  /** Every account was read completely. */
  COMPLETED,
  /** Some accounts were read completely, others partly or not at all; or it was interrupted. */
  PARTIAL,
  /** Nothing could be read. */
  FAILED;

  /** The word that the database holds. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }
}
