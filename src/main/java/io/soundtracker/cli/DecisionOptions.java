package io.soundtracker.cli;

import io.soundtracker.store.Decision;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who edits sounds, and why: what the log of edits keeps. */
final class DecisionOptions {

  @Option(names = "--why", paramLabel = "TEXT", description = "Why; kept in the log.")
  private Optional<String> why;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decided it (else the user's name).")
  private Optional<String> by;

  Decision decision(Program program) {
    return new Decision(
        by.orElseGet(() -> System.getProperty("user.name")), program.clock().instant(), why);
  }
}
