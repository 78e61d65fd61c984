package io.soundtracker.report;

/** What a column holds. Renderers choose alignment, width and number format by it. */
public enum CellKind {
  TEXT,
  /** Several texts, shown one a line or in a row. */
  TEXTS,
  /** Digits that are a name and no quantity, such as a post's id. */
  ID,
  HANDLE,
  HANDLES,
  COUNT,
  PERCENT,
  NUMBER,
  DATE,
  TIME,
  DURATION,
  LINK,
  FLAG,
  LEVEL;

  /** Whether values are compared by size and set to the right. */
  public boolean isNumeric() {
    return this == COUNT || this == PERCENT || this == NUMBER || this == DURATION;
  }
}
