package io.soundtracker.cli;

import io.soundtracker.report.Human;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundUndo;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Takes an edit of sounds back.",
      "All is as it was before it, posts and totals too; what was listed since stays, filed as if"
          + " the edit had not been."
    },
    footer = {"%nExamples:", "  tracker sounds undo", "  tracker sounds undo 12 --by jo"})
final class SoundsUndoCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "The edit's number in the log (else the last one that is not undone).")
  private Optional<Long> number;

  @Mixin private ByWhomOption by;

  SoundsUndoCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    try (Database database = program.openDatabase()) {
      SoundUndo.Undone undone =
          new SoundUndo(database)
              .undo(
                  number.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                  by.name(),
                  program.clock().instant());
      program.tell(
          "Edit %d is undone (%s)%s."
              .formatted(
                  undone.id(),
                  Plain.text(undone.summary()),
                  undone.posts() == 0
                      ? ""
                      : ": " + Human.count(undone.posts(), "post") + " went back"));
    }
    return ExitCode.DONE.value();
  }
}
