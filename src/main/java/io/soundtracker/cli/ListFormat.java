package io.soundtracker.cli;

/** How a command prints a list. */
enum ListFormat {
  /** For people, fitted to the terminal. */
  TABLE,
  /** One document with a schema version. */
  JSON,
  /** A header and one line a row. */
  CSV
}
