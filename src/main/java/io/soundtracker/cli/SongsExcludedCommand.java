package io.soundtracker.cli;

import io.soundtracker.store.Database;
import io.soundtracker.store.ExclusiveSongRepository;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    description =
        "Prints the list: who added each name, when and why, and of which sound it is an alias.",
    footer = {"%nExample:", "  tracker songs excluded"})
final class SongsExcludedCommand implements Callable<Integer> {

  private final Program program;

  SongsExcludedCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    TextTable table =
        new TextTable(
            TextTable.text("Song"),
            TextTable.text("Added (UTC)"),
            TextTable.text("By"),
            TextTable.text("Reason"),
            TextTable.text("Alias of"));
    try (Database database = program.openDatabase()) {
      new ExclusiveSongRepository(database)
          .all()
          .forEach(
              entry ->
                  table.row(
                      entry.key(),
                      Times.utc(entry.addedAt()),
                      entry.addedBy(),
                      entry.reason(),
                      entry.sound().equals(entry.key()) ? "" : entry.sound()));
    }
    if (table.isEmpty()) {
      program.tell("No song is left out of reports.");
    } else {
      table.print(program.out(), program.surroundings().columns());
    }
    return ExitCode.DONE.value();
  }
}
