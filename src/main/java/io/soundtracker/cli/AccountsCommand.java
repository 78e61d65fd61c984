package io.soundtracker.cli;

import picocli.CommandLine.Command;

@Command(
    description = "Lists, adds, marks and ranks the accounts of the network.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "%nExamples:",
      "  tracker accounts import network.csv",
      "  tracker accounts add @luna.paperplane --target",
      "  tracker accounts list",
      "  tracker accounts show @luna.paperplane",
      "  tracker accounts rank --since 2026-10-01"
    })
final class AccountsCommand {}
