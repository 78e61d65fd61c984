package io.soundtracker.cli;

import picocli.CommandLine.Command;

@Command(
    description = "Checks and shows the settings.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"%nExamples:", "  tracker config check", "  tracker config show"})
final class ConfigCommand {}
