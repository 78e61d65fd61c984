package io.soundtracker.cli;

import picocli.CommandLine.Option;

/** As what an answer is printed: for people, or for programs. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  /** The names are what people type. */
  enum Format {
    table,
    json,
    csv
  }

  Format format() {
    return format;
  }
}
