package io.soundtracker.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    description = "Prints the effective value of every setting and where it comes from.",
    footer = {
      "%nExamples:",
      "  tracker config show",
      "  TRACKER_SCRAPE_JOBS=3 tracker config show"
    })
final class ConfigShowCommand implements Callable<Integer> {

  private final Program program;

  ConfigShowCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    TextTable table =
        new TextTable(TextTable.text("Setting"), TextTable.text("Value"), TextTable.text("From"));
    program
        .loadedSettings()
        .values()
        .forEach(value -> table.row(value.key(), value.text(), value.origin()));
    table.print(program.out(), program.surroundings().columns());
    program.tell("Home: " + program.home());
    return ExitCode.DONE.value();
  }
}
