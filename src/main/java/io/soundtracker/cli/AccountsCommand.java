package io.soundtracker.cli;

import picocli.CommandLine.Command;

@Command(
    name = "accounts",
    description = "Lists, adds and marks the accounts of the network.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "%nExamples:",
      "  tracker accounts import network.csv",
      "  tracker accounts add @luna.paperplane --target",
      "  tracker accounts list",
      "  tracker accounts show @luna.paperplane"
    })
final class AccountsCommand {}
