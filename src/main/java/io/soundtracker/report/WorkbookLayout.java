package io.soundtracker.report;

import java.util.Locale;

/** Which sheets a workbook has. */
public enum WorkbookLayout {
  /** A summary, a sheet a table, and the sheets of songs. */
  FULL,
  /** The sheets of songs alone. */
  SONGS;

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
