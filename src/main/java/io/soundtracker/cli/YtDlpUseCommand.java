package io.soundtracker.cli;

import io.soundtracker.source.YtDlp;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Chooses the yt-dlp to use from now on, after trying whether it works.",
      "The setting ytdlp.path is stronger. The private environment stays as it is."
    },
    footer = {
      "%nExamples:",
      "  tracker yt-dlp use /opt/yt-dlp/bin/yt-dlp",
      "  tracker yt-dlp use auto"
    })
final class YtDlpUseCommand implements Callable<Integer> {

  private static final String AUTO = "auto";

  private final Program program;

  @Parameters(
      paramLabel = "PATH|auto",
      description =
          "The program; auto: the one in the private environment, else the first one on PATH.")
  private String path;

  YtDlpUseCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    YtDlpSetup setup = new YtDlpSetup(program);
    if (path.equals(AUTO)) {
      setup.choice().forget();
      setup
          .place(program.settings())
          .ifPresentOrElse(
              used -> program.out().println(used.executable()),
              () -> program.tell("There is none yet: tracker yt-dlp install gets one"));
    } else {
      YtDlp chosen = setup.choice().choose(Path.of(path));
      program.tell("From now on yt-dlp " + chosen.version() + " is used");
      setup.print(chosen);
    }
    return ExitCode.DONE.value();
  }
}
