package io.soundtracker.cli;

import java.util.ArrayList;
import java.util.List;

/** Runs another command on the same home and database, as if it had been typed. */
final class InnerCommand {

  private final Program program;

  InnerCommand(Program program) {
    this.program = program;
  }

  /** Runs it, and says so where somebody watches. */
  ExitCode execute(List<String> words) {
    if (program.isWatched()) {
      program.tell("$ tracker " + String.join(" ", words));
    }
    return execute(words, program.surroundings());
  }

  ExitCode execute(List<String> words, Surroundings surroundings) {
    List<String> all = new ArrayList<>(words);
    all.addAll(program.location());
    all.addAll(program.chattiness());
    return ExitCode.of(new TrackerCli(surroundings).execute(all.toArray(String[]::new)));
  }
}
