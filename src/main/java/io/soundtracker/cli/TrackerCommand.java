package io.soundtracker.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    description =
        "Tells which sounds a network of TikTok accounts uses, how the posts perform, and which"
            + " songs only its target accounts use.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "%nFirst steps:",
      "  tracker demo                       an invented network, from listing to report",
      "  tracker init-db                    make the database",
      "  tracker accounts import FILE       say whom to track",
      "  tracker scrape                     read what is due",
      "  tracker report --format xlsx       a workbook to mail on"
    })
final class TrackerCommand {

  @Mixin private final GlobalOptions options = new GlobalOptions();

  GlobalOptions options() {
    return options;
  }
}
