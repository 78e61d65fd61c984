package io.soundtracker.cli;

import io.soundtracker.source.YtDlp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    description =
        "Returns to the private yt-dlp that was in use before the last update, and prints where it"
            + " is. Of several, it is the last that has listed an account.",
    footer = {"%nExample:", "  tracker yt-dlp rollback"})
final class YtDlpRollbackCommand implements Callable<Integer> {

  private final Program program;

  YtDlpRollbackCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    YtDlpSetup setup = new YtDlpSetup(program);
    YtDlp before = setup.environments().rollback();
    program.tell("Back to yt-dlp " + before.version());
    setup.print(before);
    return ExitCode.DONE.value();
  }
}
