package io.soundtracker.cli;

import io.soundtracker.analysis.By;
import picocli.CommandLine.Option;

/** Whether versions of a song count apart or together. */
final class ByOption {

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "sound",
      description =
          "sound: each version of a song for itself; song: together (default: ${DEFAULT-VALUE}).")
  private By by;

  By by() {
    return by;
  }
}
