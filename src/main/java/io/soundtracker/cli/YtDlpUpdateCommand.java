package io.soundtracker.cli;

import io.soundtracker.source.YtDlp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Installs the newest stable yt-dlp into a new private environment, and prints where it is.",
      "Until the new one works, the one in use stays; afterwards rollback returns to it. A scrape"
          + " that is running keeps the one that it began with."
    },
    footer = {"%nExamples:", "  tracker yt-dlp update", "  tracker yt-dlp update --pre"})
final class YtDlpUpdateCommand implements Callable<Integer> {

  private final Program program;

  @Option(
      names = "--pre",
      description =
          "Take the newest nightly release, which knows the platform's latest changes; without it"
              + " update returns to the newest stable one.")
  private boolean nightly;

  YtDlpUpdateCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    YtDlpSetup setup = new YtDlpSetup(program);
    program.awaitSignals();
    YtDlp newest = setup.environments().update(nightly, program::tell);
    setup.print(newest);
    return ExitCode.DONE.value();
  }
}
