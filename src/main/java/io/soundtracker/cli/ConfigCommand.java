package io.soundtracker.cli;

import io.soundtracker.config.LoadedSettings;
import picocli.CommandLine.Command;

@Command(
    name = "config",
    description = "Checks and shows the settings.",
    footer = {"%nExamples:", "  tracker config check", "  tracker config show"})
final class ConfigCommand {

  private final Program program;

  ConfigCommand(Program program) {
    this.program = program;
  }

  @Command(
      name = "check",
      description = "Says whether all settings are right, or what is wrong, with file and line.",
      footer = {"%nExample:", "  tracker config check"})
  int check() {
    LoadedSettings loaded = program.loadedSettings();
    program.out().printf("ok: %d settings%n", loaded.values().size());
    return ExitCode.DONE.value();
  }

  @Command(
      name = "show",
      description = "Prints the effective value of every setting and where it comes from.",
      footer = {"%nExample:", "  TRACKER_SCRAPE_JOBS=3 tracker config show"})
  int show() {
    TextTable table =
        new TextTable(
            TextTable.text("Setting"), TextTable.text("Value"), TextTable.text("From"));
    program
        .loadedSettings()
        .values()
        .forEach(value -> table.row(value.key(), value.text(), value.origin()));
    table.print(program.out(), program.surroundings().columns());
    program.tell("Home: %s", program.home());
    return ExitCode.DONE.value();
  }
}
