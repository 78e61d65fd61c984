package io.soundtracker.cli;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.model.Window;
import io.soundtracker.report.JsonRenderer;
import io.soundtracker.report.Notes;
import io.soundtracker.report.Table;
import java.util.List;

/**
 * Prints an answer about a window, for people or for programs, with what it rests on: inside the
 * document where the format has room for that, else on standard error.
 */
final class Answer {

  private final Program program;
  private final TablePrinter printer;
  private final Window window;
  private final Coverage coverage;

  Answer(Program program, Window window, Coverage coverage) {
    this.program = program;
    this.printer = new TablePrinter(program);
    this.window = window;
    this.coverage = coverage;
  }

  void asTable(Table<?> table) {
    printer.asTable(table);
    tellCoverage();
  }

  void asJson(List<Table<?>> tables) {
    TablePrinter.printing(() -> new JsonRenderer().write(window, coverage, tables, program.out()));
  }

  void asCsv(Table<?> table) {
    printer.asCsv(table);
    tellCoverage();
  }

  void tellCoverage() {
    program.tell("Window: %s. %s".formatted(window.inWords(), Notes.known(coverage, window)));
  }
}
