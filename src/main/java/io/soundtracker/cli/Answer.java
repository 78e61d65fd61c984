package io.soundtracker.cli;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.model.Window;
import io.soundtracker.report.CsvRenderer;
import io.soundtracker.report.JsonRenderer;
import io.soundtracker.report.Notes;
import io.soundtracker.report.Table;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Prints an answer about a window, for people or for programs, with what it rests on: inside the
 * document where the format has room for that, else on standard error.
 */
final class Answer {

  private final Program program;
  private final Window window;
  private final Coverage coverage;

  Answer(Program program, Window window, Coverage coverage) {
    this.program = program;
    this.window = window;
    this.coverage = coverage;
  }

  void asTable(Table<?> table) {
    TextTable.of(table).print(program.out(), program.surroundings().columns());
    tellCoverage();
  }

  void asJson(List<Table<?>> tables) {
    printing(() -> new JsonRenderer().write(window, coverage, tables, program.out()));
  }

  void asCsv(Table<?> table) {
    printing(
        () -> {
          Writer out = new OutputStreamWriter(program.out(), StandardCharsets.UTF_8);
          new CsvRenderer().write(table, out);
          out.flush();
        });
    tellCoverage();
  }

  void tellCoverage() {
    program.tell(
        "Window: %s. %s %s"
            .formatted(
                window.inWords(),
                Notes.coverage(coverage, window.zone()),
                Notes.asOf(coverage, window.zone())));
  }

  private static void printing(Printing printing) {
    try {
      printing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not print: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Printing {
    void run() throws IOException;
  }
}
