package io.soundtracker.cli;

import io.soundtracker.source.YtDlp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "setup",
    description = {
      "Makes a private Python environment with the newest yt-dlp, and prints where it is.",
      "Where there is one already, it is replaced once the new one works."
    },
    footer = {"%nExample:", "  tracker setup"})
final class SetupCommand implements Callable<Integer> {

  private final Program program;

  SetupCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    YtDlp installed = EndOnSignal.during(() -> new YtDlpSetup(program).install());
    program.out().println(installed.executable());
    return ExitCode.DONE.value();
  }
}
