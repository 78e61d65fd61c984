package io.soundtracker.cli;

import picocli.CommandLine.Command;

@Command(
    description = {
      "Looks after yt-dlp, the program with which accounts are listed.",
      "The platform changes several times a year, and a yt-dlp that was released before does not"
          + " get through any longer: update it when listings fail."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"%nExamples:", "  tracker yt-dlp version", "  tracker yt-dlp update"})
final class YtDlpCommand {}
