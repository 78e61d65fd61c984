package io.soundtracker.cli;

import io.soundtracker.store.Decision;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who edits sounds, and why: what the log of edits keeps. */
final class DecisionOptions {

  @Option(names = "--why", paramLabel = "TEXT", description = "Why; kept in the log.")
  private Optional<String> why;

  @Mixin private ByWhomOption by;

  Decision decision(Program program) {
    return new Decision(by.name(), program.clock().instant(), why);
  }
}
