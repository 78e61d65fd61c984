package io.soundtracker.cli;

import io.soundtracker.report.CsvRenderer;
import io.soundtracker.report.JsonRenderer;
import io.soundtracker.report.Table;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints tables to standard output, for people or for programs. */
final class TablePrinter {

  private final Program program;

  TablePrinter(Program program) {
    this.program = program;
  }

  void asTable(Table<?> table) {
    TextTable.of(table).print(program.out(), program.surroundings().columns());
  }

  /** One document with each table under its name. */
  void asJson(List<Table<?>> tables) {
    printing(() -> new JsonRenderer().write(tables, program.out()));
  }

  void asCsv(Table<?> table) {
    printing(
        () -> {
          Writer out = new OutputStreamWriter(program.out(), StandardCharsets.UTF_8);
          new CsvRenderer().write(table, out);
          out.flush();
        });
  }

  static void printing(Printing printing) {
    try {
      printing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not print: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  interface Printing {
    void run() throws IOException;
  }
}
