package io.soundtracker.cli;

import io.soundtracker.analysis.ExclusiveChanges;
import io.soundtracker.model.Window;
import io.soundtracker.report.ExclusiveTables;
import io.soundtracker.report.ExclusiveWords;
import io.soundtracker.report.Human;
import java.util.List;

/**
 * Prints what was gained and lost, and nothing but that; what it is compared with is told apart.
 */
final class ExclusiveChangesOutput {

  private final Program program;
  private final ExclusiveChanges.Answer changes;
  private final Window window;
  private final Answer answer;

  ExclusiveChangesOutput(Program program, ExclusiveChanges.Answer changes, Window window) {
    this.program = program;
    this.changes = changes;
    this.window = window;
    this.answer = new Answer(program, window, changes.coverage());
  }

  /** One sentence a line, never cut, since each is to be mailed on. */
  void asLines() {
    ExclusiveWords words = new ExclusiveWords(window.zone());
    changes
        .changes()
        .forEach(change -> program.out().println(Plain.text(words.of(change, changes.coverage()))));
    answer.tellCoverage();
    tell();
  }

  void asJson() {
    ExclusiveTables tables = program.tables().exclusive();
    answer.asJson(
        List.of(
            tables.comparedWith(changes),
            tables.changes(changes),
            tables.changeUses(changes.changes())));
    tell();
  }

  void asCsv() {
    answer.asCsv(program.tables().exclusive().changes(changes));
    tell();
  }

  private void tell() {
    int count = changes.changes().size();
    program.tell(
        "%s since %s, when %s of %s had been fully read."
            .formatted(
                count == 0 ? "No song was gained or lost" : Human.count(count, "change"),
                Human.time(changes.since(), window.zone()),
                Human.count(changes.before().accountsRead()),
                Human.count(changes.before().accounts(), "account")));
  }
}
