package io.soundtracker.cli;

import io.soundtracker.source.YtDlp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Makes a private Python environment with the newest stable yt-dlp, and prints where it is.",
      "Where there is one that runs, it stays as it is, unless with --force; scrape installs one by itself where no"
          + " yt-dlp is found."
    },
    footer = {"%nExamples:", "  tracker yt-dlp install", "  tracker yt-dlp install --force"})
final class YtDlpInstallCommand implements Callable<Integer> {

  private final Program program;

  @Option(names = "--force", description = "Install it anew, whatever there is.")
  private boolean force;

  YtDlpInstallCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    YtDlpSetup setup = new YtDlpSetup(program);
    program.awaitSignals();
    YtDlp installed =
        force
            ? setup.environments().reinstall(program::tell)
            : setup.environments().install(program::tell);
    setup.print(installed);
    return ExitCode.DONE.value();
  }
}
