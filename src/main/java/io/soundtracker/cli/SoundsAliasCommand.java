package io.soundtracker.cli;

import picocli.CommandLine.Command;

@Command(
    description = "Says which other names and platform ids mean a sound, seen or not.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "%nExamples:",
      "  tracker sounds alias add \"Tide - Ola Fenn\" \"Tide (Official) - Ola Fenn\"",
      "  tracker sounds alias import aliases.csv"
    })
final class SoundsAliasCommand {}
