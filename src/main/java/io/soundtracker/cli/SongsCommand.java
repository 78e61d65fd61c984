package io.soundtracker.cli;

import picocli.CommandLine.Command;

@Command(
    description = {
      "Keeps the list of songs that reports leave out.",
      "A song is named Title - Artist, as reports and aggregate print it, or by its id or address."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "%nExamples:",
      "  tracker songs exclude \"Paper Lanterns - Mira Solheim\" --reason \"own release\"",
      "  tracker songs excluded"
    })
final class SongsCommand {}
