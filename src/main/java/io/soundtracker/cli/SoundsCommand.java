package io.soundtracker.cli;

import picocli.CommandLine.Command;

@Command(
    description = {
      "Says which names and platform ids are one and the same sound, and which sounds are versions"
          + " of one song.",
      "A sound is named by its key, Title - Artist, as aggregate prints it, by an alias, by the"
          + " platform's id of it, or by its address, https://www.tiktok.com/music/Title-ID."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "%nExamples:",
      "  tracker sounds merge \"Paper Lanterns - Mira Solheim\" \"Paper Lanterns - M. Solheim\"",
      "  tracker sounds log",
      "  tracker sounds undo"
    })
final class SoundsCommand {}
